package dateline.telegram;

import dateline.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** The sender's side of the {@link Outbox}: taking parts, and writing down what came of them. */
final class SendQueue {
  private static final String PART = "seq, message_key, part, chat, lane, tries, body";

  private static final RowMapper<OutboxPart> ROW =
      (row, context) ->
          new OutboxPart(
              row.getLong("seq"),
              row.getString("message_key"),
              row.getInt("part"),
              row.getLong("chat"),
              Urgency.ofLane(row.getInt("lane")),
              row.getInt("tries"),
              row.getString("body"));

  private final Database database;
  private final long bot;
  private final InstantSource clock;

  SendQueue(Database database, long bot, InstantSource clock) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
  }

  /** The next part of each chat that could go now, answers before bulk, oldest first. */
  List<OutboxPart> due(int limit) {
    return database.read(
        handle ->
            bound(
                    handle.createQuery(
                        "select "
                            + PART
                            + """
                               from telegram_message m
                              where m.bot = :bot and m.state = 'waiting' and m.not_before <= :now
                                and not exists (
                                  select 1 from telegram_message o
                                  where o.bot = :bot and o.chat = m.chat
                                    and o.state in ('waiting', 'sending')
                                    and (o.state = 'sending'
                                      or (o.lane = m.lane and o.seq < m.seq)))
                              order by m.lane, m.seq limit :limit
                              """))
                .bind("limit", limit)
                .map(ROW)
                .list());
  }

  /** Marks the part as being sent; nothing where somebody else was faster. */
  Optional<OutboxPart> claim(OutboxPart part) {
    return database.inTransaction(
        handle ->
            bound(
                    handle.createQuery(
                        """
                        update telegram_message set state = 'sending', tries = tries + 1
                        where bot = :bot and seq = :seq and state = 'waiting'
                          and not_before <= :now
                          and not exists (
                            select 1 from telegram_message o
                            where o.bot = :bot and o.chat = :chat and o.state = 'sending')
                        returning\s"""
                            + PART))
                .bind("seq", part.seq())
                .bind("chat", part.chat())
                .map(ROW)
                .findOne());
  }

  /** The limits say not yet: nobody looks at it again before that time. */
  void postpone(OutboxPart part, Instant notBefore) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    update telegram_message set not_before = :at
                    where bot = :bot and seq = :seq and state = 'waiting'
                    """)
                .bind("at", notBefore.toEpochMilli())
                .bind("bot", bot)
                .bind("seq", part.seq())
                .execute());
  }

  void sent(OutboxPart part, int messageId) {
    database.inTransaction(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        update telegram_message
                        set state = 'sent', settled = :now, message_id = :id, trouble = null
                        where bot = :bot and seq = :seq and state = 'sending'
                        """))
                .bind("id", messageId)
                .bind("seq", part.seq())
                .execute());
  }

  void failed(OutboxPart part, String reason) {
    settle(part, "failed", reason);
  }

  void uncertain(OutboxPart part, String reason) {
    settle(part, "uncertain", reason);
  }

  private void settle(OutboxPart part, String state, String reason) {
    database.inTransaction(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        update telegram_message
                        set state = :state, settled = :now, trouble = :reason
                        where bot = :bot and seq = :seq and state = 'sending'
                        """))
                .bind("state", state)
                .bind("reason", reason)
                .bind("seq", part.seq())
                .execute());
  }

  /** Certainly not delivered: it waits until then, and this try does not count. */
  void later(OutboxPart part, Instant notBefore, String reason) {
    again(part, part.body(), part.tries() - 1, notBefore, reason);
  }

  /** Perhaps not delivered: it is sent again then. */
  void repeat(OutboxPart part, Instant notBefore, String reason) {
    again(part, part.body(), part.tries(), notBefore, reason);
  }

  /** Refused as it is: the repaired message goes in its place. */
  void replace(OutboxPart part, OutgoingMessage repaired, String reason) {
    again(part, MessageJson.write(repaired), part.tries(), Instant.EPOCH, reason);
  }

  private void again(OutboxPart part, String body, int tries, Instant notBefore, String reason) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    update telegram_message
                    set state = 'waiting', body = :body, tries = :tries, not_before = :at,
                      trouble = :reason
                    where bot = :bot and seq = :seq and state = 'sending'
                    """)
                .bind("body", body)
                .bind("tries", tries)
                .bind("at", notBefore.toEpochMilli())
                .bind("reason", reason)
                .bind("bot", bot)
                .bind("seq", part.seq())
                .execute());
  }

  /** Drops what waits for a chat that is closed to the bot. */
  void dropChat(long chat, String reason) {
    database.inTransaction(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        update telegram_message
                        set state = 'failed', settled = :now, trouble = :reason
                        where bot = :bot and chat = :chat and state in ('waiting', 'sending')
                        """))
                .bind("chat", chat)
                .bind("reason", reason)
                .execute());
  }

  /** What waits for a group goes to its new number; what was being sent is sent there. */
  void moveChat(OutboxPart part, long to) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    update telegram_message set chat = :to, state = 'waiting'
                    where bot = :bot and chat = :chat
                      and (state = 'waiting' or (state = 'sending' and seq = :seq))
                    """)
                .bind("to", to)
                .bind("bot", bot)
                .bind("chat", part.chat())
                .bind("seq", part.seq())
                .execute());
  }

  private <S extends SqlStatement<S>> S bound(S statement) {
    return statement.bind("bot", bot).bind("now", clock.millis());
  }
}
