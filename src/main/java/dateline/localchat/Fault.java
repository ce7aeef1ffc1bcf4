package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What goes wrong with a call of the bot.
 *
 * @param method the calls it is for; empty means every method
 * @param chat only calls about this chat
 * @param isDone whether the server does what was asked before it answers wrongly
 * @param reply what is answered in place of the truth
 * @param ending how much of the answer arrives
 */
record Fault(
    String method,
    Optional<String> chat,
    boolean isDone,
    Optional<BotReply> reply,
    BotReply.Ending ending,
    Duration delay) {
  private static final int LONGEST_DELAY = 600_000;

  boolean concerns(String called, Arguments arguments) {
    return (method.isEmpty() || method.equalsIgnoreCase(called))
        && chat.map(arguments.text("chat_id")::equals).orElse(true);
  }

  /** What the bot gets where the server would answer so. */
  BotReply spoil(BotReply truth) {
    return reply.orElse(truth).ending(ending);
  }

  /**
   * Reads {@code method chat effect status body type description parameters retry_after end
   * delay_ms}; see {@link LocalChat}.
   */
  static ApiResult<Fault> read(ObjectNode json) {
    String effect = json.path("effect").asText(json.has("status") ? "none" : "done");
    String end = json.path("end").asText("whole");
    int delay = json.path("delay_ms").asInt(0);
    Optional<BotReply.Ending> ending = ending(end);
    if (!effect.equals("none") && !effect.equals("done")) {
      return refused("\"effect\" is \"done\" or \"none\".");
    }
    if (ending.isEmpty()) {
      return refused("\"end\" is \"whole\", \"cut\" or \"nothing\".");
    }
    if (delay < 0 || delay > LONGEST_DELAY) {
      return refused("\"delay_ms\" is a number from 0 to " + LONGEST_DELAY + ".");
    }
    boolean done = effect.equals("done");
    if (!done && !json.has("status") && ending.get() == BotReply.Ending.WHOLE) {
      return refused("What is not done needs a \"status\" to answer with, or another \"end\".");
    }
    return ApiResult.ok(
        new Fault(
            json.path("method").asText(""),
            Optional.ofNullable(json.get("chat")).map(JsonNode::asText),
            done,
            json.has("status") ? Optional.of(reply(json)) : Optional.empty(),
            ending.get(),
            Duration.ofMillis(delay)));
  }

  private static Optional<BotReply.Ending> ending(String name) {
    return Arrays.stream(BotReply.Ending.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  private static BotReply reply(ObjectNode json) {
    int status = json.path("status").asInt();
    OptionalInt wait =
        json.has("retry_after")
            ? OptionalInt.of(json.path("retry_after").asInt())
            : OptionalInt.empty();
    if (json.has("description")) {
      ObjectNode envelope = ApiError.plain(status, json.path("description").asText()).toJson();
      wait.ifPresent(seconds -> envelope.withObject("parameters").put("retry_after", seconds));
      if (json.path("parameters") instanceof ObjectNode given) {
        envelope.withObject("parameters").setAll(given);
      }
      return BotReply.json(status, envelope.toString(), wait);
    }
    String body = json.path("body").asText("");
    String type = json.path("type").asText(body.startsWith("<") ? "text/html" : "application/json");
    return new BotReply(status, type, body, wait, BotReply.Ending.WHOLE);
  }

  private static <T> ApiResult<T> refused(String sentence) {
    return ApiResult.failed(ApiError.plain(400, sentence));
  }
}
