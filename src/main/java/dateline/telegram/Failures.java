package dateline.telegram;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** Reads what went wrong with a call, in words that never hold the token. */
final class Failures {
  private static final int BAD_REQUEST = 400;

  private final String token;

  Failures(String token) {
    this.token = token;
  }

  <T> Reply<T> read(TelegramApiException failure) {
    if (failure instanceof TelegramApiValidationException) {
      return refused(BAD_REQUEST, failure.getMessage(), Optional.empty(), Optional.empty());
    }
    Optional<TelegramApiRequestException> answered =
        cause(failure, TelegramApiRequestException.class)
            .filter(e -> e.getErrorCode() != null && e.getErrorCode() > 0);
    if (answered.isPresent()) {
      return refused(answered.get());
    }
    if (cause(failure, InterruptedException.class).isPresent()) {
      // The client forgets it; whoever stops us must be heard further up.
      Thread.currentThread().interrupt();
      return new Reply.Unsure<>("The bot was stopped before Telegram answered");
    }
    Optional<IOException> network =
        cause(failure, IOException.class).filter(e -> !(e instanceof JacksonException));
    return network
        .<Reply<T>>map(this::network)
        .orElseGet(() -> new Reply.Unsure<>("Telegram's answer could not be read"));
  }

  /** A failure of the connection itself. */
  <T> Reply<T> network(IOException failure) {
    Optional<TelegramHttp.MayHaveArrived> left = cause(failure, TelegramHttp.MayHaveArrived.class);
    return left.isPresent()
        ? new Reply.Unsure<>("The connection broke before Telegram answered: " + words(left.get()))
        : new Reply.Unreachable<>("Telegram cannot be reached: " + words(failure));
  }

  <T> Reply<T> refused(JsonNode envelope) {
    JsonNode parameters = envelope.path("parameters");
    return refused(
        envelope.path("error_code").asInt(),
        envelope.path("description").asText(""),
        Optional.ofNullable(parameters.get("retry_after")).map(JsonNode::asInt),
        Optional.ofNullable(parameters.get("migrate_to_chat_id")).map(JsonNode::asLong));
  }

  private <T> Reply<T> refused(TelegramApiRequestException failure) {
    Optional<ResponseParameters> parameters = Optional.ofNullable(failure.getParameters());
    return refused(
        failure.getErrorCode(),
        failure.getApiResponse(),
        parameters.map(ResponseParameters::getRetryAfter),
        parameters.map(ResponseParameters::getMigrateToChatId));
  }

  private <T> Reply<T> refused(
      int status, String reason, Optional<Integer> retryAfter, Optional<Long> movedTo) {
    return new Reply.Refused<>(
        status, clean(String.valueOf(reason)), retryAfter.map(Duration::ofSeconds), movedTo);
  }

  private String words(IOException failure) {
    Throwable told = failure.getCause() == null ? failure : failure.getCause();
    return clean(told.getClass().getSimpleName() + " " + String.valueOf(told.getMessage())).strip();
  }

  private String clean(String words) {
    return words.replace(token, "<token>");
  }

  private static <E extends Throwable> Optional<E> cause(Throwable failure, Class<E> kind) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (kind.isInstance(at)) {
        return Optional.of(kind.cast(at));
      }
    }
    return Optional.empty();
  }
}
