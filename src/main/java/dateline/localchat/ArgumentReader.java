package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the arguments of a call from its query and its body, in any of the encodings Telegram
 * takes. The first value of a name counts. What cannot be read has only an HTTP status.
 */
final class ArgumentReader {
  static final int MAX_BYTES = 1 << 20;
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> BODY_TYPES = Set.of(JSON, FORM, "multipart/form-data");

  /** Either the arguments, or the bare status Telegram's HTTP layer answers with. */
  record Read(Arguments arguments, OptionalInt status) {
    static Read failed(int status) {
      return new Read(Arguments.NONE, OptionalInt.of(status));
    }
  }

  private ArgumentReader() {}

  static Read read(String rawQuery, String contentType, byte[] body) {
    if (rawQuery.length() + body.length > MAX_BYTES) {
      return Read.failed(413);
    }
    Map<String, String> values = new HashMap<>();
    form(rawQuery, values);
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (body.length > 0 && !BODY_TYPES.contains(type)) {
      return Read.failed(415);
    }
    boolean good = body.length == 0 || body(type, contentType, body, values);
    return good ? new Read(new Arguments(values), OptionalInt.empty()) : Read.failed(400);
  }

  private static boolean body(
      String type, String contentType, byte[] body, Map<String, String> values) {
    return switch (type) {
      case JSON -> json(body, values);
      case FORM -> form(new String(body, UTF_8), values);
      default -> multipart(contentType, body, values);
    };
  }

  private static boolean form(String text, Map<String, String> values) {
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      if (!parts[0].isEmpty()) {
        values.putIfAbsent(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
      }
    }
    return true;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      // A stray percent sign stands for itself.
      return text;
    }
  }

  private static boolean json(byte[] body, Map<String, String> values) {
    try (JsonParser parser = Json.MAPPER.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        boolean isText = parser.nextToken() == JsonToken.VALUE_STRING;
        values.putIfAbsent(name, isText ? parser.getText() : parser.readValueAsTree().toString());
      }
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean multipart(String type, byte[] body, Map<String, String> values) {
    Optional<Map<String, String>> parts = Multipart.parse(type, body);
    parts.ifPresent(found -> found.forEach(values::putIfAbsent));
    return parts.isPresent();
  }
}
