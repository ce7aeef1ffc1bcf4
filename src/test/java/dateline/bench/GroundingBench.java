package dateline.bench;

import dateline.grounding.ClaimCheck;
import dateline.grounding.CrossValidation;
import dateline.grounding.CrossValidation.Judged;
import dateline.grounding.Example;
import dateline.grounding.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How well supported claims are told from others. Every figure of a set is by cross-validation in
 * nine parts, a source and all its claims in one part, averaged over three ways to cut. A set's own
 * balanced accuracy is at the threshold that was best on the other eight parts of its sources;
 * beside it stand a threshold fixed by calibration there, and the shipped one, the same for all.
 */
final class GroundingBench implements Bench.Benchmark {
  private static final Path FOLDER =
      Path.of(System.getProperty("data", "../shared/data"), "grounding");

  private static final int CUTS = 3;
  private static final int PARTS = 9;
  private static final double THRESHOLD = new ClaimCheck().threshold();
  private static final Map<String, Double> GOALS =
      Map.of("summedits-news", 0.70, "qags-cnndm", 0.74, "qags-xsum", 0.66);

  private static final int STEPS = 30;
  private static final double LEAST = 1e-4;

  private static final int PASSAGES = 3;
  private static final int PASSAGE_WORDS = 100;
  private static final int CLAIM_WORDS = 25;
  private static final int WARM_UP = 3_000;
  private static final int CHECKED = 5_000;

  @Override
  public List<Figure> run() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      throw new MissingData(FOLDER + " is missing; say where the data is with -Ddata=");
    }
    List<Example> examples = Example.all(FOLDER);
    List<Judged> judged = new ArrayList<>();
    for (int cut = 0; cut < CUTS; cut++) {
      judged.addAll(CrossValidation.bySource(examples, cut));
    }
    List<Figure> figures = new ArrayList<>();
    for (String set : Example.SETS) {
      List<Judged> own = judged.stream().filter(one -> one.example().set().equals(set)).toList();
      curve(set, own);
      figures.addAll(figures(set, own));
      figures.add(
          Figure.reported(
              set + ", by a model of the other two sets",
              balanced(
                  CrossValidation.acrossSets(examples, set),
                  one -> one.verdict().score(),
                  THRESHOLD),
              "balanced",
              "higher"));
    }
    figures.add(
        Figure.higher("claims of 25 words by 3 passages, one core", speed(examples), "/s", 200));
    return figures;
  }

  private static List<Figure> figures(String set, List<Judged> judged) {
    Map<String, Double> peers = new TreeMap<>();
    peers.put("word overlap, threshold fitted here", fitted(judged));
    if (set.equals("summedits-news")) {
      peers.putAll(Map.of("SummaC-Conv", 0.619, "QAFactEval", 0.744, "GPT-4", 0.833));
    }
    double dropped = 1 - right(judged, true, one -> one.verdict().score(), THRESHOLD);
    double unsent = 1 - right(judged, true, GroundingBench::sent, 1);
    Figure wrongly =
        set.equals("qags-cnndm")
            ? Figure.lower(set + ", supported claims dropped", unsent, "share", 0.12)
            : Figure.reported(set + ", supported claims dropped", unsent, "share", "lower");
    return List.of(
        Figure.higher(
                set + ", threshold by cross-validation",
                balanced(
                    judged,
                    fixedElsewhere(judged, rest -> best(rest, one -> one.verdict().score())),
                    1),
                "balanced",
                GOALS.get(set))
            .beside(peers),
        Figure.reported(
            set + ", the same, threshold by calibration",
            balanced(judged, fixedElsewhere(judged, GroundingBench::calibrated), 1),
            "balanced",
            "higher"),
        Figure.reported(
            set + ", score at the shipped threshold",
            balanced(judged, one -> one.verdict().score(), THRESHOLD),
            "balanced",
            "higher"),
        Figure.reported(
            set + ", as sent: quotations word for word too",
            balanced(judged, GroundingBench::sent, 1),
            "balanced",
            "higher"),
        Figure.reported(set + ", supported below the threshold", dropped, "share", "lower"),
        wrongly);
  }

  /** 1 where a claim's score reaches the threshold that was fixed on the set's other parts. */
  private static ToDoubleFunction<Judged> fixedElsewhere(
      List<Judged> judged, ToDoubleFunction<List<Judged>> fixed) {
    double[] thresholds = new double[PARTS];
    for (int part = 0; part < PARTS; part++) {
      int held = part;
      thresholds[part] =
          fixed.applyAsDouble(judged.stream().filter(one -> part(one) != held).toList());
    }
    return one -> one.verdict().score() >= thresholds[part(one)] ? 1 : 0;
  }

  private static int part(Judged one) {
    return Math.floorMod(one.example().source().hashCode(), PARTS);
  }

  /**
   * Where a claim is as likely supported as not, were there as many of both: by a logistic
   * regression on the score's logit. It rests on all claims; the threshold of the best figure rests
   * on the few that happen to lie beside it.
   */
  private static double calibrated(List<Judged> judged) {
    double supported = judged.stream().filter(one -> one.example().supported()).count();
    double slope = 1;
    double shift = 0;
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[2];
      double[][] curve = new double[2][2];
      for (Judged one : judged) {
        boolean right = one.example().supported();
        double logit = logit(one.verdict().score());
        double likely = 1 / (1 + Math.exp(-slope * logit - shift));
        double weight = 1 / (right ? supported : judged.size() - supported);
        double[] values = {logit, 1};
        for (int i = 0; i < 2; i++) {
          gradient[i] += weight * ((right ? 1 : 0) - likely) * values[i];
          for (int j = 0; j < 2; j++) {
            curve[i][j] += weight * likely * (1 - likely) * values[i] * values[j];
          }
        }
      }
      double size = curve[0][0] * curve[1][1] - curve[0][1] * curve[1][0];
      slope += (curve[1][1] * gradient[0] - curve[0][1] * gradient[1]) / size;
      shift += (curve[0][0] * gradient[1] - curve[1][0] * gradient[0]) / size;
    }
    return 1 / (1 + Math.exp(shift / slope));
  }

  private static double logit(double score) {
    double inside = Math.min(1 - LEAST, Math.max(LEAST, score));
    return Math.log(inside / (1 - inside));
  }

  private static double best(List<Judged> judged, ToDoubleFunction<Judged> score) {
    return IntStream.rangeClosed(0, 100)
        .mapToDouble(percent -> percent / 100.0)
        .boxed()
        .max(Comparator.comparingDouble(threshold -> balanced(judged, score, threshold)))
        .orElseThrow();
  }

  /** In real use a claim is only sent where nothing forbids it. */
  private static double sent(Judged one) {
    return one.verdict().supported() ? 1 : 0;
  }

  private static double balanced(
      List<Judged> judged, ToDoubleFunction<Judged> score, double threshold) {
    return (right(judged, true, score, threshold) + right(judged, false, score, threshold)) / 2;
  }

  /** The share of the supported, or of the other claims, that falls on the right side. */
  private static double right(
      List<Judged> judged, boolean supported, ToDoubleFunction<Judged> score, double threshold) {
    return judged.stream()
        .filter(one -> one.example().supported() == supported)
        .mapToInt(one -> score.applyAsDouble(one) >= threshold == supported ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static double fitted(List<Judged> judged) {
    Map<Example, Double> overlaps = new IdentityHashMap<>();
    judged.forEach(one -> overlaps.computeIfAbsent(one.example(), Example::overlap));
    ToDoubleFunction<Judged> overlap = one -> overlaps.get(one.example());
    return balanced(judged, overlap, best(judged, overlap));
  }

  private static void curve(String set, List<Judged> judged) {
    System.out.println(set + ": threshold, supported kept, others dropped, balanced accuracy");
    for (double threshold = 0.1; threshold < 0.9; threshold += 0.05) {
      ToDoubleFunction<Judged> score = one -> one.verdict().score();
      System.out.printf(
          Locale.ROOT,
          "  %.2f  %.3f  %.3f  %.3f%n",
          threshold,
          right(judged, true, score, threshold),
          right(judged, false, score, threshold),
          balanced(judged, score, threshold));
    }
  }

  private static double speed(List<Example> examples) {
    ClaimCheck check = new ClaimCheck();
    int supported = 0;
    long started = System.nanoTime();
    for (int i = 0; i < WARM_UP + CHECKED; i++) {
      if (i == WARM_UP) {
        started = System.nanoTime();
      }
      Example example = examples.get(i % examples.size());
      Example other = examples.get((i + 1) % examples.size());
      String claim = words(example.claim() + " " + other.claim(), 0, CLAIM_WORDS);
      supported += check.check(claim, passages(example.source())).supported() ? 1 : 0;
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.println(supported + " of the timed claims pass");
    return CHECKED / seconds;
  }

  private static List<Source> passages(String text) {
    List<Source> passages = new ArrayList<>();
    for (int i = 0; i < PASSAGES; i++) {
      passages.add(Source.of(words(text, i * PASSAGE_WORDS, PASSAGE_WORDS)));
    }
    return passages;
  }

  private static String words(String text, int from, int count) {
    return String.join(" ", Arrays.stream(text.split("\\s+")).skip(from).limit(count).toList());
  }
}
