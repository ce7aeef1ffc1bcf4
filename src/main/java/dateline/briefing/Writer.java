package dateline.briefing;

import java.util.List;

/** Writes a briefing from what was found. */
public interface Writer {
  /** A draft without sentences says that this writer could not write one. */
  Draft write(Question question, Retrieval retrieval);

  /**
   * Writes anew what of a draft did not hold, from the same passages. A writer that quotes has
   * nothing to mend.
   */
  default Draft again(Question question, Draft draft, List<Dropped> failed) {
    return new Draft(List.of(), draft.given(), draft.writer());
  }
}
