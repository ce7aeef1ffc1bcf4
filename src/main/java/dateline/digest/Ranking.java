package dateline.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Which stories come first: those many outlets tell, those that are fresh, and not all alike. */
final class Ranking {
  /** News loses a third of its worth in so long. */
  private static final Duration STALE = Duration.ofHours(36);

  /** The second story of a crowd is worth so much less than the first, and so on. */
  private static final double CROWDED = 0.6;

  private Ranking() {}

  /** What a story is worth to anybody, by how many outlets tell it and how new that is. */
  static double worth(int heat, Instant newest, Instant now) {
    double age = Math.max(0, Duration.between(newest, now).toMinutes());
    double fresh = Math.pow(2.0 / 3, age / STALE.toMinutes());
    return (1 + Math.log(Math.max(1, heat))) * fresh;
  }

  /**
   * The best first, but each further one of a crowd counts less than the one before it. Of equal
   * ones the first is preferred.
   *
   * @param crowd what a story could crowd out others by
   */
  static <T> List<T> choose(
      List<T> possible, int most, ToDoubleFunction<T> score, Function<T, String> crowd) {
    List<T> left = new ArrayList<>(possible);
    left.sort(Comparator.comparingDouble(score).reversed());
    Map<String, Integer> told = new HashMap<>();
    List<T> picks = new ArrayList<>();
    while (picks.size() < most && !left.isEmpty()) {
      T best = best(left, told, score, crowd);
      left.remove(best);
      picks.add(best);
      told.merge(crowd.apply(best), 1, Integer::sum);
    }
    return picks;
  }

  /** Looks no further than where even one of a new crowd would be worth less. */
  private static <T> T best(
      List<T> left,
      Map<String, Integer> told,
      ToDoubleFunction<T> score,
      Function<T, String> crowd) {
    T best = left.get(0);
    double most = 0;
    for (T one : left) {
      if (score.applyAsDouble(one) <= most) {
        return best;
      }
      double value =
          score.applyAsDouble(one) * Math.pow(CROWDED, told.getOrDefault(crowd.apply(one), 0));
      if (value > most) {
        most = value;
        best = one;
      }
    }
    return best;
  }
}
