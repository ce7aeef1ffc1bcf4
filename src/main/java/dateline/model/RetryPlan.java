package dateline.model;

import java.time.Duration;
import java.util.Optional;

/** Whether and when a call that failed is made again. */
final class RetryPlan {
  private static final int TRIES = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(400);

  private RetryPlan() {}

  /**
   * How long to wait before the next try; empty where there is to be none.
   *
   * @param tried how often it was tried, the failed one included
   * @param left of the time the asker has; a server that wants more of it is not waited for
   */
  static Optional<Duration> pause(Failure failure, int tried, Duration left) {
    if (!failure.retriable() || tried >= TRIES) {
      return Optional.empty();
    }
    Duration own = FIRST_PAUSE.multipliedBy(1L << (2 * (tried - 1)));
    Duration pause = failure.retryAfter().filter(wish -> wish.compareTo(own) > 0).orElse(own);
    // Half of what is left must remain for the try itself.
    return Optional.of(pause).filter(it -> it.multipliedBy(2).compareTo(left) <= 0);
  }
}
