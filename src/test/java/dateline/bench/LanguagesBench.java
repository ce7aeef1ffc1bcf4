package dateline.bench;

import dateline.text.Languages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often the language of one sentence is told; each language counts alike. */
final class LanguagesBench implements Bench.Benchmark {
  private static final String SENTENCES = "/bench/languages.txt";
  private static final int ROUNDS = 40;
  private static final int WARM_UP = 20;

  private record Sentence(String language, String text) {}

  @Override
  public List<Figure> run() throws IOException {
    List<Sentence> sentences = sentences();
    Map<String, List<Boolean>> told = new TreeMap<>();
    for (Sentence one : sentences) {
      String language = Languages.of(one.text());
      told.computeIfAbsent(one.language(), first -> new ArrayList<>())
          .add(language.equals(one.language()));
      if (!language.equals(one.language())) {
        System.out.println(one.language() + " taken for " + language + ": " + one.text());
      }
    }
    Map<String, Double> shares = new TreeMap<>();
    told.forEach((language, right) -> shares.put(language, share(right)));
    double mean = shares.values().stream().mapToDouble(one -> one).average().orElse(0);
    double worst = shares.values().stream().mapToDouble(one -> one).min().orElse(0);
    return List.of(
        Figure.higher("sentences told, " + shares.size() + " languages", mean, "share", 0.98),
        Figure.reported("the hardest language", worst, "share", "higher"),
        Figure.reported("sentences", sentences.size(), "", "higher"),
        Figure.higher("speed", perSecond(sentences), "/s", 20_000));
  }

  private static double share(List<Boolean> right) {
    return right.stream().filter(one -> one).count() / (double) right.size();
  }

  private static double perSecond(List<Sentence> sentences) {
    long told = 0;
    long started = System.nanoTime();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      if (round == WARM_UP) {
        told = 0;
        started = System.nanoTime();
      }
      for (Sentence one : sentences) {
        told += Languages.of(one.text()).isEmpty() ? 0 : 1;
      }
    }
    return told * 1e9 / (System.nanoTime() - started);
  }

  private static List<Sentence> sentences() throws IOException {
    try (InputStream stream = LanguagesBench.class.getResourceAsStream(SENTENCES);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> new Sentence(line.substring(0, 2), line.substring(3)))
          .toList();
    }
  }
}
