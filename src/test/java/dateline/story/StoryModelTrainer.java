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

/**
 * Learns the numbers of {@link PairModel} on one half of the topics of a file, and chooses how much
 * evidence is enough: {@code StoryModelTrainer FILE [--held-out]}. Prints them, and with {@code
 * --held-out} how they do on the other half, and the same with the halves changed.
 *
 * <p>What is enough is chosen by cross-validation within the half: its topics are split in two many
 * times, a model of the one part groups the other, as it is and with stories made small. What is
 * best on average, and with what is around it, is taken: the best of one split is a chance.
 */
final class StoryModelTrainer {
  private static final int STEPS = 1_500;
  private static final double RATE = 0.5;

  /** For large weights. */
  private static final double PENALTY_JOINTLY = 0.02;

  private static final double PENALTY_ONE_BY_ONE = 1e-4;

  /** Most pairs have nothing in common; they would drown the others. */
  private static final double LEAST_LIKE = 0.04;

  private static final int SPLITS = 20;
  private static final double LOWEST = -3.5;
  private static final double STEP = 0.1;
  private static final int TRIED = 41;

  /** How many tries on each side are averaged with one. */
  private static final int AROUND = 3;

  private StoryModelTrainer() {}

  private record Pair(double[] values, boolean same) {}

  /** Documents, and the evidence of a model that was not learned on them. */
  private record Part(LookAlikes set, PairModel model, float[][] evidence) {
    Part(LookAlikes set, PairModel model) {
      this(set, model, BatchGrouping.evidence(set.documents(), model));
    }

    Map<Long, Long> jointly(double enough, double caution) {
      float[][] table = Arrays.stream(evidence).map(float[]::clone).toArray(float[][]::new);
      return BatchGrouping.jointly(set.documents(), table, enough, caution);
    }

    Map<Long, Long> oneByOne(double enough) {
      List<Document> documents = new ArrayList<>(set.documents());
      Collections.shuffle(documents, new Random(9));
      StoryGrouper grouper = new StoryGrouper(model, enough);
      Map<Long, Long> groups = new HashMap<>();
      documents.forEach(document -> groups.put(document.id(), grouper.add(document)));
      return groups;
    }
  }

  private interface Grouping {
    Map<Long, Long> of(Part part, double enough);
  }

  public static void main(String... arguments) throws IOException {
    LookAlikes all = LookAlikes.read(Path.of(arguments[0]));
    boolean tell = arguments.length > 1 && arguments[1].equals("--held-out");
    for (boolean first : tell ? new boolean[] {true, false} : new boolean[] {true}) {
      LookAlikes half = all.half(first);
      LookAlikes other = all.half(!first);
      Trial jointly = Trial.of(half, other, PENALTY_JOINTLY);
      for (double caution : new double[] {0, 0.3, 0.6, 1}) {
        jointly.report("jointly, caution " + caution, tell, (p, e) -> p.jointly(e, caution));
      }
      Trial.of(half, other, PENALTY_ONE_BY_ONE).report("one by one", tell, Part::oneByOne);
    }
  }

  /**
   * @param parts of the half that is learned on, for choosing
   */
  private record Trial(List<Part> parts, Part other) {
    static Trial of(LookAlikes half, LookAlikes other, double penalty) {
      PairModel model = learn(half, penalty);
      System.out.println("weights " + Arrays.toString(model.weights()) + " " + model.offset());
      return new Trial(splits(half, penalty), new Part(other, model));
    }

    void report(String how, boolean tell, Grouping grouping) {
      double[] scores = new double[TRIED];
      for (int i = 0; i < TRIED; i++) {
        for (Part part : parts) {
          Map<Long, Long> groups = grouping.of(part, LOWEST + i * STEP);
          scores[i] += (part.set.bCubed(groups) + part.set.vMeasure(groups)) / 2 / parts.size();
        }
      }
      int best = 0;
      for (int i = 0; i < TRIED; i++) {
        best = around(scores, i) > around(scores, best) ? i : best;
      }
      double enough = LOWEST + best * STEP;
      System.out.printf("%s, enough %.1f: F1 and V %.4f%n", how, enough, around(scores, best));
      if (tell) {
        Map<Long, Long> groups = grouping.of(other, enough);
        System.out.printf(
            "  held out: F1 %.4f V %.4f%n", other.set.bCubed(groups), other.set.vMeasure(groups));
      }
    }
  }

  /** For each split a model of either part, with the other part and with it made smaller. */
  private static List<Part> splits(LookAlikes half, double penalty) {
    Random random = new Random(1);
    List<String> topics = new ArrayList<>(half.topics());
    List<Part> parts = new ArrayList<>();
    for (int split = 0; split < SPLITS; split++) {
      Collections.shuffle(topics, random);
      LookAlikes one = half.of(topics.subList(0, topics.size() / 2));
      LookAlikes other = half.of(topics.subList(topics.size() / 2, topics.size()));
      for (List<LookAlikes> pair : List.of(List.of(one, other), List.of(other, one))) {
        PairModel model = learn(pair.get(0), penalty);
        parts.add(new Part(pair.get(1), model));
        parts.add(new Part(pair.get(1).thinned(random), model));
      }
    }
    return parts;
  }

  private static double around(double[] scores, int at) {
    return Arrays.stream(scores, Math.max(0, at - AROUND), Math.min(TRIED, at + AROUND + 1))
        .average()
        .orElseThrow();
  }

  /** Gradient descent over values brought to one scale. */
  static PairModel learn(LookAlikes set, double penalty) {
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
        weights[k] -= RATE * (slope[k] / pairs.size() + penalty * weights[k]);
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
