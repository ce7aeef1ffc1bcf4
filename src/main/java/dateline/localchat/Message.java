package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One message of a chat. Dates are seconds since 1970, as Telegram's are. */
record Message(
    long chat,
    int id,
    boolean fromBot,
    FormattedText content,
    long date,
    OptionalLong editDate,
    Extras extras) {

  /** What a message may carry beside its text, in Telegram's own JSON. */
  record Extras(
      Optional<ObjectNode> keyboard,
      Optional<ObjectNode> linkPreview,
      OptionalInt replyTo,
      Optional<ObjectNode> quote) {
    static final Extras NONE =
        new Extras(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

    Extras withKeyboard(Optional<ObjectNode> other) {
      return new Extras(other, linkPreview, replyTo, quote);
    }

    Extras withLinkPreview(Optional<ObjectNode> other) {
      return new Extras(keyboard, other, replyTo, quote);
    }

    Extras withReply(OptionalInt to, Optional<ObjectNode> quoted) {
      return new Extras(keyboard, linkPreview, to, quoted);
    }
  }

  Message edited(FormattedText newContent, Extras newExtras, long at) {
    return new Message(chat, id, fromBot, newContent, date, OptionalLong.of(at), newExtras);
  }

  ObjectNode toRecord() {
    ObjectNode json = Json.object().put("kind", "message").put("chat", chat).put("id", id);
    json.put("bot", fromBot).put("date", date).put("text", content.text());
    json.set("entities", content.entitiesJson());
    editDate.ifPresent(at -> json.put("edited", at));
    extras.keyboard().ifPresent(keyboard -> json.set("keyboard", keyboard));
    extras.linkPreview().ifPresent(preview -> json.set("preview", preview));
    extras.replyTo().ifPresent(replied -> json.put("reply", replied));
    extras.quote().ifPresent(quote -> json.set("quote", quote));
    return json;
  }

  static Message fromRecord(JsonNode json) {
    List<MessageEntity> entities = new ArrayList<>();
    json.path("entities").forEach(entity -> entities.add(MessageEntity.fromJson(entity)));
    return new Message(
        json.path("chat").asLong(),
        json.path("id").asInt(),
        json.path("bot").asBoolean(),
        new FormattedText(json.path("text").asText(), entities),
        json.path("date").asLong(),
        json.has("edited") ? OptionalLong.of(json.get("edited").asLong()) : OptionalLong.empty(),
        new Extras(
            object(json, "keyboard"),
            object(json, "preview"),
            json.has("reply") ? OptionalInt.of(json.get("reply").asInt()) : OptionalInt.empty(),
            object(json, "quote")));
  }

  private static Optional<ObjectNode> object(JsonNode json, String name) {
    return Optional.of(json.path(name)).filter(JsonNode::isObject).map(ObjectNode.class::cast);
  }
}
