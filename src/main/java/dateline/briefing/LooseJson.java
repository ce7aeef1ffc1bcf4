package dateline.briefing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * JSON as models write it: in a fence, between words, after thoughts, with single quotes, without
 * its brackets, broken off. Only objects that are whole are read; half of one could say anything.
 */
final class LooseJson {
  /** More openings than any answer has; each is tried once. */
  private static final int MOST_TRIES = 200;

  private static final Pattern THOUGHTS =
      Pattern.compile("<(think|thinking|reasoning)>.*?(</\\1>|$)", Pattern.DOTALL);

  private static final JsonMapper MAPPER =
      JsonMapper.builder(new JsonFactory())
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private LooseJson() {}

  static String withoutThoughts(String reply) {
    return THOUGHTS.matcher(reply).replaceAll(" ");
  }

  /** The outermost whole objects, in their order. */
  static List<JsonNode> objects(String reply) {
    List<JsonNode> objects = new ArrayList<>();
    int at = reply.indexOf('{');
    for (int tries = 0; at >= 0 && tries < MOST_TRIES; tries++) {
      int end = read(reply, at, objects);
      at = reply.indexOf('{', end);
    }
    return objects;
  }

  /** Returns where to look for the next one. */
  private static int read(String reply, int at, List<JsonNode> objects) {
    try (JsonParser parser = MAPPER.createParser(reply.substring(at))) {
      JsonNode node = parser.readValueAsTree();
      objects.add(node);
      return at + (int) Math.max(1, parser.currentLocation().getCharOffset());
    } catch (IOException e) {
      return at + 1;
    }
  }
}
