package dateline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A circuit breaker: after some failures in a row nobody is let through for a while, then one to
 * try. Each further failure doubles the while. It knows no clock: the caller says when.
 */
final class Breaker {
  private static final int FAILURES = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private int failures;
  private Duration pause = FIRST_PAUSE;
  private Optional<Instant> openSince = Optional.empty();
  private Instant closedUntilTrial = Instant.EPOCH;

  /** Whether a call may be made; who is let through must report what came of it. */
  synchronized boolean permits(Instant now) {
    if (openSince.isEmpty()) {
      return true;
    }
    if (now.isBefore(closedUntilTrial)) {
      return false;
    }
    // One caller tries; should it never report, the next may after another pause.
    closedUntilTrial = now.plus(pause);
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
    pause = FIRST_PAUSE;
    openSince = Optional.empty();
  }

  synchronized void failed(Instant now) {
    if (openSince.isPresent()) {
      pause = longer(pause);
      closedUntilTrial = now.plus(pause);
    } else if (++failures >= FAILURES) {
      openSince = Optional.of(now);
      closedUntilTrial = now.plus(pause);
    }
  }

  /** Since when nobody is let through; empty while all is well. */
  synchronized Optional<Instant> openSince() {
    return openSince;
  }

  /** When the next call may be made, where the breaker is open. */
  synchronized Optional<Instant> nextTrial() {
    return openSince.map(since -> closedUntilTrial);
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
