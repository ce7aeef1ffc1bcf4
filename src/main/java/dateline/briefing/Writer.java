package dateline.briefing;

/** Writes a briefing from what was found. */
public interface Writer {
  /** A draft without sentences says that this writer could not write one. */
  Draft write(Question question, Retrieval retrieval);
}
