package dateline.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Picks the few sentences that answer a question best: one after the other, each for what it says
 * itself and for what the others do not say yet.
 */
final class SentencePicker {
  private static final double CONTEXT = 0.3;
  private static final double EARLY = 0.2;
  private static final double STANDING = 0.3;
  private static final double KIND = 0.6;
  private static final double LEANS = 0.1;
  private static final double NEWS = 0.1;
  private static final double REPEATS = 0.3;

  /** So alike that the second says nothing the first does not. */
  private static final double SAME = 0.95;

  private final int most;

  SentencePicker(int most) {
    this.most = most;
  }

  /** A candidate and how well it answers by itself. */
  record Scored(Candidate candidate, double score, Map<String, Double> news) {}

  List<Scored> pick(List<Candidate> candidates, Fit fit, Support support) {
    List<Scored> left = new ArrayList<>();
    candidates.forEach(candidate -> left.add(scored(candidate, fit, support)));
    List<Scored> picked = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Optional<Scored> next = best(left, picked, said);
        next.isPresent();
        next = best(left, picked, said)) {
      picked.add(next.get());
      said.addAll(next.get().candidate().terms());
      left.remove(next.get());
    }
    return picked;
  }

  private static Scored scored(Candidate candidate, Fit fit, Support support) {
    Map<String, Double> news = support.of(candidate);
    double best = news.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double score =
        candidate.coverage()
            + CONTEXT * candidate.context()
            + EARLY / (1 + candidate.place())
            + STANDING * candidate.standing()
            + KIND * fit.of(candidate)
            + best
            - (candidate.leans() ? LEANS : 0);
    return new Scored(candidate, score, news);
  }

  private Optional<Scored> best(List<Scored> left, List<Scored> picked, Set<String> said) {
    int room = most - picked.stream().mapToInt(one -> one.candidate().sentences()).sum();
    return left.stream()
        .filter(one -> one.candidate().sentences() <= room)
        .filter(one -> likeness(one, picked) < SAME)
        .max(Comparator.comparingDouble(one -> value(one, picked, said)));
  }

  private static double value(Scored one, List<Scored> picked, Set<String> said) {
    double news = 0;
    for (Map.Entry<String, Double> word : one.news().entrySet()) {
      news += said.contains(word.getKey()) ? 0 : word.getValue();
    }
    return one.score() + NEWS * news - REPEATS * likeness(one, picked);
  }

  private static double likeness(Scored one, List<Scored> picked) {
    return picked.stream()
        .mapToDouble(other -> one.candidate().likeness(other.candidate()))
        .max()
        .orElse(0);
  }
}
