package dateline.ingest;

import java.util.regex.Pattern;

/**
 * A line that stands on a page whatever the news is: invitations, notes, captions. Where a sentence
 * of the news may begin or end alike, more than the first or last word must speak for it.
 */
final class StandingLine {
  private static final String READERS_SIDE =
      "\\b(?:newsletters?|inbox|e-?mails?|alerts?|podcasts?|channel|briefing|here|free|app|account"
          + "|weekly|daily|guide)\\b";
  private static final String SITES =
      "(?:twitter|x|facebook|instagram|threads|tiktok|youtube|linkedin|whatsapp|telegram|mastodon"
          + "|bluesky|social media|google news)\\b";

  private static final Pattern SURELY =
      Pattern.compile(
          "(?:(?:our standards|معاييرنا|related|see also|more|watch|read more)\\s*:"
              + "|read more (?:about|on|here|from|at)\\b"
              + "|(?:sign[ -]up|subscribe)\\b.*"
              + READERS_SIDE
              + "|follow (?:the latest|live)\\b.{0,80}\\bhere\\b|follow @|follow\\b.{1,60}\\bon "
              + SITES
              + "|download the\\b.{0,40}\\bapp\\b|get\\b.{0,40}\\bnewsletters?\\b"
              + "|need a (?:news )?break\\?|you can unsubscribe|video ad feedback"
              + "|a version of this (?:story|article)|editor['’]s note"
              + "|this (?:story|article) (?:has been|was) updated|\\(?this is a developing story"
              + "|©|copyright\\s*(?:©|\\(c\\)|\\d{4})|all rights reserved|اقرأ أيضا).*"
              + "|advertisement|newsletter|_+"
              + "|.{0,300}\\bcontributed to this (?:report|story|article)\\.?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern UNLESS_A_SENTENCE =
      Pattern.compile(
          "(?:read more|sign[ -]up|subscribe|follow (?:us|him|her|them)|follow\\b.{0,40}\\blive"
              + "|newsletter|get cnn"
              + "|need a (?:break|news)|copyright)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CAPTION =
      Pattern.compile(
          ".*\\bhide caption\\b.*"
              + "|.*\\b(?:getty images|shutterstock|ap photo|ap images|usa today sports)(?: file)?\\)?"
              + "|.*(?:[/(.,]\\s*|\\bvia |\\bby )(?:reuters|ap|afp|epa|associated press)"
              + "(?: file)?\\)?"
              + "|.*\\b(?:reuters|ap photo|afp|epa)/\\s?\\S.{0,40}"
              + "|(?:photos?|photograph|picture|file photo|video|slideshow)\\s*:.*[^.!?]",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A credit stands at the end of a caption, however long that is. */
  private static final int CREDIT_LENGTH = 90;

  private static final Pattern SENTENCE_END = Pattern.compile("(?:[.!?…؟。][’'»)\\]]*|[”\"])$");

  private StandingLine() {}

  static boolean is(String paragraph) {
    return SURELY.matcher(paragraph).matches()
        || !endsSentence(paragraph)
            && (UNLESS_A_SENTENCE.matcher(paragraph).matches() || isCaption(paragraph));
  }

  private static boolean isCaption(String paragraph) {
    String end = paragraph.substring(Math.max(0, paragraph.length() - CREDIT_LENGTH));
    boolean photo = paragraph.regionMatches(true, 0, "photo", 0, 5);
    return CAPTION.matcher(photo ? paragraph : end).matches();
  }

  private static boolean endsSentence(String paragraph) {
    String end = paragraph.substring(Math.max(0, paragraph.length() - 4));
    return SENTENCE_END.matcher(end).find();
  }
}
