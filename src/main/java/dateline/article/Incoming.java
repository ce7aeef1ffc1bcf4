package dateline.article;

import java.util.Optional;

/**
 * An article as it comes in.
 *
 * @param sameAs the article its source already gave us under the same name, such as the guid of a
 *     feed's entry: it stays that article, should its address be another one now
 */
public record Incoming(Article article, Optional<Long> sameAs) {
  public static Incoming of(Article article) {
    return new Incoming(article, Optional.empty());
  }
}
