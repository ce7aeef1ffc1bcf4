package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.page.Page;
import dateline.page.PageReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;

/**
 * How well and how fast articles are taken out of pages, beside readability4j as it comes.
 *
 * <p>Quality is measured as {@code evaluate.py} of scrapinghub/article-extraction-benchmark does:
 * each text is cut into words ({@code \w+}) and these into overlapping runs of four; the runs that
 * gold and found text share, counted as often as they stand in both, give a page's precision and
 * recall; precision is the mean over the pages where any text was found, recall over those where
 * there is any to find, and F1 is the harmonic mean of these two means.
 *
 * <p>Speed is measured on one thread, after rounds of warming up, on those of the real pages that
 * have 150 to 250 kB, as they are: their mean size is about 200 kB.
 */
final class ExtractionBench implements Bench.Benchmark {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DATA = Path.of(System.getProperty("data", "../shared/data"));
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int RUN = 4;
  private static final String PEER = "readability4j";

  private static final int SMALLEST = 150_000;
  private static final int LARGEST = 250_000;
  private static final int ROUNDS = 10;

  private record Gold(String address, byte[] html, String text) {}

  private record Pace(double pagesPerSecond, double processorMillis) {}

  private record Quality(double precision, double recall) {
    double f1() {
      return 2 * precision * recall / (precision + recall);
    }
  }

  @Override
  public List<Figure> run() throws Exception {
    List<Gold> pages = pages();
    PageReader reader = new PageReader(InstantSource.system());
    Function<Gold, Page> ours = gold -> reader.read(gold.html(), Optional.empty(), gold.address());
    Quality own = quality(pages, gold -> ours.apply(gold).text());
    Quality peer = quality(pages, ExtractionBench::readability4j);
    List<Figure> figures = new ArrayList<>();
    figures.add(
        Figure.higher("text: F1", own.f1(), "share", 0.960).beside(Map.of(PEER, peer.f1())));
    figures.add(
        Figure.reported("text: precision", own.precision(), "share", "higher")
            .beside(Map.of(PEER, peer.precision())));
    figures.add(
        Figure.reported("text: recall", own.recall(), "share", "higher")
            .beside(Map.of(PEER, peer.recall())));
    figures.addAll(speed(pages, ours));
    figures.addAll(metadata(pages.stream().map(ours).toList()));
    return figures;
  }

  private static String readability4j(Gold gold) {
    String html = new String(gold.html(), StandardCharsets.UTF_8);
    Article article = new Readability4J(gold.address(), html).parse();
    return Optional.ofNullable(article.getArticleContent())
        .map(element -> element.wholeText())
        .orElse("");
  }

  private static List<Figure> speed(List<Gold> pages, Function<Gold, Page> ours) {
    List<Gold> usual =
        pages.stream()
            .filter(gold -> gold.html().length >= SMALLEST && gold.html().length <= LARGEST)
            .toList();
    Pace own = pace(usual, gold -> ours.apply(gold).text());
    Pace peer = pace(usual, ExtractionBench::readability4j);
    double size = usual.stream().mapToInt(gold -> gold.html().length).average().orElse(0) / 1000;
    return List.of(
        Figure.higher("pages of about 200 kB, one thread", own.pagesPerSecond(), "pages/s", 60)
            .beside(Map.of(PEER, peer.pagesPerSecond())),
        Figure.reported("their processor time", own.processorMillis(), "ms/page", "lower")
            .beside(Map.of(PEER, peer.processorMillis())),
        Figure.reported("their mean size", size, "kB", "equal"));
  }

  /** Of the best round: others may be at work on the machine. */
  private static Pace pace(List<Gold> pages, Function<Gold, String> extract) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double rate = 0;
    double millis = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long started = System.nanoTime();
      long worked = threads.getCurrentThreadCpuTime();
      pages.forEach(extract::apply);
      rate = Math.max(rate, pages.size() / ((System.nanoTime() - started) / 1e9));
      millis = Math.min(millis, (threads.getCurrentThreadCpuTime() - worked) / 1e6 / pages.size());
    }
    return new Pace(rate, millis);
  }

  private static List<Figure> metadata(List<Page> pages) {
    return List.of(
        share("has a title", pages, page -> !page.title().isEmpty()),
        share("has a day of publication", pages, page -> page.published().isPresent()),
        share(
            "has a time of publication",
            pages,
            page -> page.published().filter(one -> !one.dayOnly()).isPresent()),
        share("has authors", pages, page -> !page.authors().isEmpty()),
        share("has a language", pages, page -> page.language().isPresent()),
        share("has a canonical address", pages, page -> page.canonical().isPresent()),
        share("has an image", pages, page -> page.image().isPresent()),
        share("has an outlet", pages, page -> page.outlet().isPresent()));
  }

  private static Figure share(String name, List<Page> pages, Predicate<Page> has) {
    double share = pages.stream().filter(has).count() / (double) pages.size();
    return Figure.reported(name, share, "share", "higher");
  }

  private static Quality quality(List<Gold> pages, Function<Gold, String> extract) {
    List<Double> precisions = new ArrayList<>();
    List<Double> recalls = new ArrayList<>();
    for (Gold gold : pages) {
      Map<List<String>, Integer> wanted = runs(gold.text());
      Map<List<String>, Integer> found = runs(extract.apply(gold));
      int shared =
          wanted.entrySet().stream()
              .mapToInt(run -> Math.min(run.getValue(), found.getOrDefault(run.getKey(), 0)))
              .sum();
      count(found).ifPresent(all -> precisions.add(shared / (double) all));
      count(wanted).ifPresent(all -> recalls.add(shared / (double) all));
    }
    return new Quality(mean(precisions), mean(recalls));
  }

  private static Optional<Integer> count(Map<List<String>, Integer> runs) {
    return runs.values().stream().reduce(Integer::sum);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static Map<List<String>, Integer> runs(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - RUN + 1); i++) {
      List<String> run = words.subList(i, Math.min(words.size(), i + RUN));
      if (!run.isEmpty()) {
        runs.merge(List.copyOf(run), 1, Integer::sum);
      }
    }
    return runs;
  }

  private static List<Gold> pages() throws IOException {
    Path folder = DATA.resolve("extraction");
    Path truth = folder.resolve("ground-truth.json");
    if (!Files.exists(truth)) {
      throw new MissingData(
          "This benchmark needs " + truth + ", which is not there. Name the folder with -Ddata=…");
    }
    List<Gold> pages = new ArrayList<>();
    for (Map.Entry<String, JsonNode> page : JSON.readTree(truth.toFile()).properties()) {
      Path file = folder.resolve("html").resolve(page.getKey() + ".html.gz");
      try (InputStream html = new GZIPInputStream(Files.newInputStream(file))) {
        pages.add(
            new Gold(
                page.getValue().path("url").asText(),
                html.readAllBytes(),
                page.getValue().path("articleBody").asText()));
      }
    }
    return pages;
  }
}
