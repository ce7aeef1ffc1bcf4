package dateline.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Makes the table of {@link WordWeights} from files of articles: {@code WordTable OUT IN...}. The
 * weight is the logarithm of articles over articles with the word, in tenths; words of fewer than
 * {@link #LEAST} articles are left to the last line's weight.
 */
final class WordTable {
  private static final int LEAST = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private WordTable() {}

  public static void main(String... arguments) throws IOException {
    Map<Integer, Set<String>> lines = new TreeMap<>();
    double rarest = 0;
    for (int i = 1; i < arguments.length; i++) {
      Map<String, Integer> counts = new HashMap<>();
      int articles = count(Path.of(arguments[i]), counts);
      rarest = Math.max(rarest, tenths(articles, LEAST - 1));
      counts.forEach(
          (word, count) -> {
            if (count >= LEAST) {
              lines
                  .computeIfAbsent((int) tenths(articles, count), first -> new TreeSet<>())
                  .add(word);
            }
          });
    }
    lines.computeIfAbsent((int) rarest, first -> new TreeSet<>());
    try (PrintStream out = new PrintStream(arguments[0], StandardCharsets.UTF_8)) {
      Set<String> seen = new HashSet<>();
      lines.forEach(
          (tenths, words) -> {
            words.removeIf(word -> !seen.add(word));
            out.println(tenths / 10.0 + (words.isEmpty() ? "" : " " + String.join(" ", words)));
          });
    }
  }

  private static double tenths(int articles, int count) {
    return Math.round(10 * Math.log(articles / (double) count));
  }

  private static int count(Path file, Map<String, Integer> counts) throws IOException {
    int articles = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        var article = JSON.readTree(line);
        Set<String> words = new HashSet<>();
        Tokens.in(article.path("title").asText() + "\n" + article.path("text").asText())
            .forEach(token -> words.add(token.form()));
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        articles++;
      }
    }
    return articles;
  }
}
