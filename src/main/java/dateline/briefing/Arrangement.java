package dateline.briefing;

import dateline.briefing.SentencePicker.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts picked sentences into an order that can be read: those of one article together and as they
 * stand in it, the article that answers best first, and of several that answer about as well the
 * newest first.
 */
final class Arrangement {
  /** How near the best answer counts as about as good. */
  private static final double ABOUT_AS_GOOD = 0.78;

  private Arrangement() {}

  static List<Candidate> of(List<Scored> picked) {
    double best = picked.stream().mapToDouble(Scored::score).max().orElse(0);
    Map<Long, List<Scored>> byArticle = new LinkedHashMap<>();
    for (Scored one : picked) {
      byArticle.computeIfAbsent(one.candidate().article().id(), id -> new ArrayList<>()).add(one);
    }
    List<List<Scored>> groups = new ArrayList<>(byArticle.values());
    groups.sort(
        Comparator.comparing((List<Scored> group) -> score(group) < ABOUT_AS_GOOD * best)
            .thenComparing(
                group -> group.get(0).candidate().article().published().instant(),
                Comparator.reverseOrder()));
    return groups.stream()
        .flatMap(
            group ->
                group.stream()
                    .map(Scored::candidate)
                    .sorted(Comparator.comparingInt(Candidate::place)))
        .toList();
  }

  private static double score(List<Scored> group) {
    return group.stream().mapToDouble(Scored::score).max().orElse(0);
  }
}
