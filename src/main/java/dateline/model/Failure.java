package dateline.model;

import dev.langchain4j.exception.RetriableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a call that brought nothing.
 *
 * @param what for a log, without a secret
 * @param retryAfter how long its server asks us to wait
 * @param status of HTTP; 0 where there was none
 * @param body what its server said of it
 */
record Failure(
    String what, boolean retriable, Optional<Duration> retryAfter, int status, String body) {

  static Failure of(Throwable thrown) {
    Optional<ModelHttpException> http = causes(thrown, ModelHttpException.class).findFirst();
    if (http.isPresent()) {
      ModelHttpException it = http.get();
      return new Failure(
          it.getMessage(),
          it.statusCode() == 429 || it.statusCode() == 408 || it.statusCode() >= 500,
          it.retryAfter(),
          it.statusCode(),
          it.body());
    }
    boolean retriable =
        causes(thrown, IOException.class).findFirst().isPresent()
            || causes(thrown, RetriableException.class).findFirst().isPresent();
    return new Failure(kind(thrown), retriable, Optional.empty(), 0, "");
  }

  static Failure unusable(String what) {
    return new Failure(what, false, Optional.empty(), 0, "");
  }

  /** The server understood and will not: asking in another way may help, asking again will not. */
  boolean isRefusal() {
    return status >= 400 && status < 500 && status != 408 && status != 429;
  }

  /** Kinds alone: messages of libraries may quote headers, and those hold the key. */
  private static String kind(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }

  private static <T> Stream<T> causes(Throwable thrown, Class<T> kind) {
    return Stream.iterate(thrown, one -> one != null, Throwable::getCause)
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
