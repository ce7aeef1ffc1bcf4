package dateline.briefing;

import dateline.article.Article;
import dateline.search.Terms;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Tells whether what was found is about the question at all. */
final class Relevance {
  /** How much of a question one passage of the best article must hold, by rarity of its terms. */
  static final double LEAST_COVERAGE = 0.45;

  /** What holds so much of what the best holds comes near the question. */
  private static final double NEAR = 0.6;

  private final Topic topic;

  Relevance(Topic topic) {
    this.topic = topic;
  }

  boolean isMetBy(List<Retrieved> found) {
    return !found.isEmpty() && coverage(found.get(0)) >= LEAST_COVERAGE;
  }

  double coverage(Retrieved retrieved) {
    Article article = retrieved.article();
    return retrieved.passages().stream()
        .limit(3)
        .map(passage -> Terms.of(passage.span().of(article.text()), article.language()))
        .mapToDouble(terms -> topic.share(new HashSet<>(terms), article.language()))
        .max()
        .orElse(0);
  }

  /** The newest of those that come near. */
  Optional<Article> nearest(List<Retrieved> found) {
    double best = found.stream().mapToDouble(Retrieved::score).max().orElse(0);
    return found.stream()
        .filter(one -> one.score() >= NEAR * best)
        .map(Retrieved::article)
        .max(Comparator.comparing(article -> article.published().instant()));
  }
}
