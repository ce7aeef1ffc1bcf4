package dateline.search;

import dateline.article.Articles;
import dateline.search.Hit.PassageHit;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ReciprocalRankFuser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds by words and by meaning and fuses the two by reciprocal rank. Articles without a vector yet
 * are found by their words.
 */
public final class FusedPassageIndex implements PassageIndex {
  private static final int RANKED = 50;

  /** The constant of reciprocal rank fusion; smaller trusts first places more. */
  private static final int RANK_CONSTANT = 10;

  private final PassageIndex words;
  private final VectorIndex vectors;
  private final EmbeddingModel model;

  public FusedPassageIndex(PassageIndex words, VectorIndex vectors, EmbeddingModel model) {
    this.words = words;
    this.vectors = vectors;
    this.model = model;
  }

  @Override
  public Found search(PassageQuery query) {
    Found byWords = words.search(query.withArticles(Math.max(RANKED, query.articles())));
    Map<Long, Hit> hits =
        byWords.hits().stream().collect(Collectors.toMap(Hit::article, Function.identity()));
    List<Content> fused =
        ReciprocalRankFuser.fuse(
            List.of(
                byWords.hits().stream().map(hit -> content(hit.article())).toList(),
                byMeaning(query).stream().map(FusedPassageIndex::content).toList()),
            RANK_CONSTANT);
    List<Hit> result = new ArrayList<>();
    for (Content content : fused.subList(0, Math.min(query.articles(), fused.size()))) {
      long id = content.textSegment().metadata().getLong("article");
      List<PassageHit> passages =
          hits.containsKey(id) ? hits.get(id).passages() : List.of(new PassageHit(1, 0));
      result.add(new Hit(id, score(result.size()), passages));
    }
    return new Found(result, byWords.rarity());
  }

  /** The articles nearest in meaning, best first. */
  public List<Long> byMeaning(PassageQuery query) {
    if (query.words().isBlank()) {
      return List.of();
    }
    try {
      List<Long> near = vectors.nearest(model.embed(query.words()).content().vector(), query);
      return near.subList(0, Math.min(RANKED, near.size()));
    } catch (IOException e) {
      throw new IndexException("The vectors cannot be read: " + e.getMessage(), e);
    }
  }

  private interface VectorChange {
    void run() throws IOException;
  }

  private static void change(VectorChange change) {
    try {
      change.run();
    } catch (IOException e) {
      throw new IndexException("The vectors cannot be written: " + e.getMessage(), e);
    }
  }

  /** The share of the first place that a place keeps under reciprocal rank fusion. */
  private static double score(int place) {
    return (double) RANK_CONSTANT / (RANK_CONSTANT + place);
  }

  private static Content content(long article) {
    String id = Long.toString(article);
    return Content.from(TextSegment.from(id, new Metadata().put("article", article)));
  }

  @Override
  public long lastChange() {
    return words.lastChange();
  }

  @Override
  public void put(List<Articles.Change> changes) {
    words.put(changes);
  }

  @Override
  public void show() {
    words.show();
  }

  @Override
  public void remove(Collection<Long> articles) {
    words.remove(articles);
    change(() -> vectors.remove(articles));
  }

  @Override
  public void clear() {
    words.clear();
    change(vectors::clear);
  }

  @Override
  public void commit() {
    words.commit();
  }

  @Override
  public long articles() {
    return words.articles();
  }

  @Override
  public List<String> languages() {
    return words.languages();
  }

  @Override
  public long passages() {
    return words.passages();
  }

  @Override
  public void close() {
    words.close();
  }
}
