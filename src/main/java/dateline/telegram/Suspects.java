package dateline.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Finds the update that ends the process, and buries no other. Most of what is in hand at a death
 * is innocent: it had a deadly neighbour, or somebody killed the process from outside. So what was
 * in hand twice is taken in small groups with nothing beside them, and what was in hand again is
 * taken alone. Only a death with a single update in hand counts against it; then it rests, longer
 * each time, while others go on. Deaths that come while it rests come from elsewhere: they are
 * taken off its account. At the fifth that counts it is buried.
 *
 * <p>In the column {@code crashes}: up to {@link #ALONE} in how many deaths it was in hand, what is
 * above that counts against it.
 */
final class Suspects {
  private static final int GROUPED = 2;
  private static final int ALONE = 3;
  private static final int GROUP = 8;

  /** After each death that counts; one more buries. The first is mostly a mere restart. */
  private static final List<Duration> RESTS =
      List.of(Duration.ZERO, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

  private static final String STOPPED = "The bot stopped while working on it";

  private final long bot;
  private final InstantSource clock;

  /** Scanning for suspects is only worth it after a death. */
  private volatile boolean mayBe = true;

  Suspects(long bot, InstantSource clock) {
    this.bot = bot;
    this.clock = clock;
  }

  /** Takes up again what a process that ended had in hand; returns how many that were. */
  int recover(Handle handle) {
    mayBe = true;
    List<StoredUpdate> inHand = rows(handle, "state = 'working'", 2);
    if (inHand.size() == 1) {
      counts(handle, inHand.get(0));
      return 1;
    }
    bound(
            handle.createUpdate(
                """
                update telegram_update set crashes = crashes - 1
                where bot = :bot and state = 'waiting' and crashes > :alone
                """))
        .bind("alone", ALONE)
        .execute();
    return bound(
            handle.createUpdate(
                """
                update telegram_update set state = 'waiting', tries = tries - 1, not_before = 0,
                  trouble = :stopped, crashes = max(crashes, min(crashes + 1, :alone))
                where bot = :bot and state = 'working'
                """))
        .bind("stopped", STOPPED)
        .bind("alone", ALONE)
        .execute();
  }

  private void counts(Handle handle, StoredUpdate only) {
    int deaths = Math.max(only.crashes() - ALONE, 0) + 1;
    boolean buried = deaths > RESTS.size();
    long now = clock.millis();
    handle
        .createUpdate(
            """
            update telegram_update set state = :state, settled = :settled, not_before = :until,
              tries = tries - 1, trouble = :stopped, crashes = :crashes
            where bot = :bot and seq = :seq
            """)
        .bind("state", buried ? "dead" : "waiting")
        .bind("settled", buried ? now : null)
        .bind("until", buried ? now : now + RESTS.get(deaths - 1).toMillis())
        .bind("stopped", STOPPED)
        .bind("crashes", ALONE + deaths)
        .bind("bot", bot)
        .bind("seq", only.seq())
        .execute();
  }

  /** Call it before anything is settled in the transaction, for that may be undone. */
  void look(Handle handle) {
    mayBe =
        mayBe && !rows(handle, "state in ('waiting', 'working') and " + suspected(), 1).isEmpty();
  }

  /**
   * What is to be taken now in place of all others: some suspects, or nothing at all until the hand
   * is empty. Empty where no suspect's turn has come.
   */
  Optional<List<StoredUpdate>> turn(Handle handle, int limit) {
    if (!mayBe) {
      return Optional.empty();
    }
    if (!rows(handle, "state = 'working' and " + suspected(), 1).isEmpty()) {
      return Optional.of(List.of());
    }
    List<StoredUpdate> due = due(handle, Math.min(limit, GROUP));
    if (due.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(rows(handle, "state = 'working'", 1).isEmpty() ? together(due) : List.of());
  }

  private static List<StoredUpdate> together(List<StoredUpdate> due) {
    return due.get(0).crashes() >= ALONE
        ? due.subList(0, 1)
        : due.stream().filter(one -> one.crashes() < ALONE).toList();
  }

  /** Those under the least suspicion first: they are the most likely to get done. */
  private List<StoredUpdate> due(Handle handle, int limit) {
    return rows(
        handle,
        """
        state = 'waiting' and not_before <= :now and %s
        and not exists (
          select 1 from telegram_update earlier
          where earlier.bot = :bot and earlier.chat = one.chat
            and earlier.state in ('waiting', 'working') and earlier.seq < one.seq)
        """
            .formatted(suspected()),
        limit);
  }

  private static String suspected() {
    return "crashes >= " + GROUPED;
  }

  private List<StoredUpdate> rows(Handle handle, String condition, int limit) {
    return bound(
            handle.createQuery(
                "select %s from telegram_update one where bot = :bot and %s order by crashes, seq limit :limit"
                    .formatted(StoredUpdate.COLUMNS, condition)))
        .bind("now", clock.millis())
        .bind("limit", limit)
        .map(StoredUpdate.ROW)
        .list();
  }

  private <S extends SqlStatement<S>> S bound(S statement) {
    return statement.bind("bot", bot);
  }
}
