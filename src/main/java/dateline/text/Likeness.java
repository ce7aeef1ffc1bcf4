package dateline.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What two texts have in common, seen from the shorter one.
 *
 * @param shared words of the shorter one that stand in the other in runs of {@link #RUN} or more
 * @param shorter how many words the shorter one has
 * @param longer how many the other has
 * @param ownPassages words of the shorter one that stand in stretches of their own, each as long as
 *     a paragraph; single words and sentences that were changed do not count
 * @param ownHead those of them the shorter one begins with: another desk's head on the same text
 * @param figuresAgree figures that stand between the same words in both
 * @param figuresDiffer figures in the place of another figure
 */
public record Likeness(
    int shared,
    int shorter,
    int longer,
    int ownPassages,
    int ownHead,
    int figuresAgree,
    int figuresDiffer) {
  /** Shorter runs are shared by all reports of one event, and by all reports of one form. */
  static final int RUN = 8;

  /** Two long sentences. */
  private static final int PASSAGE = 60;

  /** Of two texts as {@link WordCodes} gives them. */
  public static Likeness of(long[] one, long[] other) {
    long[] shorter = one.length <= other.length ? one : other;
    long[] longer = one.length <= other.length ? other : one;
    boolean[] shared = shared(shorter, runs(longer));
    int[] figures = figures(shorter, longer);
    return new Likeness(
        count(shared),
        shorter.length,
        longer.length,
        ownPassages(shared),
        ownHead(shared),
        figures[0],
        figures[1]);
  }

  private static Set<Long> runs(long[] words) {
    Set<Long> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.length; i++) {
      runs.add(Sketch.hash(words, i, RUN));
    }
    return runs;
  }

  private static boolean[] shared(long[] words, Set<Long> runs) {
    boolean[] shared = new boolean[words.length];
    for (int i = 0; i + RUN <= words.length; i++) {
      if (runs.contains(Sketch.hash(words, i, RUN))) {
        java.util.Arrays.fill(shared, i, i + RUN, true);
      }
    }
    return shared;
  }

  private static int count(boolean[] shared) {
    int count = 0;
    for (boolean one : shared) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private static int ownPassages(boolean[] shared) {
    int own = 0;
    int stretch = 0;
    for (int i = 0; i <= shared.length; i++) {
      if (i < shared.length && !shared[i]) {
        stretch++;
      } else {
        own += stretch >= PASSAGE ? stretch : 0;
        stretch = 0;
      }
    }
    return own;
  }

  private static int ownHead(boolean[] shared) {
    int head = 0;
    while (head < shared.length && !shared[head]) {
      head++;
    }
    return head >= PASSAGE ? head : 0;
  }

  /** How many figures agree and how many differ, told by the three words beside them. */
  private static int[] figures(long[] one, long[] other) {
    Map<Long, Set<Long>> places = new HashMap<>();
    for (int i = 2; i + 2 < other.length; i++) {
      if (WordCodes.isFigure(other[i])) {
        places.computeIfAbsent(before(other, i), place -> new HashSet<>()).add(other[i]);
        places.computeIfAbsent(after(other, i), place -> new HashSet<>()).add(other[i]);
      }
    }
    int[] figures = new int[2];
    for (int i = 2; i + 2 < one.length; i++) {
      if (WordCodes.isFigure(one[i])) {
        Set<Long> there = new HashSet<>(places.getOrDefault(before(one, i), Set.of()));
        there.addAll(places.getOrDefault(after(one, i), Set.of()));
        figures[there.contains(one[i]) ? 0 : 1] += there.isEmpty() ? 0 : 1;
      }
    }
    return figures;
  }

  private static long before(long[] words, int i) {
    return WordCodes.scattered(words[i - 2] * 31 + words[i - 1]) * 31 + words[i + 1];
  }

  private static long after(long[] words, int i) {
    return WordCodes.scattered(words[i + 1] * 31 + words[i + 2]) * 37 + words[i - 1];
  }
}
