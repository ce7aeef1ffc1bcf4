package dateline.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Terms and their weights, of length 1 as a vector; terms are numbers in ascending order. */
final class TermVector {
  private final long[] terms;
  private final float[] weights;

  private TermVector(long[] terms, float[] weights) {
    this.terms = terms;
    this.weights = weights;
  }

  static TermVector of(Map<String, Float> weighed) {
    Map<Long, Float> coded = new HashMap<>();
    double squares = 0;
    for (Map.Entry<String, Float> one : weighed.entrySet()) {
      if (one.getValue() > 0) {
        coded.put(code(one.getKey()), one.getValue());
        squares += (double) one.getValue() * one.getValue();
      }
    }
    long[] terms = coded.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    float[] weights = new float[terms.length];
    for (int i = 0; i < terms.length; i++) {
      weights[i] = (float) (coded.get(terms[i]) / Math.sqrt(squares));
    }
    return new TermVector(terms, weights);
  }

  /** FNV-1a in 64 bits. */
  private static long code(String term) {
    long code = 0xcbf29ce484222325L;
    for (int i = 0; i < term.length(); i++) {
      code = (code ^ term.charAt(i)) * 0x100000001b3L;
    }
    return code;
  }

  /** 1 for the same terms in the same proportions, 0 for none in common. */
  double cosine(TermVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      if (terms[i] == other.terms[j]) {
        sum += weights[i++] * other.weights[j++];
      } else if (terms[i] < other.terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  boolean isEmpty() {
    return terms.length == 0;
  }

  /** The terms of the greatest weight. */
  long[] heaviest(int most) {
    Integer[] order = new Integer[terms.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Float.compare(weights[b], weights[a]));
    return Arrays.stream(order).limit(most).mapToLong(i -> terms[i]).toArray();
  }
}
