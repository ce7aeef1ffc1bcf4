package dateline.grounding;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code lexicon.txt.gz}: in how many news articles a word stands, and what WordNet says of
 * it. Arguments: the {@code dict} folder of WordNet 3.1, a file of articles, where to write. It
 * holds single words only.
 */
public final class LexiconMaker {
  private static final int FEWEST_ARTICLES = 6;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final Map<String, Integer> articles = new TreeMap<>();
  private final Map<String, Integer> lower = new HashMap<>();
  private int all;

  public static void main(String... arguments) throws IOException {
    LexiconMaker maker = new LexiconMaker();
    maker.count(Path.of(arguments[1]));
    maker.write(new WordNetFiles(Path.of(arguments[0])), Path.of(arguments[2]));
  }

  private void count(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        count(article.path("title").asText() + "\n" + article.path("text").asText());
      }
    }
  }

  private void count(String text) {
    all++;
    Set<String> words = new HashSet<>();
    Set<String> inLower = new HashSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = Folding.fold(matcher.group());
      words.add(word);
      if (Character.isLowerCase(matcher.group().charAt(0))) {
        inLower.add(word);
      }
    }
    words.forEach(word -> articles.merge(word, 1, Integer::sum));
    inLower.forEach(word -> lower.merge(word, 1, Integer::sum));
  }

  private void write(WordNetFiles net, Path file) throws IOException {
    try (PrintStream out =
        new PrintStream(
            new GZIPOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8)) {
      out.println("# word, rarity in tenths, share in lower case in tenths, class, meanings,");
      out.println("# opposite meanings. Made by LexiconMaker. Meanings from");
      out.println("# WordNet 3.1, Copyright 2011 by Princeton University. All rights reserved.");
      out.println("# THIS SOFTWARE AND DATABASE IS PROVIDED \"AS IS\" AND PRINCETON UNIVERSITY");
      out.println("# MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED.");
      articles.forEach(
          (word, count) -> {
            if (count >= FEWEST_ARTICLES) {
              out.println(line(word, count, net.of(word)));
            }
          });
    }
  }

  private String line(String word, int count, WordNetFiles.Facts facts) {
    long rarity = Math.round(10 * Math.log((all + 1.0) / (count + 1)));
    long share = Math.round(10.0 * lower.getOrDefault(word, 0) / count);
    return String.join(
        "\t",
        word,
        Long.toString(rarity),
        Long.toString(share),
        facts.kind(),
        joined(facts.meanings()),
        joined(facts.opposites()));
  }

  private static String joined(Set<Integer> numbers) {
    return numbers.stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
