package dateline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Turns whatever came back over HTTP into the form the Bot API promises. */
final class Envelope {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Envelope() {}

  /** An object with a boolean {@code ok}; for HTML or nothing at all, a refusal with its status. */
  static ObjectNode read(int status, String body, Optional<String> retryAfter) {
    ObjectNode envelope = parse(body).orElseGet(() -> refusal(status));
    if (!envelope.path("ok").asBoolean()) {
      if (!envelope.path("error_code").isInt()) {
        envelope.put("error_code", status);
      }
      retryAfter.flatMap(Envelope::seconds).ifPresent(wait -> addWait(envelope, wait));
    }
    reduce(envelope);
    return envelope;
  }

  private static Optional<ObjectNode> parse(String body) {
    try {
      JsonNode root = JSON.readTree(body);
      return root instanceof ObjectNode object && object.path("ok").isBoolean()
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static ObjectNode refusal(int status) {
    return JSON.createObjectNode()
        .put("ok", false)
        .put("error_code", status)
        .put("description", untold(status));
  }

  /** What stands for the reason where the server gave none in the promised form. */
  static String untold(int status) {
    return "HTTP " + status;
  }

  private static Optional<Integer> seconds(String header) {
    try {
      return Optional.of(Math.max(0, Integer.parseInt(header.strip())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void addWait(ObjectNode envelope, int wait) {
    JsonNode parameters = envelope.get("parameters");
    ObjectNode target =
        parameters instanceof ObjectNode object ? object : envelope.putObject("parameters");
    if (!target.has("retry_after")) {
      target.put("retry_after", wait);
    }
  }

  /**
   * Of a sent message only its number, date and chat are kept: a message in a newer server's form
   * was sent all the same and must not be taken for a failure and sent again.
   */
  private static void reduce(ObjectNode envelope) {
    if (envelope.path("result") instanceof ObjectNode result && result.has("message_id")) {
      ObjectNode chat = JSON.createObjectNode();
      chat.put("id", result.path("chat").path("id").asLong());
      chat.put("type", result.path("chat").path("type").asText("private"));
      result.retain("message_id", "date");
      result.set("chat", chat);
    }
  }
}
