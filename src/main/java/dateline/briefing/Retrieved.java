package dateline.briefing;

import dateline.article.Article;
import dateline.article.Passage;
import java.util.List;

/**
 * An article that was found for a question.
 *
 * @param passages those that match, best first
 */
public record Retrieved(Article article, double score, List<Passage> passages) {
  public Retrieved {
    passages = List.copyOf(passages);
  }
}
