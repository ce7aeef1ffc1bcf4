package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A chat with the bot. {@code type} is Telegram's: private, group, supergroup or channel; the page
 * opens private ones. {@code language} is a tag such as "en", or empty where it is unknown.
 */
record Chat(long id, String type, String name, String language) {
  static Chat privateChat(long id, String language) {
    return new Chat(id, "private", "Reader", language);
  }

  ObjectNode toJson() {
    String nameField = type.equals("private") ? "first_name" : "title";
    return Json.object().put("id", id).put("type", type).put(nameField, name);
  }

  /** The person on the other side of a private chat: there, chat and user have one id. */
  ObjectNode userJson() {
    ObjectNode user = Json.object().put("id", id).put("is_bot", false).put("first_name", name);
    return language.isEmpty() ? user : user.put("language_code", language);
  }

  ObjectNode toRecord() {
    return Json.object()
        .put("kind", "chat")
        .put("id", id)
        .put("type", type)
        .put("name", name)
        .put("language", language);
  }

  static Chat fromRecord(JsonNode json) {
    return new Chat(
        json.path("id").asLong(),
        json.path("type").asText(),
        json.path("name").asText(),
        json.path("language").asText());
  }
}
