package dateline.telegram;

import dateline.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The updates of one bot, kept until they are worked on. {@link #accept} writes updates and the
 * next offset in one transaction; only a poll with that offset lets Telegram forget them.
 *
 * <p>A chat's updates are handed out one at a time and in order. One that fails is tried three
 * times and then buried with its JSON and the reason, so it never holds up its chat for long; so is
 * one that ends the process, see {@link Suspects}. Call {@link #recover} once at start.
 */
public final class Inbox {
  static final String UNREADABLE = "It cannot be read";

  private final Database database;
  private final long bot;
  private final InstantSource clock;
  private final Predicate<IncomingUpdate> quick;
  private final InboxQueue queue;

  /** Everything may take long. */
  public Inbox(Database database, long bot, InstantSource clock) {
    this(database, bot, clock, update -> false);
  }

  /**
   * @param quick whether an update is done in a moment; such ones do not wait for the others
   */
  public Inbox(Database database, long bot, InstantSource clock, Predicate<IncomingUpdate> quick) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
    this.quick = quick;
    this.queue = new InboxQueue(database, bot, clock);
    database.inTransaction(handle -> BotRow.create(handle, bot));
  }

  /** What to ask Telegram for next; zero before the first update. */
  public long nextOffset() {
    return database.read(
        handle ->
            handle
                .createQuery("select next_offset from telegram_bot where bot = :bot")
                .bind("bot", bot)
                .mapTo(long.class)
                .one());
  }

  /**
   * Keeps the updates and moves the offset behind the last of <em>them</em>: when Telegram starts
   * to count anew the numbers may be lower than before, and they are followed.
   *
   * @return how many had not been here before
   */
  public int accept(List<RawUpdate> updates) {
    return accept(updates, Duration.ZERO);
  }

  /** As the other; {@code skew} is what our clock is ahead of Telegram's. */
  public int accept(List<RawUpdate> updates, Duration skew) {
    if (updates.isEmpty()) {
      return 0;
    }
    long next = updates.stream().mapToLong(RawUpdate::id).max().orElseThrow() + 1;
    return database.inTransaction(
        handle -> {
          int fresh = keep(handle, updates, skew);
          handle
              .createUpdate("update telegram_bot set next_offset = :next where bot = :bot")
              .bind("next", next)
              .bind("bot", bot)
              .execute();
          return fresh;
        });
  }

  /** Keeps one update that Telegram brought by itself; the offset of polling stays. */
  public boolean acceptPushed(RawUpdate update) {
    return database.inTransaction(handle -> keep(handle, List.of(update), Duration.ZERO) == 1);
  }

  private int keep(Handle handle, List<RawUpdate> updates, Duration skew) {
    long seq = BotRow.lastUpdate(handle, bot, updates.size()) - updates.size();
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into telegram_update (bot, update_id, content, seq, chat, json, arrived,
              state, tries, not_before, settled, trouble, skew, pace)
            values (:bot, :id, :content, :seq, :chat, :json, :now,
              :state, 0, 0, :settled, :trouble, :skew, :pace)
            on conflict do nothing
            """);
    for (RawUpdate update : updates) {
      add(batch, update, ++seq, skew);
    }
    return Arrays.stream(batch.execute()).sum();
  }

  private void add(PreparedBatch batch, RawUpdate raw, long seq, Duration skew) {
    Instant now = clock.instant();
    String content = digest(raw.json());
    Optional<IncomingUpdate> update = UpdateReader.read(raw, key(raw.id(), content), now, skew);
    batch
        .bind("bot", bot)
        .bind("id", raw.id())
        .bind("content", content)
        .bind("seq", seq)
        .bind("chat", update.map(Inbox::laneOf).orElse(0L))
        .bind("json", raw.json().replace("\0", ""))
        .bind("now", now.toEpochMilli())
        .bind("state", update.isPresent() ? "waiting" : "dead")
        .bind("settled", update.isPresent() ? null : now.toEpochMilli())
        .bind("trouble", update.isPresent() ? null : UNREADABLE)
        .bind("skew", skew.toMillis())
        .bind("pace", update.filter(quick).isPresent() ? 0 : 1)
        .add();
  }

  private static long laneOf(IncomingUpdate update) {
    return update
        .chat()
        .map(IncomingUpdate.Chat::id)
        .or(() -> update.sender().map(IncomingUpdate.Sender::id))
        .orElse(0L);
  }

  static String key(long id, String content) {
    return id + "-" + content.substring(0, 8);
  }

  private static String digest(String json) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(json.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Takes up again what a process that was killed had in hand. Returns how many are waiting. */
  public long recover() {
    queue.recover();
    return waiting();
  }

  /** The next update of each chat that has none in hand, oldest first; no more than the limit. */
  public List<Claimed> claim(int limit) {
    return queue.exchange(List.of(), limit, limit).stream()
        .sorted(Comparator.comparingLong(Claimed::seq))
        .toList();
  }

  public void done(Claimed claimed) {
    queue.exchange(List.of(Settlement.done(claimed)), 0, 0);
  }

  InboxQueue queue() {
    return queue;
  }

  /** What waits in a chat behind the update in hand there, in order. */
  public List<Claimed> behind(long chat) {
    return queue.behind(chat);
  }

  /** What waits needs no answer of its own any more. */
  public void settleTogether(List<Claimed> waiting) {
    queue.settleTogether(waiting);
  }

  /** How many are not done yet. */
  public long waiting() {
    return count("state in ('waiting', 'working')");
  }

  /** How many were buried. */
  public long deadLetters() {
    return count("state = 'dead'");
  }

  /** When those were buried that were since that moment, oldest first. */
  public List<Instant> buriedAfter(Instant moment) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select settled from telegram_update
                    where bot = :bot and state = 'dead' and settled > :moment order by settled
                    """)
                .bind("bot", bot)
                .bind("moment", moment.toEpochMilli())
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .list());
  }

  private long count(String condition) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select count(*) from telegram_update where bot = :bot and " + condition)
                .bind("bot", bot)
                .mapTo(long.class)
                .one());
  }

  /** Removes what was done before that time; Telegram itself keeps updates for a day. */
  public int forget(Instant before) {
    return database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from telegram_update
                    where bot = :bot and state = 'done' and settled < :before
                    """)
                .bind("bot", bot)
                .bind("before", before.toEpochMilli())
                .execute());
  }
}
