package dateline.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely a claim is supported, by what was measured of it: a kernel logistic regression. Claims
 * that people have judged each speak, for or against, where they measure alike; which measures
 * matter may so differ between a claim that copies and one in own words, a short and a long one.
 */
final class Model {
  /** The least for a claim all of whose words stand near each other in one sentence. */
  private static final double WHOLE = 0.6;

  /** The least where they do so in two, such as the headline and the first. */
  private static final double IN_PIECES = 0.45;

  private static final double ALL = 0.999;
  private static final double NEAR_EACH_OTHER = 0.3;

  private static final double NEIGHBOURS = 0.8;

  /** One claim has only so much room for a count to tell more. */
  private static final double MOST = 4;

  /** What is said of a claim that measures like none: that it is not likely, so it is not sent. */
  static final double UNLIKE_ALL = -1;

  /** How fast a judged claim's say falls with the square of its distance. */
  static final double NARROWNESS = 0.3;

  /**
   * A judged claim.
   *
   * @param say the greater, the more those like it are supported; below 0 where they are not
   * @param point its measures, scaled
   */
  record Known(double say, double[] point) {}

  /** What makes measures of different kinds comparable, in the order of {@link Feature}. */
  record Scale(double[] means, double[] deviations) {
    double[] point(double[] values) {
      double[] point = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        point[i] = (values[i] - means[i]) / deviations[i];
      }
      return point;
    }
  }

  private final Scale scale;
  private final List<Known> known;
  private final double threshold;

  Model(Scale scale, List<Known> known, double threshold) {
    this.scale = scale;
    this.known = List.copyOf(known);
    this.threshold = threshold;
  }

  /** The one that comes with this package. */
  static Model shipped() {
    Map<String, double[]> rows = new HashMap<>();
    List<Known> known = new ArrayList<>();
    for (String line : Lists.lines("model.txt")) {
      String[] words = line.split(" ");
      double[] numbers = new double[words.length - 1];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Double.parseDouble(words[i + 1]);
      }
      if (words[0].equals("known")) {
        known.add(new Known(numbers[0], Arrays.copyOfRange(numbers, 1, numbers.length)));
      } else {
        rows.put(words[0], numbers);
      }
    }
    return new Model(
        new Scale(rows.get("means"), rows.get("deviations")), known, rows.get("threshold")[0]);
  }

  /** A claim with at least this score may be sent. */
  double threshold() {
    return threshold;
  }

  double score(Map<Feature, Double> measures) {
    double[] point = scale.point(values(measures));
    double sum = UNLIKE_ALL;
    for (Known one : known) {
      sum += one.say() * likeness(point, one.point());
    }
    return Math.max(logistic(sum), least(measures));
  }

  /** However few judged claims were like it. */
  private static double least(Map<Feature, Double> measures) {
    if (measures.get(Feature.CONTEXT_WORST) <= NEAR_EACH_OTHER) {
      return 0;
    }
    if (measures.get(Feature.IN_ONE) > ALL) {
      return WHOLE;
    }
    boolean inPieces =
        measures.get(Feature.IN_TWO) > ALL && measures.get(Feature.NEIGHBOURS) > NEIGHBOURS;
    return inPieces ? IN_PIECES : 0;
  }

  static double[] values(Map<Feature, Double> measures) {
    double[] values = new double[Feature.values().length];
    measures.forEach((feature, value) -> values[feature.ordinal()] = Math.min(MOST, value));
    return values;
  }

  /** From 1 for the same measures down to 0. */
  static double likeness(double[] one, double[] other) {
    double square = 0;
    for (int i = 0; i < one.length; i++) {
      double apart = one[i] - other[i];
      square += apart * apart;
    }
    return Math.exp(-NARROWNESS * square / one.length);
  }

  static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
