package dateline.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What editors write to each other before the news: "UPDATE 2-", "(Adds quotes from minister)",
 * "EMBARGOED UNTIL 00:01 GMT".
 */
final class EditorsMark {
  /** The editing terms of Reuters and AP. */
  private static final Pattern START =
      Pattern.compile(
          "^(?:(?:(?:UPDATE|WRAPUP|REFILE|RPT|CORRECTED|RECAST|REPEAT|REFILED|LEAD|WRITETHRU) ?\\d{0,2}"
              + "|\\d(?:st|nd|rd|th) (?:LEAD|Ld)(?:-Writethru)?)\\s?[-–—:]\\s?)+(?=\\S)"
              + "|^(?:Next Previous|Previous Next)\\s*");

  private static final String CHANGE =
      "(?:(?:updates?|adds?|recasts?|corrects?|refiles?|repeats?|rewrites?|clarifies|edits|removes|fixes"
          + "|deletes?|writes through|writethru|changes|drops|inserts|rpts?)\\b)";

  private static final Pattern NOTE =
      Pattern.compile(
          "^[(\\[]"
              + CHANGE
              + "[^()\\[\\]]{0,200}(?:\\([^()]{0,60}\\)[^()\\[\\]]{0,200})?[)\\]]\\.?\\s*",
          Pattern.CASE_INSENSITIVE);

  private EditorsMark() {}

  /** How much of a paragraph's start is such a mark. */
  static int length(String paragraph) {
    Matcher note = NOTE.matcher(paragraph);
    if (note.find()) {
      return note.end();
    }
    Matcher start = START.matcher(paragraph);
    return start.find() ? start.end() : 0;
  }
}
