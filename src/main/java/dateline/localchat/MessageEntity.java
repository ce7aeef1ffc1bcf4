package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A part of a text that is shown in a special way. {@code offset} and {@code length} count UTF-16
 * units, as Java strings do. {@code details} holds what only some types have: url, language,
 * custom_emoji_id, unix_time, date_time_format.
 */
record MessageEntity(String type, int offset, int length, Map<String, Object> details) {
  private static final Set<String> STYLES =
      Set.of("bold", "italic", "underline", "strikethrough", "spoiler");
  private static final Set<String> QUOTES = Set.of("blockquote", "expandable_blockquote");
  private static final Set<String> CODE = Set.of("code", "pre");

  MessageEntity {
    details = Map.copyOf(details);
  }

  static MessageEntity of(String type, int offset, int length) {
    return new MessageEntity(type, offset, length, Map.of());
  }

  MessageEntity with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(details);
    more.put(name, value);
    return new MessageEntity(type, offset, length, more);
  }

  MessageEntity typed(String otherType) {
    return new MessageEntity(otherType, offset, length, details);
  }

  /** The same entity over the part from {@code start} to before {@code end}. */
  MessageEntity over(int start, int end) {
    return new MessageEntity(type, start, end - start, details);
  }

  int end() {
    return offset + length;
  }

  boolean touches(MessageEntity other) {
    return offset < other.end() && other.offset < end();
  }

  boolean isStyle() {
    return STYLES.contains(type);
  }

  boolean isQuote() {
    return QUOTES.contains(type);
  }

  boolean isCode() {
    return CODE.contains(type);
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object().put("type", type).put("offset", offset).put("length", length);
    details.forEach((name, value) -> json.set(name, Json.MAPPER.valueToTree(value)));
    return json;
  }

  static MessageEntity fromJson(JsonNode json) {
    Map<String, Object> details = new HashMap<>();
    for (String name : Set.of("url", "language", "custom_emoji_id", "date_time_format")) {
      if (json.path(name).isTextual()) {
        details.put(name, json.get(name).asText());
      }
    }
    if (json.path("unix_time").isIntegralNumber()) {
      details.put("unix_time", json.get("unix_time").asLong());
    }
    return new MessageEntity(
        json.path("type").asText(),
        json.path("offset").asInt(),
        json.path("length").asInt(),
        details);
  }
}
