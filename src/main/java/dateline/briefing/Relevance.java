package dateline.briefing;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.search.Terms;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether what was found is about the question at all: nothing found is a better answer than
 * sentences about something else.
 */
final class Relevance {
  /**
   * How much of a question the title and the best passages of an article must hold, by rarity of
   * its terms. Lower answers more questions the articles say nothing of.
   */
  private static final double LEAST_COVERAGE = 0.55;

  private static final double LEAST_NEARNESS = 0.25;

  /** A longer question tells more of its background, which one article need not repeat. */
  private static final double SHORT = 9;

  /** What scores so much of what the best scores comes near the question. */
  private static final double NEAR = 0.7;

  private static final int ARTICLES = 3;
  private static final int PASSAGES = 2;

  /** "Who won", "which group claimed": an article that does not speak of it can only mislead. */
  private static final Pattern DEED =
      Pattern.compile(
          "\\bwho (?:has |have |had )?(?<en>\\p{L}+)"
              + "|\\bwhich (?:group|groups|organi[sz]ation|army|militia) (?<group>\\p{L}+)"
              + "|^\\P{L}*من (?<ar>\\p{L}\\S+)",
          Pattern.CASE_INSENSITIVE);

  private final Question question;
  private final Topic topic;

  Relevance(Question question, Topic topic) {
    this.question = question;
    this.topic = topic;
  }

  boolean isMetBy(List<Retrieved> found) {
    List<Retrieved> near = near(found).stream().limit(ARTICLES).toList();
    return near.stream().anyMatch(this::covers)
        && near.stream().anyMatch(this::speaksOfTheDeed)
        && (QuestionKind.of(question.words(), question.asking()) != QuestionKind.DATE
            || datesIt(near));
  }

  private static List<Retrieved> near(List<Retrieved> found) {
    double best = found.stream().mapToDouble(Retrieved::score).max().orElse(0);
    return found.stream().filter(one -> one.score() >= NEAR * best).toList();
  }

  private boolean covers(Retrieved retrieved) {
    String language = retrieved.article().language();
    if (Terms.onlyAsks(question.topic(), language)) {
      return false;
    }
    double length = topic.terms(language).size();
    return coverage(retrieved) >= LEAST_COVERAGE * Math.min(1, SHORT / length);
  }

  /** How much of the question the title and the best passages of an article hold, up to 1. */
  private double coverage(Retrieved retrieved) {
    Article article = retrieved.article();
    Set<String> terms = new HashSet<>(Terms.of(article.title(), article.language()));
    for (Passage passage : retrieved.passages().stream().limit(PASSAGES).toList()) {
      terms.addAll(Terms.of(passage.span().of(article.text()), article.language()));
    }
    return topic.share(terms, article.language());
  }

  private boolean speaksOfTheDeed(Retrieved retrieved) {
    Matcher asked = DEED.matcher(question.words());
    if (!asked.find()) {
      return true;
    }
    String deed =
        Optional.ofNullable(asked.group("en"))
            .or(() -> Optional.ofNullable(asked.group("group")))
            .orElseGet(() -> asked.group("ar"));
    Article article = retrieved.article();
    List<String> terms = Terms.of(deed, article.language());
    return !topic.terms(article.language()).containsAll(terms)
        || Terms.of(article.title() + "\n" + article.text(), article.language()).containsAll(terms);
  }

  /** Every article has some date; only one close to what is asked can be the date of it. */
  private boolean datesIt(List<Retrieved> near) {
    return new Candidates(topic)
        .of(near).stream()
            .filter(candidate -> candidate.words().stream().anyMatch(Word::date))
            .anyMatch(candidate -> candidate.context() >= LEAST_COVERAGE);
  }

  /** The newest of those that come near, if any does: one word in common is no nearness. */
  Optional<Article> nearest(List<Retrieved> found) {
    return near(found).stream()
        .filter(retrieved -> coverage(retrieved) >= LEAST_NEARNESS)
        .map(Retrieved::article)
        .max(Comparator.comparing(article -> article.published().instant()));
  }
}
