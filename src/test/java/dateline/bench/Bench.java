package dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Runs one benchmark: prints its table, writes {@code target/bench/NAME.json}. */
public final class Bench {
  private static final Map<String, Benchmark> BENCHMARKS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("adversarial", new AdversarialBench()),
              Map.entry("ask", new AskBench()),
              Map.entry("broadcast", new BroadcastBench()),
              Map.entry("copies", new CopiesBench()),
              Map.entry("days", new DaysBench()),
              Map.entry("extraction", new ExtractionBench()),
              Map.entry("feeds", new FeedsBench()),
              Map.entry("formats", new FormatsBench()),
              Map.entry("grounding", new GroundingBench()),
              Map.entry("import", new ImportBench()),
              Map.entry("inbox", new InboxBench()),
              Map.entry("languages", new LanguagesBench()),
              Map.entry("time", new TimeBench()),
              Map.entry("outbox", new OutboxBench()),
              Map.entry("orders", new OrdersBench()),
              Map.entry("refresh", new RefreshBench()),
              Map.entry("retrieval", new RetrievalBench()),
              Map.entry("stories", new StoriesBench()),
              Map.entry("watches", new WatchesBench()),
              Map.entry("timetable", new TimetableBench())));

  /** A benchmark: what it measures, in the order of its table. */
  interface Benchmark {
    List<Figure> run() throws Exception;
  }

  private Bench() {}

  public static void main(String... arguments) throws Exception {
    String name = arguments.length == 0 ? "" : arguments[0];
    Benchmark benchmark = BENCHMARKS.get(name);
    if (benchmark == null) {
      System.err.println(
          "Say which: mvn -q -Pbench -Dbench=NAME verify, NAME one of " + BENCHMARKS.keySet());
      System.exit(2);
    }
    try {
      System.exit(report(name, benchmark.run()));
    } catch (MissingData e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static int report(String name, List<Figure> figures) throws IOException {
    System.out.printf("%n%-52s %12s %-12s %10s   %s%n", name, "value", "unit", "goal", "others");
    for (Figure figure : figures) {
      System.out.printf(
          Locale.ROOT,
          "%-52s %12.3f %-12s %10s   %s%s%n",
          figure.figure(),
          figure.value(),
          figure.unit(),
          figure.goal().map(Object::toString).orElse("-"),
          figure.peer().isEmpty() ? "" : figure.peer(),
          figure.missed() ? "  MISSED" : "");
    }
    Path file = Path.of("target", "bench", name + ".json");
    Files.createDirectories(file.getParent());
    new ObjectMapper()
        .registerModule(new Jdk8Module())
        .writerWithDefaultPrettyPrinter()
        .writeValue(file.toFile(), figures);
    return figures.stream().anyMatch(Figure::missed) ? 1 : 0;
  }
}
