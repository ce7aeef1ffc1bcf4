package dateline.grounding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes {@code model.txt} from judged claims. Arguments: the folder of the sets, where to write.
 *
 * <p>Supported and unsupported claims count alike within each way of writing. Claims that the rules
 * forbid are left out: they never come before the model.
 */
public final class ModelTrainer {
  /**
   * Lower than even odds: by cross-validation it drops about one supported claim of qags-cnndm in
   * eight.
   */
  static final double THRESHOLD = 0.45;

  private static final Map<Model.Way, Double> RIDGE =
      Map.of(Model.Way.COPIED, 0.3, Model.Way.SHORT, 0.1, Model.Way.LONG, 0.1);

  private static final int STEPS = 600;
  private static final double STEP = 0.7;

  private ModelTrainer() {}

  public static void main(String... arguments) throws IOException {
    Map<Model.Way, Model.Regression> trained = regressions(Example.all(Path.of(arguments[0])));
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Made by ModelTrainer; what the ways and features are stands in Model and Feature.");
    lines.add("# A claim with a score below the threshold is not sent.");
    lines.add("threshold " + THRESHOLD);
    trained.forEach(
        (way, regression) -> {
          lines.add(line(way, "BIAS", regression.bias()));
          for (int i = 0; i < way.features().size(); i++) {
            lines.add(line(way, way.features().get(i).name(), regression.weights().get(i)));
          }
        });
    Files.write(Path.of(arguments[1]), lines);
  }

  private static String line(Model.Way way, String name, double value) {
    return String.format(Locale.ROOT, "%s %s %.4f", way, name, value);
  }

  static Model train(List<Example> examples) {
    return new Model(regressions(examples), THRESHOLD);
  }

  private static Map<Model.Way, Model.Regression> regressions(List<Example> examples) {
    Map<Model.Way, Model.Regression> regressions = new EnumMap<>(Model.Way.class);
    for (Model.Way way : Model.Way.values()) {
      regressions.put(way, new Fitting(way, examples).fit(RIDGE.get(way)));
    }
    return regressions;
  }

  /** One logistic regression with a ridge penalty, fitted by gradient descent. */
  private static final class Fitting {
    private final Model.Way way;
    private final List<Example> examples;
    private final double[] weights;
    private final double[][] values;
    private final double[] means;
    private final double[] deviations;

    Fitting(Model.Way way, List<Example> all) {
      this.way = way;
      this.examples = all.stream().filter(one -> !one.reading().saysOtherwise()).toList();
      this.weights = weights();
      int features = way.features().size();
      this.values = new double[examples.size()][features];
      for (int i = 0; i < values.length; i++) {
        for (int f = 0; f < features; f++) {
          values[i][f] = Model.value(way.features().get(f), examples.get(i).reading().measures());
        }
      }
      this.means = new double[features];
      this.deviations = new double[features];
      standardize();
    }

    private double[] weights() {
      double[] shares = new double[examples.size()];
      for (String set : Example.SETS) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
          if (examples.get(i).set().equals(set)) {
            shares[i] = Model.share(way, examples.get(i).reading().measures());
            sum += shares[i];
          }
        }
        for (int i = 0; i < shares.length; i++) {
          boolean even = way == Model.Way.SHORT && examples.get(i).set().equals(set);
          shares[i] /= even ? Math.max(1, sum) : 1;
        }
      }
      for (boolean supported : new boolean[] {true, false}) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
          sum += examples.get(i).supported() == supported ? shares[i] : 0;
        }
        for (int i = 0; i < shares.length; i++) {
          shares[i] /= examples.get(i).supported() == supported ? 2 * sum : 1;
        }
      }
      return shares;
    }

    private void standardize() {
      for (int f = 0; f < means.length; f++) {
        for (int i = 0; i < values.length; i++) {
          means[f] += weights[i] * values[i][f];
        }
        double square = 0;
        for (int i = 0; i < values.length; i++) {
          values[i][f] -= means[f];
          square += weights[i] * values[i][f] * values[i][f];
        }
        deviations[f] = Math.max(1e-6, Math.sqrt(square));
        for (double[] row : values) {
          row[f] /= deviations[f];
        }
      }
    }

    Model.Regression fit(double ridge) {
      double[] slopes = new double[means.length];
      double bias = 0;
      for (int step = 0; step < STEPS; step++) {
        double[] gradient = new double[slopes.length];
        double ofBias = 0;
        for (int i = 0; i < values.length; i++) {
          double sum = bias;
          for (int f = 0; f < slopes.length; f++) {
            sum += slopes[f] * values[i][f];
          }
          double error = (Model.logistic(sum) - (examples.get(i).supported() ? 1 : 0)) * weights[i];
          ofBias += error;
          for (int f = 0; f < slopes.length; f++) {
            gradient[f] += error * values[i][f];
          }
        }
        bias -= STEP * ofBias;
        for (int f = 0; f < slopes.length; f++) {
          slopes[f] -= STEP * (gradient[f] + ridge * slopes[f]);
          slopes[f] = way.features().get(f).bounded(slopes[f]);
        }
      }
      return unscaled(bias, slopes);
    }

    private Model.Regression unscaled(double bias, double[] slopes) {
      List<Double> unscaled = new ArrayList<>();
      double shift = bias;
      for (int f = 0; f < slopes.length; f++) {
        unscaled.add(slopes[f] / deviations[f]);
        shift -= slopes[f] * means[f] / deviations[f];
      }
      return new Model.Regression(shift, unscaled);
    }
  }
}
