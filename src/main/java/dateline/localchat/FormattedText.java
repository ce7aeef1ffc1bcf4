package dateline.localchat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** A text and the entities over it, in the order Telegram lists them. */
record FormattedText(String text, List<MessageEntity> entities) {
  FormattedText {
    entities = List.copyOf(entities);
  }

  static FormattedText plain(String text) {
    return new FormattedText(text, List.of());
  }

  /** The length Telegram's limits speak of: code points, markup not counted. */
  int length() {
    return text.codePointCount(0, text.length());
  }

  ArrayNode entitiesJson() {
    ArrayNode array = Json.array();
    entities.forEach(entity -> array.add(entity.toJson()));
    return array;
  }
}
