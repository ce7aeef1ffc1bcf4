package dateline.grounding;

import java.util.ArrayList;
import java.util.List;

/** Checks that each number of a claim stands in its sources. */
final class Numbers {
  private final List<Quantity> known = new ArrayList<>();

  Numbers(List<Prose> sources) {
    for (Prose source : sources) {
      source.sentences().forEach(sentence -> known.addAll(sentence.quantities()));
    }
  }

  /** The numbers of the claim that the sources do not say; those of its dates are told apart. */
  List<Quantity> missing(Prose.Sentence claim, List<DateMention> dates) {
    return claim.quantities().stream()
        .filter(quantity -> dates.stream().noneMatch(date -> date.covers(quantity.from())))
        .filter(quantity -> !isTrivial(quantity))
        .filter(quantity -> known.stream().noneMatch(quantity::agrees))
        .toList();
  }

  /** "one of them", "a first": too common a word to be a number that matters. */
  private static boolean isTrivial(Quantity quantity) {
    return quantity.spelled() && quantity.value() < 2;
  }
}
