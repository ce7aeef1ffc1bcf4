package dateline.grounding;

/** What is measured of a claim beside its sources. */
enum Feature {
  /** Shares of the claim's words, weighed by rarity: in the sentence that fits best, in two. */
  IN_ONE,
  IN_TWO,
  /** Shares of its runs of 2, 3 and 4 words that stand in the sources. */
  RUNS_OF_2,
  RUNS_OF_3,
  RUNS_OF_4,
  /** Share of neighbouring words of content that are neighbours in the sources too. */
  NEIGHBOURS,
  /** How much of what surrounds each word surrounds it in the sources, where it does least. */
  CONTEXT_WORST,
  /** The logarithm of its words. */
  LENGTH,
  /** Words that the sources do not have, by class; names are told elsewhere. */
  NEW_NOUN,
  NEW_CONCRETE,
  NEW_VERB,
  /** Names around which the sources have none of what surrounds them in the claim. */
  APART_NAME;

  /**
   * The weight itself, where it has the sign it may have: what stands in the sources never speaks
   * against a claim, however one set of examples came about, and new things never for it.
   */
  double bounded(double weight) {
    return switch (this) {
      case IN_ONE, IN_TWO, RUNS_OF_2, RUNS_OF_3, RUNS_OF_4, NEIGHBOURS, CONTEXT_WORST ->
          Math.max(0, weight);
      case NEW_NOUN, NEW_CONCRETE, APART_NAME -> Math.min(0, weight);
      case LENGTH, NEW_VERB -> weight;
    };
  }
}
