package dateline.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a feed is visited next. A feed that brings news is visited more often, a quiet or failing
 * one less; what its host asks for is kept to. Knows no clock: it is told the time.
 */
public final class RefreshPlan {
  static final Duration FIRST = Duration.ofMinutes(15);
  static final Duration SHORTEST = Duration.ofMinutes(10);
  static final Duration LONGEST = Duration.ofHours(12);

  /** What a host may ask for: some say a year and mean nothing by it. */
  static final Duration LONGEST_WISH = Duration.ofDays(1);

  /** Many feeds say an hour and bring news every few minutes. */
  static final Duration LONGEST_PROMISE = Duration.ofHours(1);

  private static final Duration FIRST_RETRY = Duration.ofMinutes(10);
  private static final Duration LONGEST_RETRY = Duration.ofDays(1);
  private static final Duration GONE = Duration.ofDays(7);

  /** With a hub the news is told to us; visits are only there for what a hub forgets. */
  private static final Duration WITH_HUB = Duration.ofHours(3);

  /** Visits are spread by up to a tenth, so that feeds followed together drift apart. */
  private static final double SPREAD = 0.1;

  private final double chance;

  /**
   * @param chance from 0 to 1, of this feed and visit
   */
  public RefreshPlan(double chance) {
    this.chance = chance;
  }

  /** The next visit, and how often the feed is visited as things are. */
  public record Next(Instant at, Duration every) {}

  /**
   * The feed was read.
   *
   * @param news how many entries were new or changed
   * @param promise how long its host or the feed itself says that nothing new will come
   */
  public Next read(
      Instant now, Duration every, int news, Optional<Duration> promise, boolean hubTells) {
    Duration often = clamp(news > 0 ? every.dividedBy(2) : every.multipliedBy(3).dividedBy(2));
    Duration wait = longer(often, promise.map(one -> shorter(one, LONGEST_PROMISE)));
    return new Next(now.plus(spread(hubTells ? longer(WITH_HUB, wait) : wait)), often);
  }

  /** The host wants to be asked less. */
  public Next tooOften(Instant now, Duration every, Optional<Duration> retryAfter) {
    Duration often = clamp(every.multipliedBy(2));
    Duration wait = longer(often, retryAfter.map(one -> shorter(one, LONGEST_WISH)));
    return new Next(now.plus(spread(wait)), often);
  }

  /**
   * The visit failed.
   *
   * @param failures in a row, this one included
   */
  public Next failed(Instant now, Duration every, int failures) {
    int doublings = Math.min(Math.max(failures - 1, 0), 10);
    Duration wait = shorter(FIRST_RETRY.multipliedBy(1L << doublings), LONGEST_RETRY);
    return new Next(now.plus(spread(wait)), every);
  }

  /** The host says that the feed will not come back; some do, all the same. */
  public Next gone(Instant now, Duration every) {
    return new Next(now.plus(spread(GONE)), every);
  }

  private Duration spread(Duration wait) {
    return wait.plusMillis((long) (wait.toMillis() * SPREAD * chance));
  }

  private static Duration clamp(Duration every) {
    return longer(SHORTEST, shorter(every, LONGEST));
  }

  private static Duration longer(Duration one, Optional<Duration> other) {
    return other.map(two -> longer(one, two)).orElse(one);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
