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

  /** About what a few buttons take. */
  private static final int BUTTONS = 400;

  private MessageJson() {}

  static String write(OutgoingMessage message) {
    return write(message, message.text());
  }

  /** Without the text's {@link MessageText#ending}; to be read together with it. */
  static String writeBeginning(OutgoingMessage message) {
    return write(message, message.text().beginning());
  }

  static String write(MessageText text) {
    StringWriter written = new StringWriter(2 * text.plain().length());
    try (JsonGenerator json = JSON.createGenerator(written)) {
      json.writeStartObject();
      write(json, text);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString();
  }

  private static String write(OutgoingMessage message, MessageText text) {
    StringWriter written = new StringWriter(2 * text.plain().length() + BUTTONS);
    try (JsonGenerator json = JSON.createGenerator(written)) {
      json.writeStartObject();
      write(json, text);
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

  private static void write(JsonGenerator json, MessageText text) throws IOException {
    json.writeStringField("text", text.plain());
    json.writeArrayFieldStart("entities");
    for (Entity entity : text.entities()) {
      write(json, entity);
    }
    json.writeEndArray();
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

  /** The ending is that of {@link #writeBeginning}, where the message was kept without it. */
  static OutgoingMessage read(String json, Optional<String> ending) {
    try {
      JsonNode root = JSON.readTree(json);
      MessageText text = text(root);
      if (ending.isPresent()) {
        MessageText end = text(JSON.readTree(ending.get()));
        text = MessageText.builder().append(text).endingWith(end);
      }
      List<List<Button>> keyboard = new ArrayList<>();
      root.path("keyboard").forEach(row -> keyboard.add(buttons(row)));
      return new OutgoingMessage(
          text,
          keyboard,
          number(root, "replyTo"),
          number(root, "thread"),
          root.path("preview").asBoolean(),
          root.path("silent").asBoolean());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageText text(JsonNode node) {
    List<Entity> entities = new ArrayList<>();
    node.path("entities").forEach(one -> entities.add(entity(one)));
    return new MessageText(node.path("text").asText(), entities);
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
