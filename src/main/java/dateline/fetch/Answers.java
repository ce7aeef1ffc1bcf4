package dateline.fetch;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** What an answer that is no redirect means. */
final class Answers {
  private final InstantSource clock;

  Answers(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * How an address was come to.
   *
   * @param conditional it was told what we have
   * @param settled no redirect on the way was for the moment only
   */
  record Way(boolean conditional, boolean redirected, boolean settled) {
    Way onward(boolean permanent) {
      return new Way(false, true, settled && permanent);
    }
  }

  Fetched read(Call call, Response response, Way way, Body.Limit limit) throws IOException {
    int status = Connections.status(response);
    Instant now = clock.instant();
    return switch (status) {
      case 200, 203 -> fresh(call, response, way, limit);
      case 304 -> notModified(response, way);
      case 401, 402, 403, 451 -> failed(Trouble.Kind.FORBIDDEN, status);
      case 404 -> new Fetched.Failed(Trouble.of(Trouble.Kind.NOT_FOUND));
      // A host that only sends us elsewhere for the moment does not mean itself.
      case 410 -> way.settled() ? new Fetched.Gone() : failed(Trouble.Kind.STATUS, status);
      case 429 -> new Fetched.TooOften(Freshness.retryAfter(response, now));
      case 503 ->
          Optional.ofNullable(response.header("Retry-After"))
              .<Fetched>map(header -> new Fetched.TooOften(Freshness.retryAfter(response, now)))
              .orElseGet(() -> failed(Trouble.Kind.STATUS, status));
      default -> failed(Trouble.Kind.STATUS, status);
    };
  }

  static Fetched failed(Trouble.Kind kind, int status) {
    return new Fetched.Failed(new Trouble(kind, Integer.toString(status)));
  }

  private Fetched notModified(Response response, Way way) {
    return way.conditional()
        ? new Fetched.NotModified(Freshness.freshFor(response, clock.instant()))
        : failed(Trouble.Kind.BROKEN, Connections.status(response));
  }

  private Fetched fresh(Call call, Response response, Way way, Body.Limit limit)
      throws IOException {
    HttpUrl address = response.request().url();
    return new Fetched.Fresh(
        address.toString(),
        way.redirected() && way.settled(),
        Body.read(call, response, limit),
        HeaderText.of(response, "Content-Type"),
        HeaderText.of(response, "ETag"),
        HeaderText.of(response, "Last-Modified"),
        Freshness.freshFor(response, clock.instant()),
        LinkHeader.find(response.headers("Link"), "hub", address));
  }
}
