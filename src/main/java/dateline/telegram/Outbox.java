package dateline.telegram;

import dateline.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The messages of one bot, kept until they are sent. A key is taken once: whoever puts the same key
 * again, after a crash or a second run, changes nothing.
 *
 * <p>A part that is being sent carries the mark {@code sending}. Found at a start by {@link
 * #recover}, that mark means the process died between sending and writing down what came of it, and
 * Telegram cannot be asked. Then an {@link Urgency#ANSWER} is sent again, so a reader may see it
 * twice, and {@link Urgency#BULK} is not, so a reader may miss it. Parts already sent are never
 * sent again: sending goes on at the first that is not settled.
 */
public final class Outbox {
  private final Database database;
  private final long bot;
  private final InstantSource clock;
  private final SendQueue queue;

  public Outbox(Database database, long bot, InstantSource clock) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
    this.queue = new SendQueue(database, bot, clock);
    database.inTransaction(handle -> BotRow.create(handle, bot));
  }

  /**
   * Takes the key and keeps the messages, to be sent in order.
   *
   * @return whether the key was new; where not, nothing was kept
   */
  public boolean put(String key, long chat, List<OutgoingMessage> messages, Urgency urgency) {
    return put(key, chat, messages, urgency, Instant.EPOCH);
  }

  /** As the other, but nothing is sent before that time. */
  public boolean put(
      String key, long chat, List<OutgoingMessage> messages, Urgency urgency, Instant notBefore) {
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("Nothing to send under " + key);
    }
    List<OutgoingMessage> parts = messages.stream().flatMap(m -> m.split().stream()).toList();
    return database.inTransaction(
        handle -> {
          long seq = BotRow.lastMessage(handle, bot, parts.size()) - parts.size();
          for (int part = 0; part < parts.size(); part++) {
            String body = MessageJson.write(parts.get(part));
            if (insert(handle, key, part, ++seq, chat, urgency, body, notBefore) == 0) {
              return false;
            }
          }
          return true;
        });
  }

  private int insert(
      Handle handle,
      String key,
      int part,
      long seq,
      long chat,
      Urgency urgency,
      String body,
      Instant notBefore) {
    return bound(
            handle.createUpdate(
                """
                insert into telegram_message (bot, message_key, part, seq, chat, lane, body,
                  stored, state, tries, not_before)
                values (:bot, :key, :part, :seq, :chat, :lane, :body, :now, 'waiting', 0, :at)
                on conflict do nothing
                """))
        .bind("key", key)
        .bind("part", part)
        .bind("seq", seq)
        .bind("chat", chat)
        .bind("lane", urgency.lane())
        .bind("body", body)
        .bind("at", notBefore.toEpochMilli())
        .execute();
  }

  /** The policy for sends a killed process left behind; see the class. Call once at start. */
  public void recover() {
    database.inTransaction(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        update telegram_message set
                          state = case when lane = :answer then 'waiting' else 'uncertain' end,
                          settled = case when lane = :answer then null else :now end,
                          trouble = 'The bot stopped while sending it'
                        where bot = :bot and state = 'sending'
                        """))
                .bind("answer", Urgency.ANSWER.lane())
                .execute());
  }

  SendQueue queue() {
    return queue;
  }

  /** How far the message has come; nothing where the key was never taken. */
  public Optional<Delivery> delivery(String key) {
    List<String> states =
        database.read(
            handle ->
                handle
                    .createQuery(
                        """
                        select distinct state from telegram_message
                        where bot = :bot and message_key = :key
                        """)
                    .bind("bot", bot)
                    .bind("key", key)
                    .mapTo(String.class)
                    .list());
    return states.isEmpty() ? Optional.empty() : Optional.of(delivery(states));
  }

  private static Delivery delivery(List<String> states) {
    if (states.contains("waiting") || states.contains("sending")) {
      return Delivery.WAITING;
    }
    if (states.contains("failed")) {
      return Delivery.FAILED;
    }
    return states.contains("uncertain") ? Delivery.UNCERTAIN : Delivery.DELIVERED;
  }

  /** The keys taken that begin so, as long as their messages are kept. */
  public List<String> keys(String beginning) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct message_key from telegram_message
                    where bot = :bot and message_key >= :from and message_key < :to
                    """)
                .bind("bot", bot)
                .bind("from", beginning)
                .bind("to", beginning + Character.MAX_VALUE)
                .mapTo(String.class)
                .list());
  }

  /** The numbers of the messages in the chat, in order; as far as they were sent. */
  public List<Integer> messageIds(String key) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select message_id from telegram_message
                    where bot = :bot and message_key = :key and message_id is not null
                    order by part
                    """)
                .bind("bot", bot)
                .bind("key", key)
                .mapTo(Integer.class)
                .list());
  }

  /** How many parts are to be sent. */
  public long waiting() {
    return count("state in ('waiting', 'sending')");
  }

  /** How many parts were refused, or their chat is closed to the bot. */
  public long deadLetters() {
    return count("state = 'failed'");
  }

  private long count(String condition) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select count(*) from telegram_message where bot = :bot and " + condition)
                .bind("bot", bot)
                .mapTo(long.class)
                .one());
  }

  /** Removes what was settled before that time. Its keys are free again, so be generous. */
  public int forget(Instant before) {
    return database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from telegram_message
                    where bot = :bot and state in ('sent', 'uncertain', 'failed')
                      and settled < :before
                    """)
                .bind("bot", bot)
                .bind("before", before.toEpochMilli())
                .execute());
  }

  private <S extends SqlStatement<S>> S bound(S statement) {
    return statement.bind("bot", bot).bind("now", clock.millis());
  }
}
