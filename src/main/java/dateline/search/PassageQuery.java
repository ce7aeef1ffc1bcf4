package dateline.search;

import java.time.Instant;

/**
 * What to look for.
 *
 * @param words in the reader's own words; nothing in them is query syntax
 * @param language of the words
 * @param asked nothing published later is found, and what is fresh at that moment is preferred
 * @param scope which articles may be found besides
 * @param articles how many articles at most
 */
public record PassageQuery(
    String words, String language, Instant asked, Scope scope, int articles) {
  public static PassageQuery of(String words, String language, Instant asked, int articles) {
    return new PassageQuery(words, language, asked, Scope.ALL, articles);
  }

  PassageQuery withArticles(int most) {
    return new PassageQuery(words, language, asked, scope, most);
  }
}
