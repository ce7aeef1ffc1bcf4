package dateline.localchat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text fields of a multipart form. Files are skipped: no method here takes one. */
final class Multipart {
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
  private static final Pattern NAME = Pattern.compile("(?i);\\s*name=(?:\"([^\"]*)\"|([^;\\s]+))");
  private static final Pattern FILE = Pattern.compile("(?i);\\s*filename\\*?=");

  private Multipart() {}

  /** Empty where the body is not what its type says. */
  static Optional<Map<String, String>> parse(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      return Optional.empty();
    }
    String mark = "\r\n--" + first(boundary);
    // One character per byte, so that places in the text are places in the body.
    String text = "\r\n" + new String(body, ISO_8859_1);
    Map<String, String> fields = new LinkedHashMap<>();
    int at = text.indexOf(mark);
    while (at >= 0) {
      int start = at + mark.length();
      if (text.startsWith("--", start)) {
        return Optional.of(fields);
      }
      int next = text.indexOf(mark, start);
      if (next >= 0) {
        field(text.substring(start, next), fields);
      }
      at = next;
    }
    return Optional.empty();
  }

  private static void field(String part, Map<String, String> fields) {
    int split = part.indexOf("\r\n\r\n");
    String headers = split < 0 ? "" : part.substring(0, split);
    Matcher name = NAME.matcher(headers);
    if (name.find() && !FILE.matcher(headers).find()) {
      byte[] value = part.substring(split + 4).getBytes(ISO_8859_1);
      fields.putIfAbsent(first(name), new String(value, UTF_8));
    }
  }

  private static String first(Matcher matcher) {
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }
}
