package dateline.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How fast articles become searchable. */
final class ImportBench implements Bench.Benchmark {
  @Override
  public List<Figure> run() throws Exception {
    try (Corpus corpus = Corpus.empty()) {
      long started = System.nanoTime();
      System.err.println(corpus.importAll());
      System.err.println("stored after " + (System.nanoTime() - started) / 1e9);
      corpus.keeper.catchUp();
      double seconds = (System.nanoTime() - started) / 1e9;
      return List.of(
          Figure.higher(
              "articles searchable by their words",
              corpus.index.articles() / seconds,
              "articles/s",
              600),
          Figure.reported("passages", corpus.index.passages(), "passages", "higher"),
          Figure.lower("heap at its highest", peakHeapMegabytes(), "MB", 1024));
    }
  }

  private static double peakHeapMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / 1e6;
  }
}
