package dateline.bench;

import dateline.briefing.Question;
import dateline.briefing.Retriever;
import dateline.search.VectorIndex;
import dateline.search.VectorKeeper;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How fast articles become searchable, and whether questions are answered meanwhile. */
final class ImportBench implements Bench.Benchmark {
  private static final int VECTOR_BATCHES = 12;

  @Override
  public List<Figure> run() throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (Corpus corpus = Corpus.empty()) {
      AtomicInteger answered = new AtomicInteger();
      ScheduledExecutorService asker = asker(corpus, answered);
      long started = System.nanoTime();
      corpus.importAll();
      double seconds = (System.nanoTime() - started) / 1e9;
      asker.shutdown();
      figures.add(
          Figure.higher(
              "articles searchable by their words",
              corpus.index.articles() / seconds,
              "articles/s",
              600));
      figures.add(Figure.reported("articles", corpus.index.articles(), "articles", "higher"));
      figures.add(Figure.reported("passages", corpus.index.passages(), "passages", "higher"));
      figures.add(
          Figure.higher("questions answered meanwhile", answered.get() / seconds, "1/s", 1));
      figures.add(Figure.lower("heap at its highest", peakHeapMegabytes(), "MB", 1024));
      figures.add(vectors(corpus));
    }
    return figures;
  }

  private static ScheduledExecutorService asker(Corpus corpus, AtomicInteger answered)
      throws Exception {
    List<NewsQuestions.NewsQuestion> questions = NewsQuestions.all();
    Retriever retriever = new Retriever(corpus.index, corpus.articles);
    ScheduledExecutorService asker = Executors.newSingleThreadScheduledExecutor();
    asker.scheduleWithFixedDelay(
        () -> {
          NewsQuestions.NewsQuestion question = questions.get(answered.get() % questions.size());
          retriever.retrieve(new Question(question.words(), question.asked(), "en"), 10);
          answered.incrementAndGet();
        },
        200,
        200,
        TimeUnit.MILLISECONDS);
    return asker;
  }

  private static Figure vectors(Corpus corpus) {
    try (VectorIndex vectors = VectorIndex.open(Corpus.FOLDER.resolve("vectors"))) {
      BgeSmallEnV15QuantizedEmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();
      VectorKeeper keeper = new VectorKeeper(corpus.articles, vectors, () -> model);
      keeper.step();
      long started = System.nanoTime();
      int made = 0;
      for (int i = 0; i < VECTOR_BATCHES; i++) {
        made += keeper.step();
      }
      double seconds = (System.nanoTime() - started) / 1e9;
      return Figure.higher("vectors made behind it", made / seconds, "passages/s", 30);
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
