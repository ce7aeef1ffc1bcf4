package dateline.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON Feed 1.0 and 1.1: https://www.jsonfeed.org/version/1.1/. */
final class JsonFeedReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final String address;
  private final ObjectNode head = JSON.createObjectNode();
  private final List<JsonNode> items = new ArrayList<>();
  private boolean listed;

  private JsonFeedReader(String address) {
    this.address = address;
  }

  /** Empty where the text is no feed; of one that breaks off, what came before is read. */
  static Optional<Feed> read(String source, String address) {
    JsonFeedReader reader = new JsonFeedReader(address);
    try (JsonParser parser = JSON.createParser(source)) {
      reader.read(parser);
    } catch (IOException e) {
      // Broken off: what was read before counts.
      return reader.feed();
    }
    return reader.feed();
  }

  private void read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("items") && value == JsonToken.START_ARRAY) {
        listed = true;
        readItems(parser);
      } else {
        head.set(name, parser.readValueAsTree());
      }
    }
  }

  private void readItems(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode item = parser.readValueAsTree();
      if (items.size() < FeedParser.MOST_ENTRIES) {
        items.add(item);
      }
    }
  }

  private Optional<Feed> feed() {
    String version = head.path("version").asText("");
    boolean known = version.contains("jsonfeed.org") || version.matches("1(\\.[01])?");
    if (!listed || !known) {
      return Optional.empty();
    }
    return Optional.of(
        new Feed(
            Feed.Kind.JSON,
            text(head, "title").map(PlainText::title).orElse(""),
            url(head, "home_page_url"),
            text(head, "language"),
            list(head, "hubs").flatMap(hub -> url(hub, "url").stream()).findFirst(),
            url(head, "feed_url"),
            Optional.empty(),
            items.stream().flatMap(item -> entry(item).stream()).toList()));
  }

  private Optional<Entry> entry(JsonNode item) {
    String html = text(item, "content_html").orElse("");
    EntryParts parts =
        new EntryParts()
            .id(text(item, "id"))
            .url(url(item, "url").or(() -> url(item, "external_url")))
            .title(text(item, "title"))
            .dates(
                text(item, "date_published").flatMap(FeedDate::read),
                text(item, "date_modified").flatMap(FeedDate::read))
            .text(body(item, html))
            .image(
                url(item, "image")
                    .or(() -> url(item, "banner_image"))
                    .or(() -> PlainText.picture(html, address)));
    authors(item).forEach(parts::author);
    return parts.entry();
  }

  private String body(JsonNode item, String html) {
    return Stream.of(
            PlainText.paragraphs(html),
            PlainText.ofText(text(item, "content_text").orElse("")),
            PlainText.ofText(text(item, "summary").orElse("")))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The author of version 1.0, the authors of 1.1; those of the feed where an entry has none. */
  private List<String> authors(JsonNode item) {
    List<String> own = names(item);
    return own.isEmpty() ? names(head) : own;
  }

  private static List<String> names(JsonNode node) {
    return Stream.concat(list(node, "authors"), Stream.of(node.path("author")))
        .flatMap(author -> text(author, "name").stream())
        .toList();
  }

  private static Stream<JsonNode> list(JsonNode node, String name) {
    return StreamSupport.stream(node.path(name).spliterator(), false);
  }

  /** Where the feed was fetched from is not always known; its page is the next best base. */
  private Optional<String> url(JsonNode node, String name) {
    String home = text(head, "home_page_url").or(() -> text(head, "feed_url")).orElse("");
    return text(node, name)
        .flatMap(it -> Addresses.resolve(address, it).or(() -> Addresses.resolve(home, it)));
  }

  /** Text, or a number as text: ids are numbers here and there. */
  private static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return Optional.of(value)
        .filter(it -> it.isTextual() || it.isNumber())
        .map(JsonNode::asText)
        .map(XmlText::withoutControls)
        .filter(it -> !it.isBlank());
  }
}
