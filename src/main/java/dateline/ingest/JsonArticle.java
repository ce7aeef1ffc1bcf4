package dateline.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of a {@code .jsonl} file. */
final class JsonArticle {
  /** A second object on a line is a broken line, not one to overlook. */
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonArticle() {}

  /** Empty where the line is no JSON object; a missing field is an empty one. */
  static Optional<RawArticle> parse(String line) {
    try {
      JsonNode object = JSON.readTree(line);
      return object != null && object.isObject() ? Optional.of(read(object)) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static RawArticle read(JsonNode object) {
    return new RawArticle(
        text(object, "url"),
        text(object, "title"),
        text(object, "text"),
        text(object, "published"),
        optional(object, "outlet"),
        optional(object, "language"),
        authors(object.path("authors")));
  }

  private static String text(JsonNode object, String field) {
    return object.path(field).isTextual() ? object.path(field).textValue() : "";
  }

  private static Optional<String> optional(JsonNode object, String field) {
    return Optional.of(text(object, field).strip()).filter(text -> !text.isEmpty());
  }

  private static List<String> authors(JsonNode authors) {
    List<String> names = new ArrayList<>();
    if (authors.isTextual()) {
      names.add(authors.textValue());
    }
    authors.forEach(author -> names.add(author.isTextual() ? author.textValue() : ""));
    return names.stream()
        .map(name -> name.strip().replace("\n", " "))
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
