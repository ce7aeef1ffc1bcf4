package dateline.telegram;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before the next poll, by how often in a row polling failed. Pure. */
final class PollWait {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration LONGEST_FOR_RIVAL = Duration.ofSeconds(60);
  private static final int MOST_DOUBLINGS = 10;

  /** Between 0 and 1: bots that lost the same server must not come back at the same moment. */
  private final DoubleSupplier chance;

  PollWait(DoubleSupplier chance) {
    this.chance = chance;
  }

  /** For a server that is down: from half a second to half a minute. */
  Duration afterTrouble(int failures) {
    Duration full = doubled(Duration.ofSeconds(1), failures, LONGEST);
    long half = full.toMillis() / 2;
    return Duration.ofMillis(half + (long) (half * chance.getAsDouble()));
  }

  /** For another process that polls with the same token: from three seconds to a minute. */
  Duration afterRival(int failures) {
    return doubled(Duration.ofSeconds(3), failures, LONGEST_FOR_RIVAL);
  }

  private static Duration doubled(Duration first, int failures, Duration longest) {
    int doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
    Duration wait = first.multipliedBy(1L << doublings);
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
