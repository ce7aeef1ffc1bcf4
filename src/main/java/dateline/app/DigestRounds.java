package dateline.app;

import dateline.digest.DigestRound;
import dateline.digest.ReaderMemory;
import java.time.InstantSource;

/** What is done again and again for digests. */
final class DigestRounds {
  private final DigestRound round;
  private final ReaderMemory memory;
  private final Runnable watch;
  private final InstantSource clock;

  /**
   * @param watch tells the owner when editions are late or fail
   */
  DigestRounds(DigestRound round, ReaderMemory memory, Runnable watch, InstantSource clock) {
    this.round = round;
    this.memory = memory;
    this.watch = watch;
    this.clock = clock;
  }

  void serve() {
    round.run();
  }

  /** Not by the timer of the rounds: that one may hang. */
  void watch() {
    watch.run();
  }

  void forget() {
    memory.forget(clock.instant());
  }
}
