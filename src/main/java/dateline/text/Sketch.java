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
    long[] smallest = new long[most];
    int count = 0;
    for (int i = 0; i + RUN <= words.length; i++) {
      long run = hash(words, i, RUN);
      if (count < most || run < smallest[most - 1]) {
        count = put(run, smallest, count);
      }
    }
    return Arrays.copyOf(smallest, count);
  }

  /** Keeps the order and each number once; the largest falls out. How many there are then. */
  private static int put(long run, long[] smallest, int count) {
    int found = Arrays.binarySearch(smallest, 0, count, run);
    if (found >= 0) {
      return count;
    }
    int at = -found - 1;
    int last = Math.min(count, smallest.length - 1);
    System.arraycopy(smallest, at, smallest, at + 1, last - at);
    smallest[at] = run;
    return last + 1;
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
}
