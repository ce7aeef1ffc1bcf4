package dateline.temporal;

import java.util.List;

/** How a language speaks of time. */
interface Grammar {
  /**
   * The rules that may match from a word on; of two that match the same words, the first is asked
   * first.
   */
  List<Rule> beginningWith(String word);

  /** The tense of the clause that a stretch of a sentence belongs to. */
  Tense tense(String sentence, int start, int end);
}
