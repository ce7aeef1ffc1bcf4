package dateline.search;

import java.util.List;

/**
 * An article that was found.
 *
 * @param passages its passages that match, best first
 */
public record Hit(long article, double score, List<PassageHit> passages) {
  /** A passage that matches, by its number in the article. */
  public record PassageHit(int number, double score) {}

  public Hit {
    passages = List.copyOf(passages);
  }
}
