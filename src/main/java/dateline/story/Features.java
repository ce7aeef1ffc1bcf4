package dateline.story;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What of a document tells which story it belongs to: its terms as numbers in ascending order, each
 * with its weight in the whole text, its weight at the beginning of the text (0 where it does not
 * stand there), and what kind of term it is.
 */
record Features(int[] terms, float[] weights, float[] lead, byte[] kinds) {
  static final byte WORD = 0;
  static final byte NAME = 1;
  static final byte NUMBER = 2;
  static final byte YEAR = 3;

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
