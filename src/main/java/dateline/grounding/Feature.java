package dateline.grounding;

/** What is measured of a claim beside its sources. Their order is that of {@code model.txt}. */
enum Feature {
  /** Shares of the claim's words, weighed by rarity: in the sentence that fits best, in two. */
  IN_ONE,
  IN_TWO,
  /** The same share, wherever in the sources they stand. */
  IN_ALL,
  /** Shares of its runs of 3 and 4 words that stand in the sources. */
  RUNS_OF_3,
  RUNS_OF_4,
  /** The same of two words of content, one behind the other, such as who and what they did. */
  IN_ORDER,
  /** Of each two words of content that the sources have, the share in one sentence of theirs. */
  TOGETHER,
  /** Share of neighbouring words of content that are neighbours in the sources too. */
  NEIGHBOURS,
  /** How much of what surrounds each word surrounds it in the sources, where it does least. */
  CONTEXT_WORST,
  /** The logarithm of its words. */
  LENGTH,
  /** Words that the sources do not have, by class; names are told elsewhere. */
  NEW_CONCRETE,
  NEW_VERB,
  /** Names around which the sources have none of what surrounds them in the claim. */
  APART_NAME
}
