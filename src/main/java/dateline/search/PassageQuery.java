package dateline.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What to look for.
 *
 * @param words in the reader's own words; nothing in them is query syntax
 * @param language of the words
 * @param asked nothing published later is found, and what is fresh at that moment is preferred
 * @param from nothing published earlier is found, where given
 * @param outlets only these, or all where empty
 * @param articles how many articles at most
 */
public record PassageQuery(
    String words,
    String language,
    Instant asked,
    Optional<Instant> from,
    Set<String> outlets,
    int articles) {
  public PassageQuery {
    outlets = Set.copyOf(outlets);
  }

  public static PassageQuery of(String words, String language, Instant asked, int articles) {
    return new PassageQuery(words, language, asked, Optional.empty(), Set.of(), articles);
  }

  PassageQuery withArticles(int most) {
    return new PassageQuery(words, language, asked, from, outlets, most);
  }
}
