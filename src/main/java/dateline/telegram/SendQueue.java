package dateline.telegram;

import dateline.store.Database;
import java.time.InstantSource;
import java.util.function.Function;

/** The sender's side of the {@link Outbox}. */
final class SendQueue {
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

  boolean repeats(Urgency urgency) {
    return whenUnsure.repeats(urgency);
  }

  /** One transaction for whatever there is to write: many messages cost one visit to the disk. */
  <T> T turn(Function<SendTurn, T> work) {
    return database.inTransaction(handle -> work.apply(new SendTurn(handle, bot, clock.instant())));
  }
}
