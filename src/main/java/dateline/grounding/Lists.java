package dateline.grounding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the word lists that come with this package; a line that begins with # is a comment. */
final class Lists {
  private Lists() {}

  static List<String> lines(String name) {
    String file = "/grounding/" + name;
    try (InputStream stream = Lists.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** All words of a list, folded. */
  static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    for (String line : lines(name)) {
      for (String word : line.split(" ")) {
        words.add(Folding.fold(word));
      }
    }
    return Set.copyOf(words);
  }

  /** Each word of a line to the first of the line. */
  static Map<String, String> toFirst(String name) {
    Map<String, String> first = new HashMap<>();
    for (String line : lines(name)) {
      String[] words = line.split(" ");
      for (String word : words) {
        first.put(word, words[0]);
      }
    }
    return Map.copyOf(first);
  }
}
