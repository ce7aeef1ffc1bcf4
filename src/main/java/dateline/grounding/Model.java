package dateline.grounding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely a claim is supported, by what was measured of it: three logistic regressions, one for
 * each way of writing, because what speaks for a claim that copies says little of one that does
 * not. Between the ways it passes smoothly from one to the other.
 */
final class Model {
  /** A way of writing, and what is looked at there. */
  enum Way {
    /** All words are those of one or two sentences: what counts is that they stand together so. */
    COPIED(
        Feature.RUNS_OF_2,
        Feature.RUNS_OF_3,
        Feature.RUNS_OF_4,
        Feature.CONTEXT_WORST,
        Feature.IN_ONE),
    /** Own words, up to some 25 of them: how much of it is in the sources. */
    SHORT(Feature.IN_ONE, Feature.NEIGHBOURS, Feature.NEW_CONCRETE, Feature.APART_NAME),
    /** Own words, and many: things that are new rather than said in other words. */
    LONG(Feature.NEW_NOUN, Feature.NEW_VERB);

    private final List<Feature> features;

    Way(Feature... features) {
      this.features = List.of(features);
    }

    List<Feature> features() {
      return features;
    }
  }

  private static final double COPIED_FROM = 0.97;
  private static final double COPIED_SLOPE = 0.01;
  private static final double LONG_FROM = 3.24;
  private static final double LONG_SLOPE = 0.05;

  private static final double WHOLE = 0.6;
  private static final double ALL = 0.999;
  private static final double NEAR_EACH_OTHER = 0.3;

  /** One claim has only so much room for a count to tell more. */
  private static final double MOST = 4;

  /**
   * A logistic regression.
   *
   * @param weights in the order of the way's features
   */
  record Regression(double bias, List<Double> weights) {
    Regression {
      weights = List.copyOf(weights);
    }
  }

  private final Map<Way, Regression> regressions;
  private final double threshold;

  Model(Map<Way, Regression> regressions, double threshold) {
    this.regressions = new EnumMap<>(regressions);
    this.threshold = threshold;
  }

  /** The one that comes with this package. */
  static Model shipped() {
    Map<Way, List<Double>> numbers = new HashMap<>();
    double threshold = 0;
    for (String line : Lists.lines("model.txt")) {
      String[] words = line.split(" ");
      if (words[0].equals("threshold")) {
        threshold = Double.parseDouble(words[1]);
      } else {
        numbers
            .computeIfAbsent(Way.valueOf(words[0]), way -> new ArrayList<>())
            .add(Double.valueOf(words[2]));
      }
    }
    Map<Way, Regression> regressions = new EnumMap<>(Way.class);
    numbers.forEach(
        (way, all) -> regressions.put(way, new Regression(all.get(0), all.subList(1, all.size()))));
    return new Model(regressions, threshold);
  }

  /** A claim with at least this score may be sent. */
  double threshold() {
    return threshold;
  }

  double score(Map<Feature, Double> measures) {
    double score = 0;
    for (Way way : Way.values()) {
      score += share(way, measures) * likelihood(way, measures);
    }
    return isWhole(measures) ? Math.max(score, WHOLE) : score;
  }

  /** All its words stand near each other in one sentence, whatever their order. */
  private static boolean isWhole(Map<Feature, Double> measures) {
    return measures.get(Feature.IN_ONE) > ALL
        && measures.get(Feature.CONTEXT_WORST) > NEAR_EACH_OTHER;
  }

  private double likelihood(Way way, Map<Feature, Double> measures) {
    Regression regression = regressions.get(way);
    double sum = regression.bias();
    for (int i = 0; i < way.features().size(); i++) {
      sum += regression.weights().get(i) * value(way.features().get(i), measures);
    }
    return logistic(sum);
  }

  static double value(Feature feature, Map<Feature, Double> measures) {
    return Math.min(MOST, measures.get(feature));
  }

  /** How much a claim is written in one of the ways; all shares of a claim add up to 1. */
  static double share(Way way, Map<Feature, Double> measures) {
    double copied = logistic((measures.get(Feature.IN_TWO) - COPIED_FROM) / COPIED_SLOPE);
    double isLong = logistic((measures.get(Feature.LENGTH) - LONG_FROM) / LONG_SLOPE);
    return switch (way) {
      case COPIED -> copied;
      case SHORT -> (1 - copied) * (1 - isLong);
      case LONG -> (1 - copied) * isLong;
    };
  }

  static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
