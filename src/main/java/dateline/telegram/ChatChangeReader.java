package dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads what an update tells about its chat. */
final class ChatChangeReader {
  private ChatChangeReader() {}

  /** From a {@code my_chat_member}: what the bot is in the chat from now on. */
  static Optional<ChatChange> membership(JsonNode event) {
    JsonNode bot = event.path("new_chat_member");
    boolean channel = "channel".equals(event.path("chat").path("type").asText());
    return switch (bot.path("status").asText()) {
      case "kicked" -> closed("the bot was blocked or removed");
      case "left" -> closed("the bot is not there any more");
      case "restricted" ->
          bot.path("is_member").asBoolean(true) && bot.path("can_send_messages").asBoolean(true)
              ? opened()
              : closed("the bot may not write there");
      case "administrator" ->
          channel && !bot.path("can_post_messages").asBoolean(true)
              ? closed("the bot may not post there")
              : opened();
      case "member" -> channel ? closed("the bot may not post there") : opened();
      case "creator" -> opened();
      default -> Optional.empty();
    };
  }

  private static Optional<ChatChange> opened() {
    return Optional.of(new ChatChange.Opened());
  }

  private static Optional<ChatChange> closed(String reason) {
    return Optional.of(new ChatChange.Closed(reason));
  }

  /** From a message of Telegram's own. */
  static Optional<ChatChange> service(JsonNode message) {
    return number(message, "migrate_to_chat_id")
        .<ChatChange>map(ChatChange.MovedTo::new)
        .or(() -> number(message, "migrate_from_chat_id").map(ChatChange.MovedFrom::new));
  }

  private static Optional<Long> number(JsonNode node, String name) {
    return Optional.of(node.path(name))
        .filter(value -> value.isIntegralNumber() && value.canConvertToLong())
        .map(JsonNode::asLong);
  }
}
