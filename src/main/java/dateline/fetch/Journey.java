package dateline.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** One way through the web: from an address, along its redirects, to an answer. */
final class Journey {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);

  private final Connections connections;
  private final AddressGuard guard;
  private final Answers answers;
  private final Errand errand;

  /** Time spent cannot be told from a clock that may be set. */
  private final long started = System.nanoTime();

  private final Set<HttpUrl> seen = new HashSet<>();

  Journey(Connections connections, AddressGuard guard, Answers answers, Errand errand) {
    this.connections = connections;
    this.guard = guard;
    this.answers = answers;
    this.errand = errand;
  }

  private sealed interface Step {
    record Arrived(Fetched fetched) implements Step {}

    record Onward(HttpUrl address, boolean permanent) implements Step {}
  }

  Fetched run(int mostRedirects) {
    HttpUrl address = errand.start();
    Answers.Way way = new Answers.Way(errand.conditions().size() > 0, false, true);
    while (seen.size() <= mostRedirects && seen.add(address)) {
      Step step = step(address, way);
      if (step instanceof Step.Arrived arrived) {
        return arrived.fetched();
      }
      Step.Onward onward = (Step.Onward) step;
      way = way.onward(onward.permanent());
      address = onward.address();
    }
    return failed(Trouble.Kind.TOO_MANY_REDIRECTS);
  }

  private Step step(HttpUrl address, Answers.Way way) {
    Optional<Fetched> instead =
        guard
            .refusal(address)
            .<Fetched>map(Fetched.Failed::new)
            .or(() -> errand.gate().apply(address));
    Duration left = errand.timeLimit().minusNanos(System.nanoTime() - started);
    if (instead.isEmpty() && (left.isNegative() || left.isZero())) {
      return new Step.Arrived(failed(Trouble.Kind.TOO_SLOW));
    }
    return instead.<Step>map(Step.Arrived::new).orElseGet(() -> ask(address, way, left));
  }

  private Step ask(HttpUrl address, Answers.Way way, Duration left) {
    Failures.Progress progress = new Failures.Progress();
    Call call = connections.call(request(address, way), progress, left, errand.limit().onTheWay());
    try (Response response = call.execute()) {
      return REDIRECTS.contains(response.code())
          ? redirect(response)
          : new Step.Arrived(answers.read(call, response, way, errand.limit()));
    } catch (IOException e) {
      return new Step.Arrived(new Fetched.Failed(Failures.trouble(e, progress)));
    }
  }

  private Request.Builder request(HttpUrl address, Answers.Way way) {
    Headers.Builder headers = new Headers.Builder();
    headers.add("Accept", errand.accept()).add("Accept-Encoding", Unpacked.ENCODINGS);
    if (way.conditional()) {
      headers.addAll(errand.conditions());
    }
    return new Request.Builder().url(address).headers(headers.build());
  }

  private static Step redirect(Response response) {
    HttpUrl from = response.request().url();
    Optional<String> location =
        Optional.ofNullable(response.header("Location")).filter(text -> !text.isBlank());
    if (location.isEmpty()) {
      return new Step.Arrived(Answers.failed(Trouble.Kind.BROKEN, response.code()));
    }
    return WebAddress.from(from, location.get())
        .<Step>map(to -> new Step.Onward(to, isPermanent(response.code(), from, to)))
        .orElseGet(() -> new Step.Arrived(failed(Trouble.Kind.BAD_ADDRESS)));
  }

  /** To lose encryption is nothing to remember: each time the host may think better of it. */
  static boolean isPermanent(int status, HttpUrl from, HttpUrl to) {
    return PERMANENT.contains(status) && (to.isHttps() || !from.isHttps());
  }

  private static Fetched failed(Trouble.Kind kind) {
    return new Fetched.Failed(Trouble.of(kind));
  }
}
