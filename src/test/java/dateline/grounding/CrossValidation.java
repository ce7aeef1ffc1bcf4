package dateline.grounding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Judges claims with a model that has seen neither them nor any other claim about their source. */
public final class CrossValidation {
  /** As many as the smallest set has sources. */
  private static final int FOLDS = 9;

  /** A claim and the verdict of a model that does not know its source. */
  public record Judged(Example example, Verdict verdict) {}

  private CrossValidation() {}

  /** All claims; a source and all its claims are in one fold, and each set is spread over all. */
  public static List<Judged> bySource(List<Example> examples, long seed) {
    Map<String, Integer> folds = new HashMap<>();
    for (String set : Example.SETS) {
      List<String> sources =
          new ArrayList<>(
              examples.stream()
                  .filter(one -> one.set().equals(set))
                  .map(Example::source)
                  .distinct()
                  .toList());
      java.util.Collections.shuffle(sources, new Random(seed));
      for (int i = 0; i < sources.size(); i++) {
        folds.putIfAbsent(sources.get(i), i % FOLDS);
      }
    }
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      judged.addAll(
          judge(
              examples.stream().filter(one -> folds.get(one.source()) != held).toList(),
              examples.stream().filter(one -> folds.get(one.source()) == held).toList()));
    }
    return judged;
  }

  /** The claims of one set, by a model that knows the other sets only. */
  public static List<Judged> acrossSets(List<Example> examples, String set) {
    return judge(
        examples.stream().filter(one -> !one.set().equals(set)).toList(),
        examples.stream().filter(one -> one.set().equals(set)).toList());
  }

  private static List<Judged> judge(List<Example> known, List<Example> held) {
    ClaimCheck check = new ClaimCheck(ModelTrainer.train(known));
    return held.stream()
        .map(example -> new Judged(example, check.verdict(example.reading())))
        .toList();
  }
}
