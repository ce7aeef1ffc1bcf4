package dateline.briefing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What several articles say near the question's own words is likely its answer: each word that the
 * question does not say is weighed by the sentences it stands in.
 */
final class Support {
  private static final double BESIDE = 0.5;

  private final Topic topic;
  private final Fit fit;
  private final Map<String, Double> votes;
  private final double all;

  Support(Topic topic, Fit fit, List<Candidate> candidates) {
    this.topic = topic;
    this.fit = fit;
    Map<Long, Double> standings = new HashMap<>();
    Map<String, Map<Long, Double>> best = new HashMap<>();
    for (Candidate candidate : candidates) {
      long article = candidate.article().id();
      standings.put(article, candidate.standing());
      double vote = candidate.standing() * (candidate.coverage() + BESIDE * candidate.context());
      for (String term : candidate.terms()) {
        best.computeIfAbsent(term, word -> new HashMap<>()).merge(article, vote, Math::max);
      }
    }
    this.votes = new HashMap<>();
    best.forEach(
        (term, byArticle) ->
            votes.put(term, byArticle.values().stream().mapToDouble(Double::doubleValue).sum()));
    this.all = (1 + BESIDE) * standings.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The weight of each word that is new to the question, from 0 to 1. */
  Map<String, Double> of(Candidate candidate) {
    Map<String, Double> weights = new HashMap<>();
    for (Word word : candidate.words()) {
      if (!topic.says(word.term(), candidate.article().language())) {
        weights.merge(word.term(), votes.get(word.term()) / all * fit.of(word), Math::max);
      }
    }
    return weights;
  }
}
