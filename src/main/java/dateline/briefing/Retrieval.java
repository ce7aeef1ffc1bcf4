package dateline.briefing;

import java.util.List;
import java.util.Map;

/**
 * What was found for a question.
 *
 * @param articles best first
 * @param rarity of each term of the question, see {@link dateline.search.Found}
 */
public record Retrieval(List<Retrieved> articles, Map<String, Double> rarity) {
  public Retrieval {
    articles = List.copyOf(articles);
    rarity = Map.copyOf(rarity);
  }
}
