package dateline.search;

import java.util.List;
import java.util.Map;

/**
 * The result of a search.
 *
 * @param hits articles, best first
 * @param rarity of each term of the question in the whole index: the inverse document frequency of
 *     BM25; a term that no passage holds counts as one that a single one holds
 */
public record Found(List<Hit> hits, Map<String, Double> rarity) {
  public Found {
    hits = List.copyOf(hits);
    rarity = Map.copyOf(rarity);
  }
}
