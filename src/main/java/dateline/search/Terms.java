package dateline.search;

import dateline.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Words as the index compares them: lower case, stemmed, without the smallest words. */
public final class Terms {
  private static final Map<String, Set<String>> QUESTION_WORDS =
      Map.of("en", questionWords("en"), "ar", questionWords("ar"));

  /** Marks of direction and the like would become part of a term; Persian needs its joiners. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200c\\u200d]]");

  private Terms() {}

  /** A term and the word of the text it comes from. */
  public record Located(String term, Span word) {}

  /** All terms of a text in order. */
  public static List<String> of(String text, String language) {
    return located(text, language).stream().map(Located::term).toList();
  }

  /** All terms of a text in order, and where they stand in it. */
  public static List<Located> located(String text, String language) {
    return Analyzers.terms(text, language);
  }

  /**
   * What a question is about: its terms, each once, without those that only ask ("which",
   * "recently"). A question made of nothing else keeps all its terms.
   */
  public static Set<String> ofQuestion(String words, String language) {
    Set<String> all = new LinkedHashSet<>(of(INVISIBLE.matcher(words).replaceAll(""), language));
    Set<String> terms = new LinkedHashSet<>(all);
    terms.removeAll(QUESTION_WORDS.getOrDefault(language, Set.of()));
    return terms.isEmpty() ? all : terms;
  }

  /** Whether a question names nothing to look for: it is empty, or made of words that only ask. */
  public static boolean onlyAsks(String words, String language) {
    return QUESTION_WORDS.getOrDefault(language, Set.of()).containsAll(of(words, language));
  }

  private static Set<String> questionWords(String language) {
    String file = "/search/question-words-" + language + ".txt";
    try (InputStream stream = Terms.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      Set<String> terms = new HashSet<>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> terms.addAll(of(line, language)));
      return Set.copyOf(terms);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
