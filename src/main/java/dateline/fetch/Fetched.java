package dateline.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What came of asking an address. */
public sealed interface Fetched {

  /**
   * @param address where it was found in the end, after redirects
   * @param moved every redirect on the way there was a permanent one, and there was one
   * @param body unpacked; its length is limited
   * @param contentType the header, word for word
   * @param freshFor how long the host says nothing new is to be had, from {@code Cache-Control} or
   *     {@code Expires}
   * @param hub the {@code rel="hub"} of the {@code Link} header
   */
  record Fresh(
      String address,
      boolean moved,
      byte[] body,
      Optional<String> contentType,
      Optional<String> entityTag,
      Optional<String> lastModified,
      Optional<Duration> freshFor,
      Optional<String> hub)
      implements Fetched {}

  /** What was had last time is still the newest. */
  record NotModified(Optional<Duration> freshFor) implements Fetched {}

  /** Asked to come back later: 429, or 503 with {@code Retry-After}. */
  record TooOften(Optional<Duration> retryAfter) implements Fetched {}

  /** 410: it will not come back. */
  record Gone() implements Fetched {}

  record Failed(Trouble trouble) implements Fetched {}

  default <T> T fold(
      Function<Fresh, T> fresh,
      Function<NotModified, T> notModified,
      Function<TooOften, T> tooOften,
      Function<Gone, T> gone,
      Function<Failed, T> failed) {
    if (this instanceof Fresh it) {
      return fresh.apply(it);
    }
    if (this instanceof NotModified it) {
      return notModified.apply(it);
    }
    if (this instanceof TooOften it) {
      return tooOften.apply(it);
    }
    if (this instanceof Gone it) {
      return gone.apply(it);
    }
    return failed.apply((Failed) this);
  }
}
