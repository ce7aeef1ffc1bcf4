package dateline.telegram;

import dateline.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Hands out the updates of an {@link Inbox} and takes note of what came of them. */
final class InboxQueue {
  private static final int MOST_TRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final String TOGETHER = "Answered together with a later one";

  private final Database database;
  private final long bot;
  private final InstantSource clock;
  private final Suspects suspects;

  InboxQueue(Database database, long bot, InstantSource clock) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
    this.suspects = new Suspects(bot, clock);
  }

  /** Takes up again what a process that was killed had in hand. */
  int recover() {
    return database.inTransaction(suspects::recover);
  }

  /**
   * Writes down what came of updates in hand, and hands out the next of chats that have none in
   * hand, oldest first: all in one transaction, for each costs a wait for the disk.
   */
  List<Claimed> exchange(List<Settlement> settled, int quick, int slow) {
    return database.inTransaction(
        handle -> {
          suspects.look(handle);
          done(handle, settled);
          settled.forEach(one -> settle(handle, one));
          int most = Math.max(quick, slow);
          return most <= 0
              ? List.of()
              : take(
                  handle, suspects.turn(handle, most).orElseGet(() -> heads(handle, quick, slow)));
        });
  }

  private List<StoredUpdate> heads(Handle handle, int quick, int slow) {
    List<StoredUpdate> heads = new ArrayList<>(ofPace(handle, 0, quick));
    heads.addAll(ofPace(handle, 1, slow));
    return heads;
  }

  private List<StoredUpdate> ofPace(Handle handle, int pace, int limit) {
    if (limit <= 0) {
      return List.of();
    }
    return bound(
            handle.createQuery(
                """
                select seq, tries, pace, crashes, update_id, content, json, arrived, skew
                from telegram_update head
                where head.bot = :bot and head.pace = :pace and head.state = 'waiting'
                  and head.not_before <= :now
                  and not exists (
                    select 1 from telegram_update earlier
                    where earlier.bot = :bot and earlier.chat = head.chat
                      and earlier.state in ('waiting', 'working') and earlier.seq < head.seq)
                order by head.seq limit :limit
                """))
        .bind("pace", pace)
        .bind("limit", limit)
        .map(StoredUpdate.ROW)
        .list();
  }

  private List<Claimed> take(Handle handle, List<StoredUpdate> heads) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            update telegram_update
            set state = :state, tries = tries + 1, settled = :settled, trouble = :trouble
            where bot = :bot and seq = :seq and state = 'waiting'
            """);
    List<Claimed> claimed = new ArrayList<>();
    for (StoredUpdate head : heads) {
      // It was readable when it came; a newer version of the bot may see that otherwise.
      Optional<IncomingUpdate> update = head.read();
      batch
          .bind("state", update.isPresent() ? "working" : "dead")
          .bind("settled", update.isPresent() ? null : clock.millis())
          .bind("trouble", update.isPresent() ? null : Inbox.UNREADABLE)
          .bind("bot", bot)
          .bind("seq", head.seq())
          .add();
      update
          .map(it -> new Claimed(head.seq(), head.tries() + 1, head.quick(), it))
          .ifPresent(claimed::add);
    }
    if (!heads.isEmpty()) {
      batch.execute();
    }
    return claimed;
  }

  /** Those that are done, by far the most, in one go. */
  private void done(Handle handle, List<Settlement> settled) {
    List<Long> done =
        settled.stream()
            .filter(one -> one.outcome() == Settlement.Outcome.DONE)
            .map(one -> one.claimed().seq())
            .toList();
    if (!done.isEmpty()) {
      bound(
              handle.createUpdate(
                  """
                  update telegram_update set state = 'done', settled = :now, trouble = null
                  where bot = :bot and seq in (<done>) and state in ('waiting', 'working')
                  """))
          .bindList("done", done)
          .execute();
    }
  }

  private void settle(Handle handle, Settlement settlement) {
    Claimed claimed = settlement.claimed();
    switch (settlement.outcome()) {
      case DONE -> {}
      case PUT_BACK -> back(handle, claimed, settlement.notBefore(), 1, settlement.reason());
      case FAILED -> {
        if (claimed.tries() >= MOST_TRIES) {
          end(handle, claimed.seq(), "dead", Optional.of(settlement.reason()));
        } else {
          Duration wait = FIRST_WAIT.multipliedBy(1L << (2 * (claimed.tries() - 1)));
          back(handle, claimed, clock.instant().plus(wait), 0, settlement.reason());
        }
      }
    }
  }

  private void back(
      Handle handle, Claimed claimed, Instant notBefore, int triesOff, String reason) {
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
        .execute();
  }

  private int end(Handle handle, long seq, String state, Optional<String> trouble) {
    return bound(
            handle.createUpdate(
                """
                update telegram_update set state = :state, settled = :now, trouble = :trouble
                where bot = :bot and seq = :seq and state in ('waiting', 'working')
                """))
        .bind("state", state)
        .bind("trouble", trouble.orElse(null))
        .bind("seq", seq)
        .execute();
  }

  /** What waits in a chat behind the update in hand there, in order. */
  List<Claimed> behind(long chat) {
    return database.read(
        handle ->
            bound(
                    handle.createQuery(
                        """
                        select seq, tries, pace, crashes, update_id, content, json, arrived, skew
                        from telegram_update
                        where bot = :bot and chat = :chat and state in ('waiting', 'working')
                          and state = 'waiting'
                        order by seq
                        """))
                .bind("chat", chat)
                .map(StoredUpdate.ROW)
                .list()
                .stream()
                .flatMap(
                    stored ->
                        stored.read().stream()
                            .map(
                                update ->
                                    new Claimed(
                                        stored.seq(), stored.tries(), stored.quick(), update)))
                .toList());
  }

  /** They need no answer of their own any more. */
  void settleTogether(List<Claimed> waiting) {
    database.inTransaction(
        handle ->
            waiting.stream()
                .mapToInt(one -> end(handle, one.seq(), "done", Optional.of(TOGETHER)))
                .sum());
  }

  private <S extends SqlStatement<S>> S bound(S statement) {
    return statement.bind("bot", bot).bind("now", clock.millis());
  }
}
