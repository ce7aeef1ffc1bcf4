package dateline.telegram;

import dateline.store.InList;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * The lines messages stand in, one for each chat and {@link Urgency}. At the head of a line is one
 * part at most: {@code ready}, {@code later} (at its time) or {@code sending}. Behind it others are
 * {@code waiting}. When a message is done the next of its chat takes a new turn among the heads, so
 * a chat with much to get does not keep others waiting; the parts of one message keep their turn.
 *
 * <p>The index of the lines holds what is not settled: a statement that looks into them says so.
 */
final class OutboxLine {
  /** Chats in one statement. */
  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final long bot;

  OutboxLine(Handle handle, long bot) {
    this.handle = handle;
    this.bot = bot;
  }

  private record Place(long chat, int lane) {}

  void wake(Instant now) {
    update(
            """
            update telegram_message set state = 'ready'
            where bot = :bot and state = 'later' and not_before <= :now
            """)
        .bind("now", now.toEpochMilli())
        .execute();
    List<Place> woken =
        query(
                """
                update telegram_message set state = 'waiting'
                where bot = :bot and state = 'planned' and not_before <= :now
                returning chat, lane
                """)
            .bind("now", now.toEpochMilli())
            .map((row, context) -> new Place(row.getLong(1), row.getInt(2)))
            .list();
    woken.stream().distinct().forEach(place -> fillHead(place, now, now));
  }

  /** After a part is settled: its message's next part goes on, else the chat's next message. */
  void promote(OutboxPart done, Instant next, Instant now) {
    int changed =
        update(
                """
                update telegram_message set state = :state, not_before = :at, turn = :turn
                where bot = :bot and message_key = :key and part = :part and chat = :chat
                  and state = 'waiting'
                """)
            .bind("state", next.isAfter(now) ? "later" : "ready")
            .bind("at", next.toEpochMilli())
            .bind("turn", done.turn())
            .bind("key", done.key())
            .bind("part", done.part() + 1)
            .bind("chat", done.chat())
            .execute();
    if (changed == 0) {
      fillHead(new Place(done.chat(), done.urgency().lane()), next, now);
    }
  }

  private void fillHead(Place place, Instant next, Instant now) {
    Optional<Long> first = firstWaiting(place);
    if (first.isEmpty() || hasHead(place)) {
      return;
    }
    update(
            """
            update telegram_message set state = :state, not_before = :at, turn = :turn
            where bot = :bot and seq = :seq and state = 'waiting'
            """)
        .bind("state", next.isAfter(now) ? "later" : "ready")
        .bind("at", next.toEpochMilli())
        .bind("turn", BotRow.lastMessage(handle, bot, 1))
        .bind("seq", first.get())
        .execute();
  }

  private Optional<Long> firstWaiting(Place place) {
    return query(
            """
            select seq from telegram_message
            where bot = :bot and chat = :chat and lane = :lane and settled is null
              and state = 'waiting'
            order by seq limit 1
            """)
        .bind("chat", place.chat())
        .bind("lane", place.lane())
        .mapTo(Long.class)
        .findOne();
  }

  private boolean hasHead(Place place) {
    return query(
            """
            select 1 from telegram_message
            where bot = :bot and chat = :chat and lane = :lane and settled is null
              and state in ('ready', 'later', 'sending') limit 1
            """)
        .bind("chat", place.chat())
        .bind("lane", place.lane())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** The states in which new messages for these chats begin, asked in the order they are put. */
  Entries entries(List<Long> chats, Instant now) {
    Set<Place> taken = new HashSet<>();
    for (int from = 0; from < chats.size(); from += AT_ONCE) {
      taken.addAll(taken(chats.subList(from, Math.min(chats.size(), from + AT_ONCE))));
    }
    return new Entries(taken, now);
  }

  /** Places with a line. */
  private List<Place> taken(List<Long> chats) {
    return query(
            """
            select distinct chat, lane from telegram_message
            where bot = :bot and chat in (<chats>) and settled is null and state <> 'planned'
            """)
        .bindList("chats", InList.of(chats))
        .map((row, context) -> new Place(row.getLong(1), row.getInt(2)))
        .list();
  }

  /** Where new messages come into their lines. */
  static final class Entries {
    private final Set<Place> taken;
    private final Instant now;

    private Entries(Set<Place> taken, Instant now) {
      this.taken = taken;
      this.now = now;
    }

    /** The state the next message's first part begins in. */
    String next(long chat, Urgency urgency, Instant notBefore) {
      if (notBefore.isAfter(now)) {
        return "planned";
      }
      return taken.add(new Place(chat, urgency.lane())) ? "ready" : "waiting";
    }
  }

  /** Drops what is to be sent to a chat that is closed to the bot. */
  void drop(long chat, String reason, Instant now) {
    update(
            """
            update telegram_message
            set state = 'failed', settled = :now, trouble = :reason
            where bot = :bot and chat = :chat and settled is null
            """)
        .bind("chat", chat)
        .bind("now", now.toEpochMilli())
        .bind("reason", reason)
        .execute();
  }

  /** What waits for a group goes to its new number; what was being sent is sent there. */
  void move(OutboxPart part, long to, Instant now) {
    update(
            """
            update telegram_message set chat = :to,
              state = case when state = 'planned' then 'planned' else 'waiting' end
            where bot = :bot and chat = :chat and settled is null
              and (state <> 'sending' or seq = :seq)
            """)
        .bind("to", to)
        .bind("chat", part.chat())
        .bind("seq", part.seq())
        .execute();
    for (Urgency urgency : Urgency.values()) {
      fillHead(new Place(to, urgency.lane()), now, now);
    }
  }

  private Query query(String sql) {
    return handle.createQuery(sql).bind("bot", bot);
  }

  private Update update(String sql) {
    return handle.createUpdate(sql).bind("bot", bot);
  }
}
