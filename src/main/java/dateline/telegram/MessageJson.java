package dateline.telegram;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a message waits in the database. */
final class MessageJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MessageJson() {}

  static String write(OutgoingMessage message) {
    StringWriter written = new StringWriter(2 * message.text().plain().length());
    try (JsonGenerator json = JSON.createGenerator(written)) {
      json.writeStartObject();
      json.writeStringField("text", message.text().plain());
      json.writeArrayFieldStart("entities");
      for (Entity entity : message.text().entities()) {
        write(json, entity);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("keyboard");
      for (List<Button> row : message.keyboard()) {
        json.writeStartArray();
        for (Button button : row) {
          write(json, button);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      if (message.replyTo().isPresent()) {
        json.writeNumberField("replyTo", message.replyTo().get());
      }
      if (message.thread().isPresent()) {
        json.writeNumberField("thread", message.thread().get());
      }
      json.writeBooleanField("preview", message.preview());
      json.writeBooleanField("silent", message.silent());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString();
  }

  private static void write(JsonGenerator json, Entity entity) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", entity.kind().name());
    json.writeNumberField("offset", entity.offset());
    json.writeNumberField("length", entity.length());
    if (entity.address().isPresent()) {
      json.writeStringField("address", entity.address().get());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Button button) throws IOException {
    json.writeStartObject();
    json.writeStringField("label", button.label());
    json.writeStringField("press", button.press().name());
    json.writeStringField("value", button.value());
    json.writeEndObject();
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
