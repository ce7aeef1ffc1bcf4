package dateline.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says of its article in JSON-LD (schema.org). Sites break it in every way; what cannot
 * be read is as if it were not there, but for dates and headline, which are looked for in the
 * ruins.
 */
final class JsonLd {
  private static final ObjectReader LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build()
          .reader();

  private static final Pattern ARTICLE = Pattern.compile(".*(?:Article|BlogPosting|Report|Review)");
  private static final Pattern WRAPPED =
      Pattern.compile(
          "^\\s*(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|//\\]\\]>|\\]\\]>)\\s*;?\\s*$");
  private static final Pattern RUIN =
      Pattern.compile(
          "\"(datePublished|dateModified|headline)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,300})\"");
  private static final int MOST_NODES = 20_000;

  private final List<JsonNode> things = new ArrayList<>();
  private final Map<String, JsonNode> named = new HashMap<>();
  private final JsonNode article;

  private JsonLd(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      gather(parse(script.data()));
    }
    article =
        things.stream()
            .filter(thing -> types(thing).anyMatch(type -> ARTICLE.matcher(type).matches()))
            .findFirst()
            .or(() -> things.stream().filter(JsonLd::isDatedPage).findFirst())
            .orElse(MissingNode.getInstance());
  }

  static JsonLd of(Document page) {
    return new JsonLd(page);
  }

  private static JsonNode parse(String script) {
    String json = WRAPPED.matcher(script).replaceAll("");
    try {
      return LENIENT.readTree(json);
    } catch (JsonProcessingException e) {
      return ruins(json);
    }
  }

  private static JsonNode ruins(String json) {
    var found = JsonNodeFactory.instance.objectNode().put("@type", "Article");
    for (Matcher ruin = RUIN.matcher(json); ruin.find(); ) {
      if (!found.has(ruin.group(1))) {
        found.put(ruin.group(1), ruin.group(2).replace("\\/", "/").replace("\\\"", "\""));
      }
    }
    return found.size() > 1 ? found : MissingNode.getInstance();
  }

  /** All objects but those of lists, which are of other articles. */
  private void gather(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.removeFirst();
      if (node.isObject()) {
        things.add(node);
        if (node.path("@id").isTextual() && node.size() > 1) {
          named.putIfAbsent(node.path("@id").asText(), node);
        }
      }
      if (types(node).noneMatch(type -> type.endsWith("List") || type.equals("Collection"))) {
        node.forEach(child -> addContainer(child, open));
      }
    }
  }

  private static void addContainer(JsonNode node, Deque<JsonNode> open) {
    if (node.isContainerNode()) {
      open.addLast(node);
    }
  }

  private static Stream<String> types(JsonNode thing) {
    JsonNode type = thing.path("@type");
    return type.isArray()
        ? stream(type).map(JsonNode::asText)
        : Stream.of(type.asText("")).map(one -> one.substring(one.lastIndexOf('/') + 1));
  }

  private static boolean isDatedPage(JsonNode thing) {
    return types(thing).anyMatch(type -> type.endsWith("WebPage")) && thing.has("datePublished");
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get);
  }

  /** The values of a property, each as text: of an object its name or address. */
  List<String> all(String property) {
    return values(article.path(property)).map(JsonLd::text).filter(one -> !one.isBlank()).toList();
  }

  Optional<String> first(String property) {
    return all(property).stream().findFirst();
  }

  /** Authors that are people, or are not said to be anything else. */
  List<String> people(String property) {
    return values(article.path(property))
        .filter(one -> types(one).noneMatch(type -> type.endsWith("Organization")))
        .map(JsonLd::text)
        .toList();
  }

  /** Whether anything on the page is said to be for subscribers. */
  boolean isForSubscribers() {
    return things.stream()
        .map(thing -> thing.path("isAccessibleForFree"))
        .anyMatch(
            free -> !free.isMissingNode() && free.asText().strip().matches("(?i).*false|0|no"));
  }

  private Stream<JsonNode> values(JsonNode value) {
    Stream<JsonNode> each = value.isArray() ? stream(value) : Stream.of(value);
    return each.map(
        one -> one.size() == 1 ? named.getOrDefault(one.path("@id").asText(), one) : one);
  }

  private static String text(JsonNode value) {
    for (String key : List.of("name", "url", "@id", "@value")) {
      if (value.isObject() && value.path(key).isTextual()) {
        return unescaped(value.path(key).asText());
      }
    }
    return value.isValueNode() ? unescaped(value.asText()) : "";
  }

  /** Many sites write HTML into it. */
  private static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }
}
