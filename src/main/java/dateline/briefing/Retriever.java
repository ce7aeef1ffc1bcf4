package dateline.briefing;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.article.Twins;
import dateline.search.Found;
import dateline.search.Hit;
import dateline.search.PassageIndex;
import dateline.search.PassageQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the articles and passages a question may be answered from. */
public final class Retriever {
  private final PassageIndex index;
  private final Articles articles;

  public Retriever(PassageIndex index, Articles articles) {
    this.index = index;
    this.articles = articles;
  }

  /**
   * At most so many articles, best first; one page under several addresses stands next to itself.
   */
  public Retrieval retrieve(Question question, int atMost) {
    Found found =
        index.search(
            PassageQuery.of(question.words(), question.language(), question.asked(), atMost));
    Map<Long, Article> byId =
        articles.find(found.hits().stream().map(Hit::article).toList()).stream()
            .collect(Collectors.toMap(Article::id, Function.identity()));
    List<Retrieved> retrieved = new ArrayList<>();
    for (Hit hit : found.hits()) {
      Article article = byId.get(hit.article());
      if (article != null) {
        retrieved.add(new Retrieved(article, hit.score(), passages(article, hit)));
      }
    }
    Twins.plainestFirst(retrieved, one -> one.article().url());
    return new Retrieval(retrieved, found.rarity());
  }

  private static List<Passage> passages(Article article, Hit hit) {
    List<Passage> all = Passages.of(article);
    return hit.passages().stream()
        .filter(passage -> passage.number() <= all.size())
        .map(passage -> all.get(passage.number() - 1))
        .toList();
  }
}
