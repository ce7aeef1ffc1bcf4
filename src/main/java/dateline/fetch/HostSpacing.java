package dateline.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When a host may be asked next: some time after it was last asked, and not before it asked us to
 * come back. All hosts of a site, {@code www.example.org} and {@code feeds.example.org}, are one.
 * Knows no clock: it is told the time.
 */
public final class HostSpacing {
  public static final Duration STANDARD_GAP = Duration.ofSeconds(1);

  /** No host can lock us out for longer; a feed has a longer memory of its own. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  private static final int SWEEP_AT = 5_000;

  private final Duration feedGap;
  private final Duration pageGap;

  /** Only those that may not be asked yet, and some that may by now. */
  private final Map<String, Instant> next = new HashMap<>();

  private int sweepAt = SWEEP_AT;

  public HostSpacing(Duration feedGap, Duration pageGap) {
    this.feedGap = feedGap;
    this.pageGap = pageGap;
  }

  public static HostSpacing standard() {
    return new HostSpacing(STANDARD_GAP, STANDARD_GAP);
  }

  /** When the host of the address may be asked; empty where it may be now. */
  public synchronized Optional<Instant> earliest(String address, Instant now) {
    return earliestOf(site(address), now);
  }

  /**
   * Empty when the host may be asked now, and then it is counted as asked; else when to try again,
   * and nothing is counted.
   *
   * @param crawlDelay what its robots.txt wants between two pages, see {@link Fetcher#crawlDelay}
   */
  public synchronized Optional<Instant> reserve(
      String address, FetchRequest.Kind kind, Optional<Duration> crawlDelay, Instant now) {
    String site = site(address);
    Optional<Instant> wait = earliestOf(site, now);
    if (wait.isEmpty()) {
      boolean page = kind == FetchRequest.Kind.PAGE;
      Duration asked = page ? crawlDelay.orElse(Duration.ZERO) : Duration.ZERO;
      next.put(site, now.plus(longer(page ? pageGap : feedGap, shorter(asked, LONGEST_PAUSE))));
      sweep(now);
    }
    return wait;
  }

  /**
   * Books the next time the host may be asked, after all that were booked before; what is asked for
   * then need not be reserved.
   */
  public synchronized Instant book(String address, FetchRequest.Kind kind, Instant now) {
    String site = site(address);
    Instant when = earliestOf(site, now).orElse(now);
    next.put(site, when.plus(kind == FetchRequest.Kind.PAGE ? pageGap : feedGap));
    sweep(now);
    return when;
  }

  /** The host asked to come back later. */
  public synchronized void pause(String address, Duration retryAfter, Instant now) {
    Instant end = now.plus(shorter(retryAfter, LONGEST_PAUSE));
    next.merge(site(address), end, (one, other) -> one.isAfter(other) ? one : other);
    sweep(now);
  }

  /** How many hosts it remembers. */
  synchronized int size() {
    return next.size();
  }

  private Optional<Instant> earliestOf(String site, Instant now) {
    return Optional.ofNullable(next.get(site)).filter(then -> then.isAfter(now));
  }

  /** The next sweep waits until there may be as much again to forget. */
  private void sweep(Instant now) {
    if (next.size() > sweepAt) {
      next.values().removeIf(then -> !then.isAfter(now));
      sweepAt = Math.max(SWEEP_AT, 2 * next.size());
    }
  }

  /**
   * The name that can be registered, after the public suffix list; an address in figures itself.
   */
  private static String site(String address) {
    return WebAddress.of(address)
        .map(url -> Optional.ofNullable(url.topPrivateDomain()).orElse(url.host()))
        .orElse(address);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
