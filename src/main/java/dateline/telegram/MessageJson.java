package dateline.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a message waits in the database. */
final class MessageJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MessageJson() {}

  static String write(OutgoingMessage message) {
    ObjectNode root = JSON.createObjectNode();
    root.put("text", message.text().plain());
    ArrayNode entities = root.putArray("entities");
    message.text().entities().forEach(entity -> write(entities.addObject(), entity));
    ArrayNode keyboard = root.putArray("keyboard");
    message
        .keyboard()
        .forEach(
            row -> {
              ArrayNode buttons = keyboard.addArray();
              row.forEach(button -> write(buttons.addObject(), button));
            });
    message.replyTo().ifPresent(id -> root.put("replyTo", id));
    message.thread().ifPresent(id -> root.put("thread", id));
    root.put("preview", message.preview());
    root.put("silent", message.silent());
    return root.toString();
  }

  private static void write(ObjectNode node, Entity entity) {
    node.put("kind", entity.kind().name());
    node.put("offset", entity.offset());
    node.put("length", entity.length());
    entity.address().ifPresent(address -> node.put("address", address));
  }

  private static void write(ObjectNode node, Button button) {
    node.put("label", button.label());
    node.put("press", button.press().name());
    node.put("value", button.value());
  }

  static OutgoingMessage read(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      List<Entity> entities = new ArrayList<>();
      root.path("entities").forEach(node -> entities.add(entity(node)));
      List<List<Button>> keyboard = new ArrayList<>();
      root.path("keyboard").forEach(row -> keyboard.add(buttons(row)));
      return new OutgoingMessage(
          new MessageText(root.path("text").asText(), entities),
          keyboard,
          number(root, "replyTo"),
          number(root, "thread"),
          root.path("preview").asBoolean(),
          root.path("silent").asBoolean());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entity entity(JsonNode node) {
    return new Entity(
        Entity.Kind.valueOf(node.path("kind").asText()),
        node.path("offset").asInt(),
        node.path("length").asInt(),
        Optional.ofNullable(node.get("address")).map(JsonNode::asText));
  }

  private static List<Button> buttons(JsonNode row) {
    List<Button> buttons = new ArrayList<>();
    row.forEach(
        node ->
            buttons.add(
                new Button(
                    node.path("label").asText(),
                    Button.Press.valueOf(node.path("press").asText()),
                    node.path("value").asText())));
    return buttons;
  }

  private static Optional<Integer> number(JsonNode root, String name) {
    return Optional.ofNullable(root.get(name)).map(JsonNode::asInt);
  }
}
