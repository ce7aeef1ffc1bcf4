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
          "^(?:(?:(?:UPDATE|WRAPUP|REFILE|RPT|CORRECTED|RECAST|REPEAT|REFILED|LEAD|WRITETHRU)"
              + " ?\\d{0,2}|\\d(?:st|nd|rd|th)"
              + " (?:LEAD|Ld)(?:-Writethru)?)\\s?[-–—:]\\s?)+(?=\\S)|^ATTENTION\\s?-[^/]{0,120}/{2,3}\\s*|^(?:Next"
              + " Previous|Previous Next)\\s*");

  /** "(Updates on the ferry are expected on Monday.)": a sentence of the news. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "[(\\[](?:updates|changes|edits|drops|repeats|fixes)"
              + " (?:on|in|from|of|at|are|were|have|will|came)\\b.*"
              + "\\b(?:are|were|have|will|came|come|would)\\b.*\\.[)\\]]",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_END = 20;

  private static final String CHANGE =
      "(?:(?:updates|updated"
          + " (?:with|to|throughout)|adds|recasts?|corrects?|refiles?|repeats?|rewrites?|clarifies|edits|removes|fixes|deletes?|writes"
          + " through|writethru|changes|drops|inserts|rpts?)\\b)";

  private static final Pattern NOTE =
      Pattern.compile(
          "^[(\\[]"
              + CHANGE
              + "[^()\\[\\]]{0,200}(?:\\([^()]{0,60}\\)[^()\\[\\]]{0,200})?[)\\]]\\.?\\s*",
          Pattern.CASE_INSENSITIVE);

  /** Xinhua, AP, press releases and Iranian agencies mark the end of copy in its last line. */
  private static final Pattern END =
      Pattern.compile(
          "\\s+(?:Enditem|-30-|-0-|#\\s?#\\s?#|\\(?ENDS?\\)?|/{1,2}\\s?انتهى\\s?/{1,2}|\\(انتهى\\))$");

  /** From here on a German agency speaks to its customers: places, contacts, names of authors. */
  private static final Pattern NOTEBOOK =
      Pattern.compile(
          "#*\\s*dpa-Notizblock\\b.*"
              + "|Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt.*"
              + "|The following information is not (?:intended )?for publication.*",
          Pattern.CASE_INSENSITIVE);

  private EditorsMark() {}

  /** Whether nothing of the news follows. */
  static boolean opensNotebook(String paragraph) {
    return NOTEBOOK.matcher(paragraph).matches();
  }

  /** Where a mark begins that stands behind the last sentence, else the end of the paragraph. */
  static int endOf(String paragraph) {
    int from = Math.max(0, paragraph.length() - LONGEST_END);
    Matcher end = END.matcher(paragraph).region(from, paragraph.length());
    return end.find() ? end.start() : paragraph.length();
  }

  /** Whether all of it is a note: "(Corrects spelling of name in paragraph 3)". */
  static boolean isNote(String paragraph) {
    return NOTE.matcher(paragraph).matches() && !SENTENCE.matcher(paragraph).matches();
  }

  /** How much of a paragraph's start is such a mark. */
  static int length(String paragraph) {
    Matcher note = NOTE.matcher(paragraph);
    if (note.find()) {
      return SENTENCE.matcher(note.group().strip()).matches() ? 0 : note.end();
    }
    Matcher start = START.matcher(paragraph);
    return start.find() ? start.end() : 0;
  }
}
