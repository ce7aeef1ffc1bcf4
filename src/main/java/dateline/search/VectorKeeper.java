package dateline.search;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Passage;
import dateline.article.Passages;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes the vectors that are missing, newest articles first, a few at each {@link #step}. */
public final class VectorKeeper {
  private static final int BATCH = 32;

  /** The model knows this language only. */
  private static final String LANGUAGE = "en";

  private final Articles articles;
  private final VectorIndex vectors;
  private final Supplier<EmbeddingModel> model;

  private Optional<Articles.Listed> cursor = Optional.empty();
  private long lookedThrough = -1;

  /**
   * @param model is asked for when the first vector is made, since it takes memory
   */
  public VectorKeeper(Articles articles, VectorIndex vectors, Supplier<EmbeddingModel> model) {
    this.articles = articles;
    this.vectors = vectors;
    this.model = model;
  }

  public long done() {
    return vectors.count();
  }

  public long todo() {
    return Math.max(0, articles.count(LANGUAGE) - done());
  }

  /** Makes the next few vectors; 0 when none is missing. */
  public synchronized int step() {
    long last = articles.lastChange();
    if (last != lookedThrough) {
      lookedThrough = last;
      cursor = Optional.empty();
    }
    try {
      for (List<Articles.Listed> page = page(); !page.isEmpty(); page = page()) {
        cursor = Optional.of(page.get(page.size() - 1));
        List<VectorIndex.Version> missing = missing(page);
        if (!missing.isEmpty()) {
          make(missing);
          return missing.size();
        }
      }
      sweep();
      return 0;
    } catch (IOException e) {
      throw new IndexException("The vectors cannot be written: " + e.getMessage(), e);
    }
  }

  /** Forgets vectors whose article has gone since. */
  private void sweep() throws IOException {
    if (vectors.count() <= articles.count(LANGUAGE)) {
      return;
    }
    Set<Long> gone = new HashSet<>(vectors.articles());
    cursor = Optional.empty();
    for (List<Articles.Listed> page = page(); !page.isEmpty(); page = page()) {
      page.forEach(one -> gone.remove(one.id()));
      cursor = Optional.of(page.get(page.size() - 1));
    }
    vectors.remove(gone);
  }

  private List<Articles.Listed> page() {
    return articles.newestFirst(LANGUAGE, cursor, BATCH);
  }

  private List<VectorIndex.Version> missing(List<Articles.Listed> page) throws IOException {
    List<VectorIndex.Version> missing = new ArrayList<>();
    for (Articles.Listed one : page) {
      VectorIndex.Version version =
          new VectorIndex.Version(one.id(), one.change(), one.published().toEpochMilli());
      if (!vectors.has(version)) {
        missing.add(version);
      }
    }
    return missing;
  }

  private void make(List<VectorIndex.Version> missing) throws IOException {
    Map<Long, Article> byId =
        articles.find(missing.stream().map(VectorIndex.Version::article).toList()).stream()
            .collect(Collectors.toMap(Article::id, Function.identity()));
    List<VectorIndex.Version> held =
        missing.stream().filter(version -> byId.containsKey(version.article())).toList();
    List<TextSegment> texts =
        held.stream().map(version -> TextSegment.from(text(byId.get(version.article())))).toList();
    List<Embedding> embeddings = model.get().embedAll(texts).content();
    for (int i = 0; i < held.size(); i++) {
      VectorIndex.Version version = held.get(i);
      String outlet = byId.get(version.article()).outlet();
      vectors.put(version, outlet, embeddings.get(i).vector());
    }
    vectors.commit();
  }

  private static String text(Article article) {
    Optional<Passage> first = Passages.of(article).stream().findFirst();
    return article.title() + "\n" + first.map(one -> one.span().of(article.text())).orElse("");
  }
}
