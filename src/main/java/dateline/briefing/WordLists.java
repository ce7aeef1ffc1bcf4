package dateline.briefing;

import dateline.search.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the lists of words that come with this package; a language without one has none. */
final class WordLists {
  private WordLists() {}

  /** The terms of all words in a list. */
  static Set<String> terms(String name, String language) {
    Set<String> terms = new HashSet<>();
    lines(name, language).forEach(line -> terms.addAll(Terms.of(line, language)));
    return Set.copyOf(terms);
  }

  static List<String> lines(String name, String language) {
    String file = "/briefing/" + name + "-" + language + ".txt";
    try (InputStream stream = WordLists.class.getResourceAsStream(file)) {
      return stream == null
          ? List.of()
          : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
