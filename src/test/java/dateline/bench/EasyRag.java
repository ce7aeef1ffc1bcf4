package dateline.bench;

import dateline.article.Article;
import dateline.briefing.Question;
import dateline.briefing.Retriever;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.filter.MetadataFilterBuilder;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same questions over the same articles, with the parts LangChain4j's Easy RAG puts together:
 * its splitter with its sizes, and its store in memory. The embedding model is the one Dateline
 * has. Articles published after the question are left out for both.
 */
final class EasyRag {
  private static final Path FOLDER = Path.of("target", "bench", "beside");
  private static final int ARTICLES = 1_000;
  private static final int PAGE = 500;

  // Easy RAG's own defaults.
  private static final int TOKENS = 300;
  private static final int OVERLAP = 30;

  /** All of them would take longer than a benchmark may. */
  private static final int SEGMENTS = 3;

  private static final int FOUND = 60;

  private final EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();
  private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
  private final DocumentSplitter splitter =
      DocumentSplitters.recursive(TOKENS, OVERLAP, new HuggingFaceTokenCountEstimator());

  private EasyRag() {}

  /** Ranked addresses of articles. */
  private interface Search {
    List<String> run(NewsQuestions.NewsQuestion question);
  }

  private record Measured(double hits, double p50) {}

  static List<Figure> beside(Corpus all, List<NewsQuestions.NewsQuestion> questions)
      throws Exception {
    List<Article> articles = chosen(all, questions);
    EasyRag theirs = new EasyRag();
    theirs.store(articles);
    try (Corpus some = Corpus.empty(FOLDER)) {
      some.articles.add(articles);
      some.keeper.catchUp();
      Retriever retriever = new Retriever(some.index, some.articles);
      Measured our = measured(questions, question -> ours(retriever, question));
      Measured their = measured(questions, theirs::search);
      String of = " (" + articles.size() + " articles, peer " + SEGMENTS + " segments each)";
      return List.of(
          Figure.reported("Hit@10" + of, our.hits(), "share", "higher")
              .beside(Map.of("LangChain4j Easy RAG", their.hits())),
          Figure.reported("time per question, p50" + of, our.p50(), "ms", "lower")
              .beside(Map.of("LangChain4j Easy RAG", their.p50())));
    }
  }

  /** The first by address, and those that answer the questions. */
  private static List<Article> chosen(Corpus all, List<NewsQuestions.NewsQuestion> questions) {
    Set<String> gold =
        questions.stream().flatMap(one -> one.gold().stream()).collect(Collectors.toSet());
    List<Article> articles = new ArrayList<>();
    long last = 0;
    for (var page = all.articles.changesAfter(last, PAGE);
        !page.isEmpty();
        page = all.articles.changesAfter(last, PAGE)) {
      page.forEach(change -> articles.add(change.article()));
      last = page.get(page.size() - 1).number();
    }
    articles.sort(Comparator.comparing(Article::url));
    List<Article> chosen = new ArrayList<>(articles.subList(0, ARTICLES));
    articles.stream()
        .skip(ARTICLES)
        .filter(article -> gold.contains(article.url()))
        .forEach(chosen::add);
    return chosen;
  }

  private void store(List<Article> articles) {
    int done = 0;
    for (Article article : articles) {
      Metadata metadata =
          Metadata.from("url", article.url())
              .put("published", article.published().instant().toEpochMilli());
      List<TextSegment> segments =
          splitter.split(Document.from(article.title() + "\n\n" + article.text(), metadata));
      List<TextSegment> first = segments.subList(0, Math.min(SEGMENTS, segments.size()));
      store.addAll(model.embedAll(first).content(), first);
      done++;
      if (System.console() != null) {
        System.err.print("\r" + done + " of " + articles.size() + " articles embedded ");
      }
    }
  }

  private List<String> search(NewsQuestions.NewsQuestion question) {
    EmbeddingSearchRequest request =
        EmbeddingSearchRequest.builder()
            .queryEmbedding(model.embed(question.words()).content())
            .maxResults(FOUND)
            .filter(
                MetadataFilterBuilder.metadataKey("published")
                    .isLessThanOrEqualTo(question.asked().toEpochMilli()))
            .build();
    return store.search(request).matches().stream()
        .map(match -> match.embedded().metadata().getString("url"))
        .distinct()
        .toList();
  }

  private static List<String> ours(Retriever retriever, NewsQuestions.NewsQuestion question) {
    return retriever
        .retrieve(new Question(question.words(), question.asked(), "en"), 10)
        .articles()
        .stream()
        .map(retrieved -> retrieved.article().url())
        .toList();
  }

  /** The first round warms up. */
  private static Measured measured(List<NewsQuestions.NewsQuestion> questions, Search search) {
    questions.forEach(search::run);
    int hits = 0;
    List<Double> millis = new ArrayList<>();
    for (NewsQuestions.NewsQuestion question : questions) {
      long started = System.nanoTime();
      List<String> found = search.run(question);
      millis.add((System.nanoTime() - started) / 1e6);
      hits += found.stream().limit(10).anyMatch(question.gold()::contains) ? 1 : 0;
    }
    millis.sort(null);
    return new Measured(hits / (double) questions.size(), AskBench.quantile(millis, 0.5));
  }
}
