package dateline.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** Sends a form; of the answer only the status is read. */
final class Posting {
  /** Only these ask for the form to be sent again. */
  private static final Set<Integer> REDIRECTS = Set.of(307, 308);

  /** Head and a little more; the body is left where it is. */
  private static final long ANSWER_BYTES = 65_536;

  private final Connections connections;
  private final AddressGuard guard;
  private final FormBody form;
  private final Duration timeLimit;

  Posting(Connections connections, AddressGuard guard, FormBody form, Duration timeLimit) {
    this.connections = connections;
    this.guard = guard;
    this.form = form;
    this.timeLimit = timeLimit;
  }

  Posted to(HttpUrl address, int mostRedirects) {
    Optional<Trouble> refusal = guard.refusal(address);
    if (refusal.isPresent()) {
      return new Posted.Failed(refusal.get());
    }
    Failures.Progress progress = new Failures.Progress();
    Request.Builder request = new Request.Builder().url(address).post(form);
    try (Response response =
        connections.call(request, progress, timeLimit, ANSWER_BYTES).execute()) {
      return REDIRECTS.contains(response.code())
          ? onward(address, response, mostRedirects)
          : new Posted.Answered(Connections.status(response));
    } catch (IOException e) {
      return new Posted.Failed(Failures.trouble(e, progress));
    }
  }

  private Posted onward(HttpUrl from, Response response, int mostRedirects) {
    if (mostRedirects == 0) {
      return new Posted.Failed(Trouble.of(Trouble.Kind.TOO_MANY_REDIRECTS));
    }
    return Optional.ofNullable(response.header("Location"))
        .flatMap(location -> WebAddress.from(from, location))
        .map(to -> to(to, mostRedirects - 1))
        .orElseGet(() -> new Posted.Failed(Trouble.of(Trouble.Kind.BAD_ADDRESS)));
  }
}
