package dateline.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of the resources, one entry a line. */
final class Phrases {
  private Phrases() {}

  static List<String> lines(String file) {
    try (InputStream stream = Phrases.class.getResourceAsStream("/page/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Any of the expressions of a file, in capitals or not, between two others. */
  static Pattern anyOf(String before, String file, String after) {
    return Pattern.compile(
        lines(file).stream().collect(Collectors.joining("|", before + "(?:", ")" + after)),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
