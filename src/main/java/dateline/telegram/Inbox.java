package dateline.telegram;

import dateline.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The updates of one bot, kept until they are worked on. {@link #accept} writes updates and the
 * next offset in one transaction; only a poll with that offset lets Telegram forget them.
 *
 * <p>A chat's updates are handed out one at a time and in order. One that fails is tried three
 * times and then buried with its JSON and the reason, so it never holds up its chat for long. Call
 * {@link #recover} once at start.
 */
public final class Inbox {
  private static final int MOST_TRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final String UNREADABLE = "It cannot be read";

  private static final RowMapper<Stored> STORED =
      (row, context) ->
          new Stored(
              row.getLong("seq"),
              row.getInt("tries"),
              new RawUpdate(row.getLong("update_id"), row.getString("json")),
              row.getString("content"),
              Instant.ofEpochMilli(row.getLong("arrived")));

  private record Stored(long seq, int tries, RawUpdate raw, String content, Instant arrived) {}

  private final Database database;
  private final long bot;
  private final InstantSource clock;

  public Inbox(Database database, long bot, InstantSource clock) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
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
    if (updates.isEmpty()) {
      return 0;
    }
    long next = updates.stream().mapToLong(RawUpdate::id).max().orElseThrow() + 1;
    return database.inTransaction(
        handle -> {
          int fresh = keep(handle, updates);
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
    return database.inTransaction(handle -> keep(handle, List.of(update)) == 1);
  }

  private int keep(Handle handle, List<RawUpdate> updates) {
    long seq = BotRow.lastUpdate(handle, bot, updates.size()) - updates.size();
    int fresh = 0;
    for (RawUpdate update : updates) {
      fresh += keep(handle, update, ++seq);
    }
    return fresh;
  }

  private int keep(Handle handle, RawUpdate raw, long seq) {
    Instant now = clock.instant();
    String content = digest(raw.json());
    Optional<IncomingUpdate> update = UpdateReader.read(raw, key(raw.id(), content), now);
    return handle
        .createUpdate(
            """
            insert into telegram_update (bot, update_id, content, seq, chat, json, arrived,
              state, tries, not_before, settled, trouble)
            values (:bot, :id, :content, :seq, :chat, :json, :now, :state, 0, 0, :settled, :trouble)
            on conflict do nothing
            """)
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
        .execute();
  }

  private static long laneOf(IncomingUpdate update) {
    return update
        .chat()
        .map(IncomingUpdate.Chat::id)
        .or(() -> update.sender().map(IncomingUpdate.Sender::id))
        .orElse(0L);
  }

  private static String key(long id, String content) {
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
    database.inTransaction(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        update telegram_update set
                          state = case when tries >= :most then 'dead' else 'waiting' end,
                          settled = case when tries >= :most then :now end,
                          trouble = 'The bot stopped while working on it',
                          not_before = 0
                        where bot = :bot and state = 'working'
                        """))
                .bind("most", MOST_TRIES)
                .execute());
    return waiting();
  }

  /** The next update of each chat that has none in hand, oldest first; no more than the limit. */
  public List<Claimed> claim(int limit) {
    return database.inTransaction(
        handle ->
            bound(
                    handle.createQuery(
                        """
                        update telegram_update set state = 'working', tries = tries + 1
                        where bot = :bot and state = 'waiting' and not_before <= :now and seq in (
                          select head.seq from telegram_update head
                          where head.bot = :bot and head.state = 'waiting'
                            and head.not_before <= :now
                            and not exists (
                              select 1 from telegram_update earlier
                              where earlier.bot = :bot and earlier.chat = head.chat
                                and earlier.state in ('waiting', 'working')
                                and earlier.seq < head.seq)
                          order by head.seq limit :limit)
                        returning seq, tries, update_id, content, json, arrived
                        """))
                .bind("limit", limit)
                .map(STORED)
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Stored::seq))
                .map(stored -> readable(handle, stored))
                .flatMap(Optional::stream)
                .toList());
  }

  /** Was readable when it came; a newer version of the bot may see that otherwise. */
  private Optional<Claimed> readable(Handle handle, Stored stored) {
    String key = key(stored.raw().id(), stored.content());
    Optional<IncomingUpdate> update = UpdateReader.read(stored.raw(), key, stored.arrived());
    if (update.isEmpty()) {
      settle(handle, stored.seq(), "dead", Optional.of(UNREADABLE));
    }
    return update.map(it -> new Claimed(stored.seq(), stored.tries(), it));
  }

  public void done(Claimed claimed) {
    database.inTransaction(handle -> settle(handle, claimed.seq(), "done", Optional.empty()));
  }

  /** It will be tried again a little later, or is buried after the third try. */
  public void failed(Claimed claimed, String reason) {
    if (claimed.tries() >= MOST_TRIES) {
      database.inTransaction(handle -> settle(handle, claimed.seq(), "dead", Optional.of(reason)));
      return;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << (2 * (claimed.tries() - 1)));
    back(claimed, clock.instant().plus(wait), 0, reason);
  }

  /** Gives it back untouched, for another time. */
  public void putBack(Claimed claimed) {
    back(claimed, Instant.EPOCH, 1, "The bot stopped before working on it");
  }

  private void back(Claimed claimed, Instant notBefore, int triesOff, String reason) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    update telegram_update
                    set state = 'waiting', not_before = :at, tries = tries - :off, trouble = :reason
                    where bot = :bot and seq = :seq and state = 'working'
                    """)
                .bind("at", notBefore.toEpochMilli())
                .bind("off", triesOff)
                .bind("reason", reason)
                .bind("bot", bot)
                .bind("seq", claimed.seq())
                .execute());
  }

  private int settle(Handle handle, long seq, String state, Optional<String> trouble) {
    return bound(
            handle.createUpdate(
                """
                update telegram_update set state = :state, settled = :now, trouble = :trouble
                where bot = :bot and seq = :seq and state = 'working'
                """))
        .bind("state", state)
        .bind("trouble", trouble.orElse(null))
        .bind("seq", seq)
        .execute();
  }

  private <S extends SqlStatement<S>> S bound(S statement) {
    return statement.bind("bot", bot).bind("now", clock.millis());
  }

  /** How many are not done yet. */
  public long waiting() {
    return count("state in ('waiting', 'working')");
  }

  /** How many were buried. */
  public long deadLetters() {
    return count("state = 'dead'");
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
