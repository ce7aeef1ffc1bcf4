package dateline.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleFunction;

/**
 * Learns the numbers of {@link PairModel#LEARNED} and how much evidence is enough, on one half of
 * the topics of a file: {@code StoryModelTrainer FILE}. Prints them, and how they do on the other.
 */
final class StoryModelTrainer {
  private static final int STEPS = 1_500;
  private static final double RATE = 0.5;
  private static final double PENALTY = 1e-4;

  /** Most pairs have nothing in common; they would drown the others. */
  private static final double LEAST_LIKE = 0.04;

  private static final double WITHIN_NOISE = 0.003;

  private StoryModelTrainer() {}

  private record Pair(double[] values, boolean same) {}

  public static void main(String... arguments) throws IOException {
    LookAlikes all = LookAlikes.read(Path.of(arguments[0]));
    for (boolean first : new boolean[] {true, false}) {
      LookAlikes half = all.half(first);
      LookAlikes other = all.half(!first);
      PairModel model = learn(half);
      System.out.println("weights " + Arrays.toString(model.weights()) + " " + model.offset());
      double jointly = enough(half, e -> jointly(half, model, e));
      report("jointly", jointly, half, other, all, (set, e) -> jointly(set, model, e));
      double oneByOne = enough(half, e -> oneByOne(half, model, e, 1));
      report("one by one", oneByOne, half, other, all, (set, e) -> oneByOne(set, model, e, 9));
    }
  }

  private interface Grouping {
    Map<Long, Long> of(LookAlikes set, double enough);
  }

  private static void report(
      String how,
      double enough,
      LookAlikes half,
      LookAlikes other,
      LookAlikes all,
      Grouping grouping) {
    System.out.printf("%s, enough %.2f:", how, enough);
    for (LookAlikes set : List.of(half, other, all)) {
      Map<Long, Long> groups = grouping.of(set, enough);
      System.out.printf("  F1 %.3f V %.3f", set.bCubed(groups), set.vMeasure(groups));
    }
    System.out.println("  (learned on, held out, whole)");
  }

  private static Map<Long, Long> jointly(LookAlikes set, PairModel model, double enough) {
    return BatchGrouping.jointly(set.documents(), model, enough);
  }

  private static Map<Long, Long> oneByOne(
      LookAlikes set, PairModel model, double enough, long order) {
    List<Document> documents = new ArrayList<>(set.documents());
    Collections.shuffle(documents, new Random(order));
    StoryGrouper grouper = new StoryGrouper(model, enough);
    Map<Long, Long> groups = new HashMap<>();
    documents.forEach(document -> groups.put(document.id(), grouper.add(document)));
    return groups;
  }

  /** The middle of the values that are as good as the best. */
  private static double enough(LookAlikes set, DoubleFunction<Map<Long, Long>> grouping) {
    Map<Double, Double> scores = new java.util.TreeMap<>();
    for (double value = -4; value <= 2; value += 0.2) {
      scores.put(value, set.bCubed(grouping.apply(value)));
    }
    double best = Collections.max(scores.values());
    List<Double> good =
        scores.keySet().stream().filter(v -> scores.get(v) >= best - WITHIN_NOISE).toList();
    return good.get(good.size() / 2);
  }

  /** Gradient descent over values brought to one scale. */
  static PairModel learn(LookAlikes set) {
    List<Pair> pairs = pairs(set);
    double[] mean = new double[Comparison.VALUES];
    double[] deviation = new double[Comparison.VALUES];
    for (int k = 0; k < Comparison.VALUES; k++) {
      int value = k;
      mean[k] = pairs.stream().mapToDouble(pair -> pair.values[value]).average().orElseThrow();
      deviation[k] =
          Math.sqrt(
              pairs.stream()
                  .mapToDouble(pair -> Math.pow(pair.values[value] - mean[value], 2))
                  .average()
                  .orElseThrow());
    }
    double[] weights = new double[Comparison.VALUES];
    double offset = 0;
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[Comparison.VALUES];
      double offsetSlope = 0;
      for (Pair pair : pairs) {
        double sum = offset;
        for (int k = 0; k < weights.length; k++) {
          sum += weights[k] * (pair.values[k] - mean[k]) / deviation[k];
        }
        double error = 1 / (1 + Math.exp(-sum)) - (pair.same ? 1 : 0);
        offsetSlope += error;
        for (int k = 0; k < weights.length; k++) {
          slope[k] += error * (pair.values[k] - mean[k]) / deviation[k];
        }
      }
      offset -= RATE * offsetSlope / pairs.size();
      for (int k = 0; k < weights.length; k++) {
        weights[k] -= RATE * (slope[k] / pairs.size() + PENALTY * weights[k]);
      }
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= deviation[k];
      offset -= weights[k] * mean[k];
    }
    return new PairModel(weights, offset);
  }

  private static List<Pair> pairs(LookAlikes set) {
    FeatureReader reader = new FeatureReader(WordWeights.load(), Integer.MAX_VALUE);
    List<Features> features = set.documents().stream().map(reader::read).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      for (int j = 0; j < i; j++) {
        double[] values = Comparison.of(features.get(i), features.get(j), false);
        if (values[0] > LEAST_LIKE) {
          pairs.add(new Pair(values, set.stories().get(i).equals(set.stories().get(j))));
        }
      }
    }
    return pairs;
  }
}
