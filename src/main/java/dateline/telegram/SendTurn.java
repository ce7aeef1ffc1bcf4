package dateline.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What the sender reads and writes in one transaction. Each statement looks at a few rows only,
 * however many wait: it asks an index for the head of a line.
 */
final class SendTurn {
  private static final String PART =
      """
      seq, message_key, part, chat, lane, tries, turn, body,
      (select e.text from telegram_ending e
       where e.bot = :bot and e.first_seq = ending) as ending_text
      """;

  static final RowMapper<OutboxPart> ROW =
      (row, context) ->
          new OutboxPart(
              row.getLong("seq"),
              row.getString("message_key"),
              row.getInt("part"),
              row.getLong("chat"),
              Urgency.ofLane(row.getInt("lane")),
              row.getInt("tries"),
              row.getLong("turn"),
              row.getString("body"),
              Optional.ofNullable(row.getString("ending_text")));

  private final Handle handle;
  private final long bot;
  private final Instant now;
  private final OutboxLine line;

  SendTurn(Handle handle, long bot, Instant now) {
    this.handle = handle;
    this.bot = bot;
    this.now = now;
    this.line = new OutboxLine(handle, bot);
  }

  /** Those whose time has come stand in line again. */
  void wake() {
    line.wake(now);
  }

  /** The heads of the lane's lines, longest in line first, but for chats with a send under way. */
  List<OutboxPart> ready(Urgency urgency, int limit) {
    return query(
            "select "
                + PART
                + """
                 from telegram_message m
                where m.bot = :bot and m.lane = :lane and m.state = 'ready'
                  and not exists (
                    select 1 from telegram_message o
                    where o.bot = :bot and o.chat = m.chat and o.state = 'sending')
                order by m.turn limit :limit
                """)
        .bind("lane", urgency.lane())
        .bind("limit", limit)
        .map(ROW)
        .list();
  }

  /** What a process that was killed left behind. */
  List<OutboxPart> interrupted() {
    return query("select " + PART + " from telegram_message where bot = :bot and state = 'sending'")
        .map(ROW)
        .list();
  }

  /** When the next of those that wait for a time has come to it. */
  Optional<Instant> nextTime() {
    return query(
            """
            select min(at) from (
              select min(not_before) as at from telegram_message
              where bot = :bot and state = 'later'
              union all
              select min(not_before) from telegram_message
              where bot = :bot and state = 'planned') times
            """)
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  /** Marks the part as being sent; nothing where somebody else was faster. */
  Optional<OutboxPart> claim(OutboxPart part) {
    return query(
            """
            update telegram_message set state = 'sending', tries = tries + 1
            where bot = :bot and seq = :seq and state = 'ready'
              and not exists (
                select 1 from telegram_message o
                where o.bot = :bot and o.chat = :chat and o.state = 'sending')
            returning\s\
            """
                + PART)
        .bind("seq", part.seq())
        .bind("chat", part.chat())
        .map(ROW)
        .findOne();
  }

  /** The limits say not yet: nobody looks at it again before that time. */
  void postpone(OutboxPart part, Instant notBefore) {
    update(
            """
            update telegram_message set state = 'later', not_before = :at
            where bot = :bot and seq = :seq and state = 'ready'
            """)
        .bind("at", notBefore.toEpochMilli())
        .bind("seq", part.seq())
        .execute();
  }

  /** It arrived; the next of its line goes from {@code next} on. */
  void sent(OutboxPart part, Optional<Integer> messageId, Instant next) {
    update(
            """
            update telegram_message
            set state = 'sent', settled = :now, message_id = :id, trouble = null, body = '',
              ending = null
            where bot = :bot and seq = :seq and state = 'sending'
            """)
        .bind("id", messageId)
        .bind("seq", part.seq())
        .execute();
    line.promote(part, next, now);
  }

  void failed(OutboxPart part, String reason, Instant next) {
    settle(part, "failed", 0, reason);
    line.promote(part, next, now);
  }

  void uncertain(OutboxPart part, String reason, Instant next) {
    settle(part, "uncertain", 1, reason);
    line.promote(part, next, now);
  }

  private void settle(OutboxPart part, String state, int doubts, String reason) {
    update(
            """
            update telegram_message
            set state = :state, settled = :now, trouble = :reason, doubts = doubts + :doubts
            where bot = :bot and seq = :seq and state = 'sending'
            """)
        .bind("state", state)
        .bind("doubts", doubts)
        .bind("reason", reason)
        .bind("seq", part.seq())
        .execute();
  }

  /** Certainly not delivered: it waits until then, and this try does not count. */
  void later(OutboxPart part, Instant notBefore, String reason) {
    again(part, part.tries() - 1, 0, notBefore, reason);
  }

  /** Perhaps not delivered: it is sent again then. */
  void repeat(OutboxPart part, Instant notBefore, String reason) {
    again(part, part.tries(), 1, notBefore, reason);
  }

  /** Refused as it is: the repaired message goes in its place. */
  void replace(OutboxPart part, OutgoingMessage repaired, String reason) {
    update(
            """
            update telegram_message set body = :body, ending = null
            where bot = :bot and seq = :seq and state = 'sending'
            """)
        .bind("body", MessageJson.write(repaired))
        .bind("seq", part.seq())
        .execute();
    again(part, part.tries(), 0, now, reason);
  }

  private void again(OutboxPart part, int tries, int doubts, Instant notBefore, String reason) {
    update(
            """
            update telegram_message
            set state = :state, tries = :tries, doubts = doubts + :doubts, not_before = :at,
              trouble = :reason
            where bot = :bot and seq = :seq and state = 'sending'
            """)
        .bind("state", notBefore.isAfter(now) ? "later" : "ready")
        .bind("tries", tries)
        .bind("doubts", doubts)
        .bind("at", notBefore.toEpochMilli())
        .bind("reason", reason)
        .bind("seq", part.seq())
        .execute();
  }

  /** Keeps what was refused, for whoever runs the bot to look at; the last hundred. */
  void sample(OutboxPart part, String reason) {
    long number = BotRow.lastMessage(handle, bot, 1);
    update(
            """
            insert into telegram_refusal (bot, seq, at, message_key, part, reason, body)
            values (:bot, :seq, :now, :key, :part, :reason, :body)
            """)
        .bind("seq", number)
        .bind("key", part.key())
        .bind("part", part.part())
        .bind("reason", reason)
        .bind("body", MessageJson.write(part.message()))
        .execute();
    update(
            """
            delete from telegram_refusal where bot = :bot and seq not in (
              select seq from telegram_refusal where bot = :bot order by seq desc limit 100)
            """)
        .execute();
  }

  void dropChat(long chat, String reason) {
    line.drop(chat, reason, now);
  }

  void moveChat(OutboxPart part, long to) {
    line.move(part, to, now);
  }

  private org.jdbi.v3.core.statement.Query query(String sql) {
    return bound(handle.createQuery(sql));
  }

  private org.jdbi.v3.core.statement.Update update(String sql) {
    return bound(handle.createUpdate(sql));
  }

  private <S extends SqlStatement<S>> S bound(S statement) {
    return statement.bind("bot", bot).bind("now", now.toEpochMilli());
  }
}
