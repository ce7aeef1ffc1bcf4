package dateline.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words by which a sentence says something material. */
final class MaterialWords {
  private static final String FILE = "/story/material-words.txt";

  private final Map<String, String> outcomes = new HashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final Set<String> officials = new HashSet<>();
  private final Set<String> says = new HashSet<>();
  private final Set<String> dates = new HashSet<>();

  private MaterialWords() {}

  static MaterialWords load() {
    MaterialWords words = new MaterialWords();
    try (InputStream in = MaterialWords.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(words::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private void take(String line) {
    List<String> parts = List.of(line.split(" "));
    List<String> words = parts.subList(1, parts.size());
    switch (parts.get(0)) {
      case "outcome" -> words.forEach(word -> outcomes.put(form(word), words.get(0)));
      case "official" -> words.forEach(word -> officials.add(form(word)));
      case "says" -> words.forEach(word -> says.add(form(word)));
      case "date" -> words.forEach(word -> dates.add(form(word)));
      case "number" ->
          words.stream()
              .map(word -> word.split("="))
              .forEach(pair -> numbers.put(pair[0], pair[1]));
      default -> throw new IllegalStateException("Unknown line in " + FILE + ": " + line);
    }
  }

  private static String form(String word) {
    List<Token> tokens = Tokens.in(word);
    return tokens.get(tokens.size() - 1).form();
  }

  /** What came of it: one name for all words that say the same. */
  Optional<String> outcome(String form) {
    return Optional.ofNullable(outcomes.get(form));
  }

  /** The number as digits; nothing where the token is none. */
  Optional<String> number(Token token) {
    return token.number()
        ? Optional.of(token.form())
        : Optional.ofNullable(numbers.get(token.form()));
  }

  boolean isOfficial(String form) {
    return officials.contains(form);
  }

  boolean says(String form) {
    return says.contains(form);
  }

  boolean isOfDate(String form) {
    return dates.contains(form);
  }
}
