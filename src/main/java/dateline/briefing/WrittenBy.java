package dateline.briefing;

/** Who wrote a briefing. */
public enum WrittenBy {
  /** Sentences quoted from the passages; no model is set up. */
  EXTRACTIVE,
  /** The language model. */
  MODEL,
  /** Sentences quoted from the passages, because the model did not answer. */
  EXTRACTIVE_INSTEAD_OF_MODEL
}
