package dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.story.BatchGrouping;
import dateline.story.Document;
import dateline.story.LookAlikes;
import dateline.story.StoryGrouper;
import dateline.story.TfIdfClustering;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * How well look-alike events are kept apart, beside the plain way to cluster; and whether grouping
 * keeps its speed when much is grouped already.
 */
final class StoriesBench implements Bench.Benchmark {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ORDERS = 10;
  private static final int STREAM = Integer.getInteger("stream", 200_000);
  private static final int PART = 10_000;
  private static final int WARM_UP = 5_000;
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

  /** Ten days of it are all that a grouper remembers. */
  private static final Duration BETWEEN = Duration.ofMillis(34_560);

  @Override
  public List<Figure> run() throws IOException {
    Path file = NewsQuestions.DATA.resolve("stories/ecbplus.jsonl");
    if (!Files.exists(file)) {
      throw new MissingData("This benchmark needs " + file + ", which is not there.");
    }
    LookAlikes all = LookAlikes.read(file);
    List<Figure> figures = new ArrayList<>();
    add(figures, "topics held out", all.half(false));
    add(figures, "whole set", all);
    oneByOne(figures, all.half(false));
    figures.addAll(speed());
    return figures;
  }

  private static void add(List<Figure> figures, String what, LookAlikes set) {
    Map<Long, Long> groups = BatchGrouping.group(set.documents());
    Map<Long, Long> plain = TfIdfClustering.fittedOn(set);
    figures.add(
        Figure.higher(what + ", B-cubed F1", set.bCubed(groups), "", 0.93)
            .beside(Map.of("tf-idf, average link, fitted on these", set.bCubed(plain))));
    figures.add(
        Figure.higher(what + ", V-measure", set.vMeasure(groups), "", 0.97)
            .beside(Map.of("tf-idf, average link, fitted on these", set.vMeasure(plain))));
  }

  /** In an order of chance, since the articles have no dates. */
  private static void oneByOne(List<Figure> figures, LookAlikes set) {
    double f1 = 0;
    double v = 0;
    for (int order = 0; order < ORDERS; order++) {
      List<Document> documents = new ArrayList<>(set.documents());
      Collections.shuffle(documents, new Random(order));
      StoryGrouper grouper = new StoryGrouper();
      Map<Long, Long> groups = new HashMap<>();
      documents.forEach(document -> groups.put(document.id(), grouper.add(document)));
      f1 += set.bCubed(groups) / ORDERS;
      v += set.vMeasure(groups) / ORDERS;
    }
    figures.add(Figure.reported("held out, one after the other, B-cubed F1", f1, "", "higher"));
    figures.add(Figure.reported("held out, one after the other, V-measure", v, "", "higher"));
  }

  /** Processor time of the one thread that groups: what else the machine does counts little. */
  private static List<Figure> speed() throws IOException {
    List<Document> news = news();
    Random random = new Random(11);
    StoryGrouper grouper = new StoryGrouper();
    long before = usedMegabytes();
    double first = 0;
    double last = 0;
    long id = 1;
    for (int done = 0; done < WARM_UP; done++) {
      grouper.add(variation(news, id++, random));
    }
    for (int part = 0; part < STREAM / PART; part++) {
      List<Document> documents = new ArrayList<>();
      for (int i = 0; i < PART; i++) {
        documents.add(variation(news, id++, random));
      }
      long started = THREADS.getCurrentThreadCpuTime();
      documents.forEach(grouper::add);
      last = PART / ((THREADS.getCurrentThreadCpuTime() - started) / 1e9);
      first = part == 0 ? last : first;
    }
    long used = usedMegabytes() - before;
    grouper.add(variation(news, id, random));
    return List.of(
        Figure.reported(
            "grouped in a second of processor, the first 10,000", first, "/s", "higher"),
        Figure.higher("the same, the last 10,000 of 200,000", last, "/s", 500),
        Figure.reported("heap of what is remembered then", used, "MB", "lower"));
  }

  private static long usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static List<Document> news() throws IOException {
    List<Document> news = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(NewsQuestions.articles())),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        var article = JSON.readTree(line);
        news.add(
            new Document(
                0,
                article.path("title").asText(),
                article.path("text").asText(),
                Optional.empty(),
                "en",
                "",
                Optional.empty()));
      }
    }
    return news;
  }

  /** The next article: a real one, with some paragraphs of another in it after the first round. */
  private static Document variation(List<Document> news, long id, Random random) {
    Document base = news.get((int) (id % news.size()));
    String text = base.text();
    if (id >= news.size()) {
      String[] own = text.split("\n\n");
      String[] other = news.get(random.nextInt(news.size())).text().split("\n\n");
      for (int i = 0; i < own.length; i++) {
        own[i] = random.nextInt(3) == 0 ? other[random.nextInt(other.length)] : own[i];
      }
      text = String.join("\n\n", own);
    }
    return new Document(
        id,
        base.title(),
        text,
        Optional.of(BEGIN.plus(BETWEEN.multipliedBy(id))),
        "en",
        "",
        Optional.empty());
  }
}
