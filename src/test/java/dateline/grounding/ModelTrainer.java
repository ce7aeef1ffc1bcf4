package dateline.grounding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Makes {@code model.txt} from judged claims. Arguments: the folder of the sets, where to write.
 *
 * <p>Supported and unsupported claims count alike within each set, and all sets alike. Claims that
 * the rules forbid are left out: they never come before the model.
 */
public final class ModelTrainer {
  /**
   * Lower than even odds: by cross-validation it drops about one supported claim of qags-cnndm in
   * nine.
   */
  static final double THRESHOLD = 0.44;

  /** So hard it is for a claim to have a say. */
  private static final double RIDGE = 0.0007;

  private static final int STEPS = 12;
  private static final double LEAST = 1e-9;

  private final List<Example> examples;
  private final double[] weights;
  private final Model.Scale scale;
  private final double[][] points;

  private ModelTrainer(List<Example> all) {
    this.examples = all.stream().filter(one -> !one.reading().saysOtherwise()).toList();
    this.weights = weights(examples);
    double[][] values =
        examples.stream()
            .map(one -> Model.values(one.reading().measures()))
            .toArray(double[][]::new);
    this.scale = scale(values, weights);
    this.points = Arrays.stream(values).map(scale::point).toArray(double[][]::new);
  }

  public static void main(String... arguments) throws IOException {
    ModelTrainer trainer = new ModelTrainer(Example.all(Path.of(arguments[0])));
    double[] says = trainer.says();
    List<String> lines = new ArrayList<>();
    lines.add("# Made by ModelTrainer; the order of the measures is that of Feature.");
    lines.add("# A claim with a score below the threshold is not sent.");
    lines.add("threshold " + THRESHOLD);
    lines.add(line("means", trainer.scale.means()));
    lines.add(line("deviations", trainer.scale.deviations()));
    for (int i = 0; i < says.length; i++) {
      lines.add(line(line("known", says[i]), trainer.points[i]));
    }
    Files.write(Path.of(arguments[1]), lines);
  }

  private static String line(String name, double... values) {
    StringBuilder line = new StringBuilder(name);
    for (double value : values) {
      line.append(String.format(Locale.ROOT, " %.4f", value));
    }
    return line.toString();
  }

  static Model train(List<Example> examples) {
    ModelTrainer trainer = new ModelTrainer(examples);
    double[] says = trainer.says();
    List<Model.Known> known = new ArrayList<>();
    for (int i = 0; i < says.length; i++) {
      known.add(new Model.Known(says[i], trainer.points[i]));
    }
    return new Model(trainer.scale, known, THRESHOLD);
  }

  private static double[] weights(List<Example> examples) {
    double[] weights = new double[examples.size()];
    for (int i = 0; i < weights.length; i++) {
      Example one = examples.get(i);
      weights[i] =
          1.0
              / examples.stream()
                  .filter(it -> it.set().equals(one.set()) && it.supported() == one.supported())
                  .count();
    }
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  private static Model.Scale scale(double[][] values, double[] weights) {
    int features = Feature.values().length;
    double[] means = new double[features];
    double[] deviations = new double[features];
    for (int f = 0; f < features; f++) {
      for (int i = 0; i < values.length; i++) {
        means[f] += weights[i] * values[i][f];
      }
      double square = 0;
      for (int i = 0; i < values.length; i++) {
        double apart = values[i][f] - means[f];
        square += weights[i] * apart * apart;
      }
      deviations[f] = Math.max(1e-6, Math.sqrt(square));
    }
    return new Model.Scale(means, deviations);
  }

  /** How much each claim has to say: Newton's method, one system of equations a step. */
  private double[] says() {
    int size = examples.size();
    double[][] kernel = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        kernel[i][j] = Model.likeness(points[i], points[j]);
      }
    }
    double[] sums = new double[size];
    Arrays.fill(sums, Model.UNLIKE_ALL);
    double[] says = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[][] system = new double[size][];
      double[] wanted = new double[size];
      for (int i = 0; i < size; i++) {
        double likely = Model.logistic(sums[i]);
        double slope = Math.max(LEAST, weights[i] * likely * (1 - likely));
        double error = (examples.get(i).supported() ? 1 : 0) - likely;
        wanted[i] = sums[i] - Model.UNLIKE_ALL + error * weights[i] / slope;
        system[i] = kernel[i].clone();
        system[i][i] += RIDGE / slope;
      }
      says = Cholesky.solve(system, wanted);
      for (int i = 0; i < size; i++) {
        sums[i] = Model.UNLIKE_ALL + product(kernel[i], says);
      }
    }
    return says;
  }

  private static double product(double[] row, double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += row[i] * values[i];
    }
    return sum;
  }
}
