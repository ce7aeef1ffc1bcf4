package dateline.text;

import java.util.Arrays;

/**
 * A few numbers that stand for a text: those of its runs of words that are smallest. Texts that
 * share many runs share many of these numbers, so that an index of them finds texts alike (bottom-k
 * sketch, Broder 1997, "On the resemblance and containment of documents").
 */
public final class Sketch {
  /** Runs of so many words are seldom the same by chance, and one edit breaks only so many. */
  private static final int RUN = 5;

  private Sketch() {}

  /** At most so many numbers, the smallest first; fewer where the text has fewer runs. */
  public static long[] of(long[] words, int most) {
    long[] runs = new long[Math.max(0, words.length - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = hash(words, i, RUN);
    }
    Arrays.sort(runs);
    return smallest(runs, most);
  }

  /** One number for all the words: the same only for the same words in the same order. */
  public static long ofAll(long[] words) {
    return hash(words, 0, words.length);
  }

  static long hash(long[] words, int from, int count) {
    long run = count;
    for (int i = from; i < from + count; i++) {
      run = (run ^ words[i]) * 0x9e3779b97f4a7c15L;
      run ^= run >>> 32;
    }
    return WordCodes.scattered(run);
  }

  private static long[] smallest(long[] sorted, int most) {
    long[] kept = new long[Math.min(most, sorted.length)];
    int count = 0;
    for (int i = 0; i < sorted.length && count < kept.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        kept[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
