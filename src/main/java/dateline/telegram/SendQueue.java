package dateline.telegram;

import dateline.store.Database;
import java.time.InstantSource;
import java.util.function.Function;

/** The sender's side of the {@link Outbox}. */
final class SendQueue {
  private static final int MOST_TRIES = 8;

  private final Database database;
  private final long bot;
  private final InstantSource clock;
  private final WhenUnsure whenUnsure;

  SendQueue(Database database, long bot, InstantSource clock, WhenUnsure whenUnsure) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
    this.whenUnsure = whenUnsure;
  }

  /** Whether a part that may have arrived goes once more; not for ever. */
  boolean repeats(OutboxPart part) {
    return whenUnsure.repeats(part.urgency()) && part.tries() < MOST_TRIES;
  }

  /** One transaction for whatever there is to write: many messages cost one visit to the disk. */
  <T> T turn(Function<SendTurn, T> work) {
    return database.inTransaction(handle -> work.apply(new SendTurn(handle, bot, clock.instant())));
  }
}
