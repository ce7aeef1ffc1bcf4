package dateline.briefing;

import dateline.search.Terms;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a question is about: its terms, weighed by their rarity. An article is read in its own
 * language, so the terms are those the question has there.
 */
final class Topic {
  private static final double UNKNOWN_RARITY = 1;

  /** How much more than its background the sentence counts that asks. */
  private static final double ASKED = 2;

  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
  private static final Set<String> ARABIC_SCRIPT =
      Set.of("ar", "fa", "ur", "ps", "ckb", "ug", "sd");

  private final Question question;
  private final Map<String, Double> rarity;
  private final Map<String, Set<String>> terms = new HashMap<>();
  private final Map<String, Set<String>> asked = new HashMap<>();
  private final Map<String, Set<String>> allTerms = new HashMap<>();

  Topic(Question question, Map<String, Double> rarity) {
    this.question = question;
    this.rarity = rarity;
  }

  /** The terms without those that only ask. */
  Set<String> terms(String language) {
    return terms.computeIfAbsent(
        language, code -> readable(Terms.ofQuestion(question.topic(), code), code));
  }

  /** "Derna درنة" says it twice: an article of the one script cannot hold the other name. */
  private static Set<String> readable(Set<String> terms, String language) {
    Set<String> latin =
        terms.stream()
            .filter(term -> !ARABIC.matcher(term).find())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    boolean mixed = latin.size() < terms.size() && 2 * latin.size() >= terms.size();
    return mixed && !ARABIC_SCRIPT.contains(language) ? latin : terms;
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
    return share(present, language, 1);
  }

  /** As {@link #share}, but the sentence that asks counts more than what leads up to it. */
  double askedShare(Collection<String> present, String language) {
    return share(present, language, ASKED);
  }

  private double share(Collection<String> present, String language, double ofAsked) {
    Set<String> asked = askedTerms(language);
    double held = 0;
    double all = 0;
    for (String term : terms(language)) {
      double weight =
          rarity.getOrDefault(term, UNKNOWN_RARITY) * (asked.contains(term) ? ofAsked : 1);
      all += weight;
      held += present.contains(term) ? weight : 0;
    }
    return all == 0 ? 0 : held / all;
  }

  private Set<String> askedTerms(String language) {
    return asked.computeIfAbsent(language, code -> Set.copyOf(Terms.of(question.asking(), code)));
  }
}
