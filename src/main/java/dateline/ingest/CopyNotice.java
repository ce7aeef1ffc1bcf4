package dateline.ingest;

import java.util.regex.Pattern;

/**
 * A sentence about the copy instead of the news: who edited it or did not, that a machine
 * translated it, who pays for the desk, whose opinion it is, where more is to be read. Each must
 * speak of the very text it stands in, for the news is full of reports that are edited, translated
 * and paid for.
 */
final class CopyNotice {
  private static final int LONGEST = 500;

  private static final String THIS =
      "[(\\[*]?(?:note\\s*:\\s*)?(?:(?:(?:except|apart) (?:for|from)|only) the headline(?:,|"
          + " and\\b[^,;.]{0,20} of) ?)?(?:this (?:news"
          + " )?(?:story|report|article|copy|text|content|item|piece|translation|dispatch)|(?:هذا|هذه)"
          + " (?:الخبر|التقرير|المقال|المادة|النص))";

  private static final Pattern OF_THE_COPY =
      Pattern.compile(
          THIS
              + "\\b.{0,80}?(?:\\b(?:edited by|auto-?generated|syndicated|translated|written"
              + " (?:by|with)|produced (?:by|with)|reproduced|provided by|supplied"
              + " by|sponsored|part of (?:an?|our|the)"
              + " [^.]{0,80}\\b(?:series|project|partnership|newsletter|collaboration|initiative|feed)|funded"
              + " by|supported by|published (?:through|under|in|with)"
              + " [^.]{0,40}\\b(?:partnership|agreement|permission|licen[cs]e)|made possible|may"
              + " contain|is available|was corrected|was amended)\\b|مترجم|ترجم|نقلا عن).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OF_THE_DESK =
      Pattern.compile(
          ".*\\bsolely responsible for (?:all|the|its|this)"
              + " (?:content|article|report|story|editorial)\\b.*|The (?:Associated"
              + " Press|AP)\\b.{0,120}\\breceives? (?:financial )?support\\b.*|.{0,80}\\bwebsite"
              + " contains only a portion of the (?:news )?stories\\b.*");

  private static final Pattern OF_OPINION =
      Pattern.compile(
          ".{0,200}\\b(?:opinions|views) expressed (?:here |herein |in this \\w+ |above )?(?:are"
              + " (?:(?:his|her|their|my|the|those) (?:own|of)\\b|solely\\b|the"
              + " (?:author|writer)|those\\b)|do not\\b).*",
          Pattern.CASE_INSENSITIVE);

  private static final String SITE =
      "(?:https?://|www\\.)\\S+|\\b[\\w-]+\\.(?:com|org|net|co|news)\\b";

  /** Where tickets are sold may be news; where more news is, is none. */
  private static final Pattern MORE_ELSEWHERE =
      Pattern.compile(
          "[(\\[*–—-]?\\s*(?:(?:follow|find|see|read|view|visit|get|for|click|watch|listen|join)\\b"
              + "[^“”\"]{0,100}\\b(?:news|coverage|stories|features|videos|articles|reporting)\\b[^“”\"]{0,100}(?:"
              + SITE
              + ")|(?:visit|go to) (?:"
              + SITE
              + ")\\S*"
              + " [^“”\"]{0,40}\\b(?:news|coverage|stories|features|videos|articles|reporting)\\b"
              + "|(?:full|more)\\b[^.“”\"]{0,60}:\\s*https?://).{0,80}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern JOIN_US =
      Pattern.compile(
          "(?:please )?support (?:our|independent|local|quality)"
              + " (?:journalism|reporting|work)\\b[^“”\"]{0,100}|(?:keep up with|stay"
              + " (?:informed|up to date|on top)|get|never"
              + " miss)\\b.{0,100}\\b(?:newsletter|inbox|sign up|subscribe)\\b.{0,60}|register"
              + " (?:now )?(?:for|to)\\b.{0,60}\\b(?:access|read|continue)\\b.{0,60}|to contact the"
              + " (?:reporters?|editors?|authors?|writers?)\\b.*|please contact us for"
              + " subscription.*",
          Pattern.CASE_INSENSITIVE);

  private CopyNotice() {}

  static boolean is(String paragraph) {
    return paragraph.length() <= LONGEST
        && (OF_THE_COPY.matcher(paragraph).matches()
            || isOfTheDesk(paragraph)
            || paragraph.contains(" expressed ") && OF_OPINION.matcher(paragraph).matches()
            || MORE_ELSEWHERE.matcher(paragraph).matches()
            || JOIN_US.matcher(paragraph).matches());
  }

  /** Patterns that look at every place of a paragraph are slow, so a word is looked for first. */
  private static boolean isOfTheDesk(String paragraph) {
    return (paragraph.contains("responsible")
            || paragraph.contains(" support")
            || paragraph.contains("only a portion"))
        && OF_THE_DESK.matcher(paragraph).matches();
  }
}
