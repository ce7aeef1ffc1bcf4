package dateline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an update of unknown form; what is missing or of the wrong type is simply not there. */
final class UpdateReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, IncomingUpdate.Kind> KINDS =
      Map.of(
          "message", IncomingUpdate.Kind.MESSAGE,
          "edited_message", IncomingUpdate.Kind.EDITED_MESSAGE,
          "channel_post", IncomingUpdate.Kind.CHANNEL_POST,
          "callback_query", IncomingUpdate.Kind.CALLBACK,
          "my_chat_member", IncomingUpdate.Kind.MEMBERSHIP);

  /** What a person can send beside words; a message with none of it is Telegram's own. */
  private static final Set<String> CONTENTS =
      Set.of(
          "text",
          "caption",
          "sticker",
          "photo",
          "live_photo",
          "animation",
          "video",
          "video_note",
          "voice",
          "audio",
          "document",
          "paid_media",
          "story",
          "checklist",
          "rich_message",
          "contact",
          "location",
          "venue",
          "poll",
          "dice",
          "game");

  private UpdateReader() {}

  /** Nothing where it is no JSON, or one of the kinds we work on without a chat to work in. */
  static Optional<IncomingUpdate> read(RawUpdate raw, String key, Instant arrived, Duration skew) {
    try {
      JsonNode root = JSON.readTree(raw.json());
      return KINDS.entrySet().stream()
          .filter(kind -> root.path(kind.getKey()).isObject())
          .findFirst()
          .map(kind -> known(raw, key, arrived, skew, kind.getValue(), root.get(kind.getKey())))
          .orElseGet(() -> unknown(raw, key, arrived, root));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<IncomingUpdate> known(
      RawUpdate raw,
      String key,
      Instant arrived,
      Duration skew,
      IncomingUpdate.Kind kind,
      JsonNode event) {
    boolean pressed = kind == IncomingUpdate.Kind.CALLBACK;
    JsonNode message = pressed ? event.path("message") : event;
    Optional<IncomingUpdate.Chat> chat = chat(message.path("chat"));
    Optional<IncomingUpdate.Callback> callback = pressed ? callback(event) : Optional.empty();
    if (pressed ? callback.isEmpty() : chat.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new IncomingUpdate(
            raw.id(),
            key,
            kind == IncomingUpdate.Kind.MESSAGE && !isFromAPerson(event)
                ? IncomingUpdate.Kind.SERVICE
                : kind,
            chat,
            sender(event.path("from")),
            number(message, "message_id"),
            thread(message),
            pressed ? Optional.empty() : words(message, "text").or(() -> words(message, "caption")),
            pressed ? Optional.empty() : big(message.path("sender_chat"), "id"),
            !pressed && isForwarded(message),
            words(message, "media_group_id"),
            pressed ? Optional.empty() : big(message.path("reply_to_message").path("from"), "id"),
            pressed ? Optional.empty() : number(message.path("reply_to_message"), "message_id"),
            callback,
            seconds(message).map(date -> date.plus(skew)),
            arrived,
            kind == IncomingUpdate.Kind.MEMBERSHIP
                ? ChatChangeReader.membership(event)
                : pressed ? Optional.empty() : ChatChangeReader.service(event),
            pressed ? Optional.empty() : place(event.path("location"))));
  }

  private static Optional<IncomingUpdate.Place> place(JsonNode location) {
    JsonNode latitude = location.path("latitude");
    JsonNode longitude = location.path("longitude");
    boolean real =
        latitude.isNumber()
            && longitude.isNumber()
            && Math.abs(latitude.asDouble()) <= 90
            && Math.abs(longitude.asDouble()) <= 180;
    return real
        ? Optional.of(new IncomingUpdate.Place(latitude.asDouble(), longitude.asDouble()))
        : Optional.empty();
  }

  private static Optional<IncomingUpdate> unknown(
      RawUpdate raw, String key, Instant arrived, JsonNode root) {
    boolean wrongType = KINDS.keySet().stream().anyMatch(root::has);
    if (!root.isObject() || wrongType) {
      return Optional.empty();
    }
    return Optional.of(
        new IncomingUpdate(
            raw.id(),
            key,
            IncomingUpdate.Kind.OTHER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            arrived,
            Optional.empty(),
            Optional.empty()));
  }

  private static boolean isFromAPerson(JsonNode message) {
    return CONTENTS.stream().anyMatch(message::has);
  }

  private static boolean isForwarded(JsonNode message) {
    return message.has("forward_origin") || message.has("forward_date");
  }

  private static Optional<IncomingUpdate.Chat> chat(JsonNode chat) {
    return big(chat, "id")
        .map(
            id ->
                new IncomingUpdate.Chat(
                    id,
                    words(chat, "type").orElse(id > 0 ? "private" : "group"),
                    words(chat, "title")));
  }

  private static Optional<IncomingUpdate.Sender> sender(JsonNode from) {
    return big(from, "id")
        .map(
            id ->
                new IncomingUpdate.Sender(
                    id,
                    words(from, "first_name").orElse(""),
                    words(from, "language_code"),
                    from.path("is_bot").asBoolean()));
  }

  private static Optional<IncomingUpdate.Callback> callback(JsonNode event) {
    return words(event, "id").map(id -> new IncomingUpdate.Callback(id, words(event, "data")));
  }

  /** A thread number outside a topic is only a chain of answers: Telegram refuses to post there. */
  private static Optional<Integer> thread(JsonNode message) {
    return message.path("is_topic_message").asBoolean()
        ? number(message, "message_thread_id")
        : Optional.empty();
  }

  private static Optional<Instant> seconds(JsonNode message) {
    return big(message, "date").filter(date -> date > 0).map(Instant::ofEpochSecond);
  }

  private static Optional<String> words(JsonNode node, String name) {
    return Optional.of(node.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private static Optional<Integer> number(JsonNode node, String name) {
    return Optional.of(node.path(name))
        .filter(value -> value.isIntegralNumber() && value.canConvertToInt())
        .map(JsonNode::asInt);
  }

  private static Optional<Long> big(JsonNode node, String name) {
    return Optional.of(node.path(name))
        .filter(value -> value.isIntegralNumber() && value.canConvertToLong())
        .map(JsonNode::asLong);
  }
}
