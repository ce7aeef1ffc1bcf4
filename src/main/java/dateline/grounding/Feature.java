package dateline.grounding;

/** What is measured of a claim beside its sources. */
enum Feature {
  /**
   * Shares of the claim's words, weighed by rarity: in the sentence that fits best, in two, in all.
   */
  IN_ONE,
  IN_TWO,
  IN_ALL,
  /** The first of these for the sentence of the claim that fits worst. */
  IN_ONE_WORST,
  /** Shares of its runs of 2, 3 and 4 words that stand in the sources. */
  RUNS_OF_2,
  RUNS_OF_3,
  RUNS_OF_4,
  /** Share of neighbouring words of content that are neighbours in the sources too. */
  NEIGHBOURS,
  /** How much of what surrounds each word surrounds it in the sources: on average, at worst. */
  CONTEXT,
  CONTEXT_WORST,
  /** The logarithm of its words. */
  LENGTH,
  /** Words that the sources do not have, by class, and how rare the rarest is. */
  NEW_NAME,
  NEW_CONCRETE,
  NEW_ABSTRACT,
  NEW_VERB,
  NEW_MODIFIER,
  NEW_OTHER,
  NEW_RAREST,
  /** Names around which the sources have none of what surrounds them in the claim. */
  APART_NAME,
  /** "all", "only": words of how much and how surely that the sources do not have there. */
  QUANTIFIER;

  /**
   * The weight itself, where it has the sign it may have: what stands in the sources never speaks
   * against a claim, however one set of examples came about, and new names never for it.
   */
  double bounded(double weight) {
    return switch (this) {
      case IN_ONE,
          IN_TWO,
          IN_ALL,
          IN_ONE_WORST,
          RUNS_OF_2,
          RUNS_OF_3,
          RUNS_OF_4,
          NEIGHBOURS,
          CONTEXT,
          CONTEXT_WORST ->
          Math.max(0, weight);
      case NEW_NAME, NEW_CONCRETE, NEW_MODIFIER, NEW_RAREST, APART_NAME, QUANTIFIER ->
          Math.min(0, weight);
      default -> weight;
    };
  }
}
