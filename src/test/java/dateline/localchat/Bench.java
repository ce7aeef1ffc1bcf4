package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A local chat on a clock that stands still until it is moved. */
final class Bench {
  static final String TOKEN = "1000001:local";
  static final BotProfile BOT = new BotProfile(TOKEN, "Dateline", "dateline_bot");

  private Instant now = Instant.parse("2026-10-14T09:00:00Z");
  final LocalChat chat;

  Bench() {
    this(options -> options);
  }

  Bench(UnaryOperator<LocalChatOptions> change) {
    chat =
        LocalChat.serving(
            change.apply(LocalChatOptions.of(BOT, List.of("What happened?"))), () -> now);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Calls a method with names and values in turn; answers the envelope. */
  JsonNode call(String method, Object... namesAndValues) {
    CompletableFuture<BotReply> reply = start(method, namesAndValues);
    if (!reply.isDone()) {
      throw new AssertionError(method + " waits");
    }
    return Json.parse(reply.join().body()).orElseThrow();
  }

  CompletableFuture<BotReply> start(String method, Object... namesAndValues) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1].toString());
    }
    return chat.botSide()
        .call(TOKEN, method, new ArgumentReader.Read(new Arguments(values), OptionalInt.empty()));
  }

  JsonNode result(String method, Object... namesAndValues) {
    JsonNode envelope = call(method, namesAndValues);
    if (!envelope.path("ok").asBoolean()) {
      throw new AssertionError(envelope.toString());
    }
    return envelope.get("result");
  }

  String error(String method, Object... namesAndValues) {
    return call(method, namesAndValues).path("description").asText("no error");
  }

  /** What a person says; answers the message as the page sees it, or the refusal. */
  JsonNode say(long id, String text) {
    return chat.userSide().say(id, text, "").fold(found -> found, ApiError::toJson);
  }

  JsonNode press(long id, int message, String data) {
    return chat.userSide().press(id, message, data).fold(found -> found, ApiError::toJson);
  }

  JsonNode seen(long id, int after) {
    return chat.userSide().messages(id, after, Duration.ZERO).join();
  }
}
