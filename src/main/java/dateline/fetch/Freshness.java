package dateline.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.CacheControl;
import okhttp3.Headers;
import okhttp3.Response;

/** When a host wants to be asked again, from the headers of its answer. */
final class Freshness {
  /** A year is for ever (RFC 9111 has no more use for it), and can still be added to a date. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private static final String FIGURES = "\\d{1,12}";

  private Freshness() {}

  /** Empty where the host says nothing, or that nothing may be taken from before. */
  static Optional<Duration> freshFor(Response response, Instant now) {
    CacheControl control = response.cacheControl();
    if (control.noCache() || control.noStore()) {
      return Optional.empty();
    }
    Duration age = seconds(response.header("Age", "")).orElse(Duration.ZERO);
    return lifetime(control, response.headers(), now)
        .map(lifetime -> shorter(lifetime, LONGEST).minus(shorter(age, LONGEST)))
        .filter(left -> !left.isNegative() && !left.isZero());
  }

  /** RFC 9110 10.2.3: seconds or a date; a date gone by is now. */
  static Optional<Duration> retryAfter(Response response, Instant now) {
    String text = response.header("Retry-After", "").strip();
    return seconds(text)
        .or(() -> date(response.headers(), "Retry-After").map(date -> until(date, now)))
        .map(wait -> shorter(wait, LONGEST));
  }

  /**
   * A reader's own cache goes by {@code max-age}; {@code s-maxage}, meant for the caches between,
   * is better than nothing.
   */
  private static Optional<Duration> lifetime(CacheControl control, Headers headers, Instant now) {
    if (control.maxAgeSeconds() >= 0) {
      return Optional.of(Duration.ofSeconds(control.maxAgeSeconds()));
    }
    if (control.sMaxAgeSeconds() >= 0) {
      return Optional.of(Duration.ofSeconds(control.sMaxAgeSeconds()));
    }
    Instant sent = date(headers, "Date").orElse(now);
    return date(headers, "Expires").map(expires -> until(expires, sent));
  }

  private static Optional<Instant> date(Headers headers, String name) {
    return Optional.ofNullable(headers.getInstant(name));
  }

  private static Optional<Duration> seconds(String text) {
    return text.matches(FIGURES)
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
        : Optional.empty();
  }

  private static Duration until(Instant end, Instant from) {
    return end.isAfter(from) ? Duration.between(from, end) : Duration.ZERO;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
