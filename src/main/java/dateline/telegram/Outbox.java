package dateline.telegram;

import dateline.store.Database;
import dateline.store.InList;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The messages of one bot, kept until they are sent. A key is taken once: whoever puts the same key
 * again, after a crash or a second run, changes nothing.
 *
 * <p>A part that is being sent carries the mark {@code sending}. Found at a start by {@link
 * #recover}, that mark means the process died between sending and writing down what came of it.
 * What then happens is the same as after a broken connection and is told in {@link WhenUnsure}.
 * Parts already sent are never sent again: sending goes on at the first that is not settled.
 */
public final class Outbox {
  private static final Set<String> UNSETTLED =
      Set.of("ready", "later", "waiting", "planned", "sending");

  /** Of the lists in one statement. */
  private static final int AT_ONCE = 500;

  private final Database database;
  private final long bot;
  private final InstantSource clock;
  private final SendQueue queue;

  public Outbox(Database database, long bot, InstantSource clock) {
    this(database, bot, clock, WhenUnsure.REPEAT_ANSWERS);
  }

  public Outbox(Database database, long bot, InstantSource clock, WhenUnsure whenUnsure) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
    this.queue = new SendQueue(database, bot, clock, whenUnsure);
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
    return putAll(List.of(new Letter(key, chat, messages, urgency, notBefore))) == 1;
  }

  /** Messages for one chat under one key; nothing is sent before that time. */
  public record Letter(
      String key, long chat, List<OutgoingMessage> messages, Urgency urgency, Instant notBefore) {
    public Letter {
      if (messages.isEmpty()) {
        throw new IllegalArgumentException("Nothing to send under " + key);
      }
      messages = split(messages);
    }
  }

  private static List<OutgoingMessage> split(List<OutgoingMessage> messages) {
    List<OutgoingMessage> parts = new ArrayList<>();
    messages.forEach(message -> parts.addAll(message.split()));
    return List.copyOf(parts);
  }

  /**
   * Puts many in one transaction, which costs the disk no more than one.
   *
   * @return how many of the keys were new
   */
  public int putAll(List<Letter> letters) {
    return database.inTransaction(handle -> put(handle, letters));
  }

  private int put(Handle handle, List<Letter> letters) {
    Set<String> known =
        new HashSet<>(states(handle, letters.stream().map(Letter::key).toList()).keySet());
    List<Letter> fresh = letters.stream().filter(letter -> known.add(letter.key())).toList();
    int count = fresh.stream().mapToInt(letter -> letter.messages().size()).sum();
    if (count > 0) {
      long seq = BotRow.lastMessage(handle, bot, count) - count;
      OutboxLine.Entries entries =
          new OutboxLine(handle, bot)
              .entries(fresh.stream().map(Letter::chat).distinct().toList(), clock.instant());
      OutboxRows rows = new OutboxRows(bot, clock.millis(), fresh);
      for (Letter letter : fresh) {
        String state = entries.next(letter.chat(), letter.urgency(), letter.notBefore());
        for (int part = 0; part < letter.messages().size(); part++) {
          String its = part > 0 && state.equals("ready") ? "waiting" : state;
          rows.add(letter, part, ++seq, its);
        }
      }
      rows.store(handle);
    }
    return fresh.size();
  }

  /** The policy for sends a killed process left behind; see the class. Call once at start. */
  public void recover() {
    String reason = "The bot stopped while sending it";
    queue.turn(
        turn -> {
          for (OutboxPart part : turn.interrupted()) {
            if (queue.repeats(part)) {
              turn.repeat(part, clock.instant(), reason);
            } else {
              turn.uncertain(part, reason, clock.instant());
            }
          }
          return true;
        });
  }

  SendQueue queue() {
    return queue;
  }

  /** How far the message has come; nothing where the key was never taken. */
  public Optional<Delivery> delivery(String key) {
    return Optional.ofNullable(deliveries(List.of(key)).get(key));
  }

  /** How far the messages have come; those whose keys were never taken are missing. */
  public Map<String, Delivery> deliveries(Collection<String> keys) {
    Map<String, Delivery> deliveries = new HashMap<>();
    database
        .read(handle -> states(handle, keys))
        .forEach((key, states) -> deliveries.put(key, delivery(states)));
    return deliveries;
  }

  /** Of each key that was taken the states of its parts. */
  private Map<String, List<String>> states(Handle handle, Collection<String> keys) {
    Map<String, List<String>> states = new HashMap<>();
    List<String> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      handle
          .createQuery(
              """
              select distinct message_key, state from telegram_message
              where bot = :bot and message_key in (<keys>)
              """)
          .bind("bot", bot)
          .bindList("keys", InList.of(all.subList(from, Math.min(all.size(), from + AT_ONCE))))
          .map(
              (row, context) ->
                  states
                      .computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                      .add(row.getString(2)))
          .list();
    }
    return states;
  }

  private static Delivery delivery(List<String> states) {
    if (states.stream().anyMatch(UNSETTLED::contains)) {
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

  /** How many parts are to be sent. */
  public long waiting() {
    return count("settled is null");
  }

  /** How many parts were refused, or their chat is closed to the bot. */
  public long deadLetters() {
    return count("state = 'failed' and settled is not null");
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

  /** How many sends there were of which nobody knows whether they arrived. */
  public long doubts() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select coalesce(sum(doubts), 0) from telegram_message where bot = :bot")
                .bind("bot", bot)
                .mapTo(long.class)
                .one());
  }

  /** What Telegram refused although our rules say it is well formed, newest first. */
  public List<Refusal> refusals() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select at, message_key, part, reason, body from telegram_refusal
                    where bot = :bot order by seq desc
                    """)
                .bind("bot", bot)
                .map(
                    (row, context) ->
                        new Refusal(
                            Instant.ofEpochMilli(row.getLong(1)),
                            row.getString(2),
                            row.getInt(3),
                            row.getString(4),
                            row.getString(5)))
                .list());
  }

  /** A sample of a message that Telegram refused, in the form it is kept in. */
  public record Refusal(Instant at, String key, int part, String reason, String body) {}

  /** Removes what was settled before that time. Its keys are free again, so be generous. */
  public int forget(Instant before) {
    return database.inTransaction(
        handle -> {
          int forgotten =
              handle
                  .createUpdate(
                      """
                      delete from telegram_message
                      where bot = :bot and state in ('sent', 'uncertain', 'failed')
                        and settled < :before
                      """)
                  .bind("bot", bot)
                  .bind("before", before.toEpochMilli())
                  .execute();
          CommonEndings.forget(handle, bot);
          return forgotten;
        });
  }
}
