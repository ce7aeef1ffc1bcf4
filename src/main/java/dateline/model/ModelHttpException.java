package dateline.model;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;

/** A model server answered, but not with an answer. Its message and body hold no key. */
final class ModelHttpException extends HttpException {
  private static final long serialVersionUID = 1;

  private final String body;
  private final transient Optional<Duration> retryAfter;

  ModelHttpException(int status, String body, Optional<Duration> retryAfter) {
    super(status, "The language model's server answered with status " + status);
    this.body = body;
    this.retryAfter = retryAfter;
  }

  String body() {
    return body;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
