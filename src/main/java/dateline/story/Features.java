package dateline.story;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What of a document tells which story it belongs to: its heaviest terms as numbers in ascending
 * order, each with its weight in the whole text, its weight at the beginning of the text (0 where
 * it does not stand there), and what kind of term it is.
 *
 * @param sums of these, see {@link Sums}
 */
record Features(int[] terms, float[] weights, float[] lead, byte[] kinds, Sums sums) {
  static final byte WORD = 0;
  static final byte NAME = 1;
  static final byte NUMBER = 2;
  static final byte YEAR = 3;

  /** The squares of all weights; the number of years; the weights of names and of the lead. */
  record Sums(double squares, int years, double names, double lead) {}

  static Features of(int[] terms, float[] weights, float[] lead, byte[] kinds) {
    double squares = 0;
    int years = 0;
    double names = 0;
    double leading = 0;
    for (int i = 0; i < terms.length; i++) {
      squares += (double) weights[i] * weights[i];
      years += kinds[i] == YEAR ? 1 : 0;
      names += kinds[i] == NAME ? weights[i] : 0;
      leading += lead[i];
    }
    return new Features(terms, weights, lead, kinds, new Sums(squares, years, names, leading));
  }

  boolean has(String word) {
    return Arrays.binarySearch(terms, word.hashCode()) >= 0;
  }

  /** The words and names of the greatest weight: by those another document is found. */
  int[] keys(int most) {
    Integer[] order =
        IntStream.range(0, terms.length)
            .filter(i -> kinds[i] == WORD || kinds[i] == NAME)
            .boxed()
            .toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> Float.compare(weights[b], weights[a]));
    return Arrays.stream(order).limit(most).mapToInt(i -> terms[i]).toArray();
  }
}
