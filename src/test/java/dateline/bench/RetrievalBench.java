package dateline.bench;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.briefing.Retrieved;
import dateline.briefing.Retriever;
import dateline.search.FusedPassageIndex;
import dateline.search.PassageQuery;
import dateline.search.VectorIndex;
import dateline.search.VectorKeeper;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How often the article that answers a question is found. Vectors are compared on the articles of
 * the weeks the questions were asked in, since making all of them takes longer than a benchmark
 * may.
 */
final class RetrievalBench implements Bench.Benchmark {
  private static final Path SEASON = Path.of("target", "bench", "season");
  private static final Duration BEFORE = Duration.ofDays(14);
  private static final int PAGE = 500;

  /** Of BM25 over whole articles published in the seven days before the question. */
  private static final Map<String, Map<String, Double>> PLAIN =
      Map.of(
          "Hit@1", Map.of("plain BM25, 7 days", 0.648),
          "Hit@5", Map.of("plain BM25, 7 days", 0.857),
          "Hit@10", Map.of("plain BM25, 7 days", 0.945),
          "MRR@10", Map.of("plain BM25, 7 days", 0.739));

  private interface Search {
    List<Article> run(NewsQuestions.NewsQuestion question);
  }

  @Override
  public List<Figure> run() throws Exception {
    List<Figure> figures = new ArrayList<>();
    List<NewsQuestions.NewsQuestion> questions = NewsQuestions.all();
    try (Corpus all = Corpus.filled()) {
      Retriever retriever = new Retriever(all.index, all.articles);
      figures.addAll(held("words", ranks(questions, words(retriever))));
      figures.add(Figure.reported("words: p50", p50(questions, words(retriever)), "ms", "lower"));
      try (Corpus season = season(all, questions)) {
        figures.addAll(compared(season, questions));
      }
    }
    return figures;
  }

  private static List<Figure> held(String name, List<Integer> ranks) {
    return List.of(
        Figure.higher(name + ": Hit@1", hits(ranks, 1), "share", 0.72).beside(PLAIN.get("Hit@1")),
        Figure.higher(name + ": Hit@5", hits(ranks, 5), "share", 0.92).beside(PLAIN.get("Hit@5")),
        Figure.higher(name + ": Hit@10", hits(ranks, 10), "share", 0.97)
            .beside(PLAIN.get("Hit@10")),
        Figure.higher(name + ": MRR@10", meanReciprocalRank(ranks), "", 0.80)
            .beside(PLAIN.get("MRR@10")));
  }

  private static List<Figure> compared(Corpus season, List<NewsQuestions.NewsQuestion> questions) {
    List<Figure> figures = new ArrayList<>();
    EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();
    try (VectorIndex vectors = VectorIndex.open(SEASON.resolve("vectors"))) {
      VectorKeeper keeper = new VectorKeeper(season.articles, vectors, () -> model);
      while (keeper.step() > 0) {
        if (System.console() != null) {
          System.err.print("\r" + keeper.done() + " vectors ");
        }
      }
      FusedPassageIndex fused = new FusedPassageIndex(season.index, vectors, model);
      String of = " (" + season.articles.count() + " articles)";
      Retriever byWords = new Retriever(season.index, season.articles);
      Retriever byBoth = new Retriever(fused, season.articles);
      figures.addAll(reported("words" + of, ranks(questions, words(byWords))));
      figures.addAll(reported("vectors" + of, ranks(questions, meaning(fused, season.articles))));
      figures.addAll(reported("fused" + of, ranks(questions, words(byBoth))));
      figures.add(Figure.reported("fused: p50", p50(questions, words(byBoth)), "ms", "lower"));
    }
    return figures;
  }

  private static List<Figure> reported(String name, List<Integer> ranks) {
    return List.of(
        Figure.reported(name + ": Hit@1", hits(ranks, 1), "share", "higher"),
        Figure.reported(name + ": Hit@10", hits(ranks, 10), "share", "higher"),
        Figure.reported(name + ": MRR@10", meanReciprocalRank(ranks), "", "higher"));
  }

  private static Search words(Retriever retriever) {
    return question ->
        retriever.retrieveWidely(question.understood(), 10).stream()
            .map(Retrieved::article)
            .toList();
  }

  private static Search meaning(FusedPassageIndex index, Articles articles) {
    return question -> {
      PassageQuery query = PassageQuery.of(question.words(), "en", question.asked(), 10);
      return index.byMeaning(query).stream()
          .limit(10)
          .map(id -> articles.find(id).orElseThrow())
          .toList();
    };
  }

  /** The articles published from two weeks before the first question to the last. */
  private static Corpus season(Corpus all, List<NewsQuestions.NewsQuestion> questions)
      throws Exception {
    Comparator<Instant> order = Comparator.naturalOrder();
    Instant first = questions.stream().map(one -> one.asked()).min(order).orElseThrow();
    Instant last = questions.stream().map(one -> one.asked()).max(order).orElseThrow();
    boolean there = Files.exists(SEASON.resolve("dateline.db"));
    Corpus season = there ? Corpus.open(SEASON) : Corpus.empty(SEASON);
    long done = 0;
    List<Articles.Change> page = all.articles.changesAfter(done, PAGE);
    while (!there && !page.isEmpty()) {
      season.articles.add(
          page.stream()
              .map(Articles.Change::article)
              .filter(one -> !one.published().instant().isBefore(first.minus(BEFORE)))
              .filter(one -> !one.published().instant().isAfter(last))
              .toList());
      done = page.get(page.size() - 1).number();
      page = all.articles.changesAfter(done, PAGE);
    }
    season.keeper.catchUp();
    return season;
  }

  private static List<Integer> ranks(List<NewsQuestions.NewsQuestion> questions, Search search) {
    return questions.stream().map(question -> rank(search.run(question), question)).toList();
  }

  private static int rank(List<Article> found, NewsQuestions.NewsQuestion question) {
    for (int i = 0; i < found.size(); i++) {
      if (question.gold().contains(found.get(i).url())) {
        return i + 1;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static double p50(List<NewsQuestions.NewsQuestion> questions, Search search) {
    return questions.stream()
        .map(
            question -> {
              long started = System.nanoTime();
              search.run(question);
              return (System.nanoTime() - started) / 1e6;
            })
        .sorted()
        .skip(questions.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static double hits(List<Integer> ranks, int at) {
    return ranks.stream().filter(rank -> rank <= at).count() / (double) ranks.size();
  }

  private static double meanReciprocalRank(List<Integer> ranks) {
    return ranks.stream().mapToDouble(rank -> rank <= 10 ? 1.0 / rank : 0).average().orElse(0);
  }
}
