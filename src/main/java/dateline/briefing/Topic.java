package dateline.briefing;

import dateline.search.Terms;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a question is about: its terms, weighed by their rarity. An article is read in its own
 * language, so the terms are those the question has there.
 */
final class Topic {
  private static final double UNKNOWN_RARITY = 1;

  private final Question question;
  private final Map<String, Double> rarity;
  private final Map<String, Set<String>> terms = new HashMap<>();
  private final Map<String, Set<String>> allTerms = new HashMap<>();

  Topic(Question question, Map<String, Double> rarity) {
    this.question = question;
    this.rarity = rarity;
  }

  /** The terms without those that only ask. */
  Set<String> terms(String language) {
    return terms.computeIfAbsent(language, code -> Terms.ofQuestion(question.topic(), code));
  }

  /** Whether the question itself says it, be it only in asking. */
  boolean says(String term, String language) {
    return allTerms
        .computeIfAbsent(
            language,
            code -> new HashSet<>(Terms.of(question.words() + "\n" + question.topic(), code)))
        .contains(term);
  }

  /** How much of the question these terms hold, from 0 to 1. */
  double share(Collection<String> present, String language) {
    double held = 0;
    double all = 0;
    for (String term : terms(language)) {
      double weight = rarity.getOrDefault(term, UNKNOWN_RARITY);
      all += weight;
      held += present.contains(term) ? weight : 0;
    }
    return all == 0 ? 0 : held / all;
  }
}
