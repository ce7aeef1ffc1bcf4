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
  // Found on real questions; the share of answered ones hardly changes with any of them.
  private static final double CONTEXT = 0.3;
  private static final double EARLY = 0.2;
  private static final double STANDING = 0.3;
  private static final double KIND = 0.6;
  private static final double LEANS = 0.25;
  private static final double NEWS = 0.1;
  private static final double SUPERLATIVE = 0.2;
  private static final double REPEATS = 0.3;

  /** Fewer sentences are better than one that has so much less to do with the question. */
  private static final double LEAST_CONTEXT = 0.5;

  /** So alike that the second says nothing the first does not. */
  private static final double SAME = 0.95;

  private final int most;

  SentencePicker(int most) {
    this.most = most;
  }

  /**
   * A candidate and how well it answers by itself.
   *
   * @param news the weight of each word of it that the question does not say
   */
  record Scored(Candidate candidate, double score, Map<String, Double> news) {}

  List<Scored> pick(List<Candidate> candidates, Fit fit, Support support) {
    double context = candidates.stream().mapToDouble(Candidate::context).max().orElse(0);
    List<Scored> left = new ArrayList<>();
    candidates.stream()
        .filter(candidate -> candidate.context() >= LEAST_CONTEXT * context)
        .filter(candidate -> candidate.coverage() > 0 || fit.of(candidate) == 1)
        .forEach(candidate -> left.add(scored(candidate, fit, support)));
    List<Scored> picked = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Optional<Scored> next = best(left, picked, said);
        next.isPresent();
        next = best(left, picked, said)) {
      take(next.get(), left, picked, said);
      if (next.get().candidate().leans() || next.get().candidate().pointsBack()) {
        before(next.get().candidate(), candidates, picked)
            .map(before -> scored(before, fit, support))
            .ifPresent(before -> take(before, left, picked, said));
      }
    }
    if (fit.asksForANumber()) {
      showAnotherFigure(left, picked, fit);
    }
    return picked;
  }

  private static void take(Scored one, List<Scored> left, List<Scored> picked, Set<String> said) {
    picked.add(one);
    said.addAll(one.candidate().terms());
    left.removeIf(other -> other.candidate() == one.candidate());
  }

  /** The sentence that explains the first word of this one, where there is room for it. */
  private Optional<Candidate> before(
      Candidate one, List<Candidate> candidates, List<Scored> picked) {
    return candidates.stream()
        .filter(one::follows)
        .filter(other -> other.sentences() <= room(picked))
        .filter(other -> picked.stream().noneMatch(taken -> taken.candidate() == other))
        .findFirst();
  }

  private int room(List<Scored> picked) {
    return most - picked.stream().mapToInt(one -> one.candidate().sentences()).sum();
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
            + SUPERLATIVE * fit.superlative(candidate)
            - (candidate.pointsBack() ? LEANS : 0)
            - (candidate.leans() ? LEANS : 0);
    return new Scored(candidate, score, news);
  }

  private Optional<Scored> best(List<Scored> left, List<Scored> picked, Set<String> said) {
    int room = room(picked);
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

  /**
   * Where all that was picked is of one outlet, and another gives a different figure in a sentence
   * that answers as directly, that one stands in for the last: outlets that differ are both shown.
   */
  private static void showAnotherFigure(List<Scored> left, List<Scored> picked, Fit fit) {
    if (picked.size() < 2) {
      return;
    }
    Set<String> outlets = new HashSet<>();
    Set<String> figures = new HashSet<>();
    for (Scored one : picked) {
      outlets.add(one.candidate().article().outlet());
      figures.addAll(one.candidate().figures());
    }
    double direct = picked.stream().mapToDouble(one -> one.candidate().coverage()).max().orElse(0);
    Scored last = picked.get(picked.size() - 1);
    left.stream()
        .filter(one -> outlets.size() == 1)
        .filter(one -> !outlets.contains(one.candidate().article().outlet()))
        .filter(one -> one.candidate().sentences() <= last.candidate().sentences())
        .filter(one -> fit.of(one.candidate()) == 1 && one.candidate().coverage() >= direct)
        .filter(one -> !figures.containsAll(one.candidate().figures()))
        .max(Comparator.comparingDouble(Scored::score))
        .ifPresent(other -> picked.set(picked.size() - 1, other));
  }
}
