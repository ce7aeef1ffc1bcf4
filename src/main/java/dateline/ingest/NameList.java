package dateline.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of a resource, a line each; capitals, accents, dots and spaces do not count. */
final class NameList {
  private final Set<String> names;

  private NameList(Set<String> names) {
    this.names = names;
  }

  static NameList read(String file) {
    try (InputStream stream = NameList.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new NameList(
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(NameList::letters)
              .filter(letters -> !letters.isEmpty())
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  boolean has(String name) {
    return names.contains(letters(name));
  }

  private static String letters(String words) {
    String apart = Normalizer.normalize(words, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(apart.length());
    apart.codePoints().filter(NameList::isLetterOrNumber).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
