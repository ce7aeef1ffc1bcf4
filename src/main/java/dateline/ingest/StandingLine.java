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

  /** What somebody says is news, whatever it is about. */
  private static final String SAYS = "\\b(?:said|says|told|heard|added|ruled|according)\\b";

  private static final Pattern SURELY =
      Pattern.compile(
          "(?:(?:our standards|معاييرنا|related|see also|more|watch|read more)\\s*:"
              + "|read more (?:about|on|here|from|at)\\b"
              + "|(?:sign[ -]up|subscribe)\\b.*"
              + READERS_SIDE
              + "|follow (?:the latest|live)\\b.{0,80}\\bhere\\b|follow @|follow\\b.{1,60}\\bon "
              + SITES
              + "|download the\\b.{0,40}\\bapp\\b|get\\b.{0,40}\\bnewsletters?\\b|need a (?:news"
              + " )?break\\?|you can unsubscribe|video ad feedback|a version of this"
              + " (?:story|article)|editor['’]s note|this (?:story|article) (?:has been|was)"
              + " updated|\\(?this is a developing story|©|copyright\\s*(?:©|\\(c\\)|\\d{4})|all"
              + " rights reserved(?!.*"
              + SAYS
              + ")|riproduzione riservata|tous droits réservés|todos los derechos reservados|alle"
              + " rechte vorbehalten|جميع الحقوق محفوظة(?!.*(?:قال|بحسب|وفق))|حقوق النشر|اقرأ"
              + " أيضا).*|advertisement|newsletter|[_ـ]+|this"
              + " (?:story|article|report|piece|column|post|interview)(?: by [^,.]{2,40})? (?:was"
              + " )?(?:originally|first) (?:published|appeared|ran)\\b(?!.*"
              + SAYS
              + ").*|the (?:story|article|piece|column|post|interview) (?:was"
              + " )?(?:originally|first) (?:published|appeared|ran) (?:on|in|by|at)"
              + " [^,]{2,60}|(?:originally|first) (?:published|appeared)"
              + " (?:on|in|by|at|here)\\b(?!.*(?:\\b(?:was|were|is|are|has|had)\\b|"
              + SAYS
              + ")).*|corrections?(?:\\s*(?:&|and|/)\\s*clarifications?)?\\s*:.*|[\\[(]?translator['’]s"
              + " note\\b.*|(?:next )?previous|next previous|(?:for|not for) immediate"
              + " release\\b.{0,80}|(?-i:(?:STRICTLY )?EMBARGO(?:ED)?(?=\\s*:|$|"
              + " (?:UNTIL|TILL|TO|FOR|\\d))|NOT FOR (?:PUBLICATION|DISTRIBUTION|RELEASE)\\b).*"
              + "|slug\\s*:.*|(?-i:Eds|EDS|EDITORS|Editors)\\s*:.*|(?-i:URGENT|ADVISORY|BC-\\S+.{0,80})|file\\s?[-–—]\\s.*|\\(\\(.*[@\\d].*\\)\\)|==\\w+|\\(?(?:this|the)(?:"
              + " \\w+\\.? \\d{1,2},?)? (?:version|story|article|headline)(?: of (?:the|this)"
              + " story)? (?:corrects|clarifies|(?:has been|was|is)"
              + " (?:corrected|refiled|clarified))\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          ".{0,300}\\bcontributed to this (?:report|story|article)\\.?", Pattern.CASE_INSENSITIVE);

  private static final Pattern UNLESS_A_SENTENCE =
      Pattern.compile(
          "(?:read more|sign[ -]up|subscribe|follow"
              + " (?:us|him|her|them)|follow\\b.{0,40}\\blive|newsletter|get cnn|need a"
              + " (?:break|news)|copyright|embargo(?:ed)? (?:until|till|to|for)|share"
              + " (?:this|on|via) (?:article|story|post|page|facebook|twitter|x|whatsapp)|photo"
              + " (?:credit|courtesy)|originally published)\\b.*|(?:credit|image|image"
              + " credit|caption|tags|topics|keywords)\\s*:.*",
          Pattern.CASE_INSENSITIVE);

  private static final String LANGUAGE =
      "(?:english|spanish|arabic|french|german|russian|chinese|portuguese|hebrew|turkish|persian"
          + "|ukrainian|español|inglés|français|anglais|deutsch|english|العربية|الإنجليزية)";

  /** An invitation to read the same in another language. */
  private static final Pattern TRANSLATION =
      Pattern.compile(
          "(?:read|leer|lea|lire|lisez|lesen|disponible|available|اقرأ).{0,40}\\b(?:in|en|auf|ب)\\s?"
              + LANGUAGE
              + ".{0,15}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CAPTION =
      Pattern.compile(
          ".*\\bhide caption\\b.*|.*\\b(?:getty images|shutterstock|ap photo|ap images|usa today"
              + " sports)(?: file)?\\)?|.*(?:[/(.,]\\s*|\\bvia |\\bby"
              + " )(?:reuters|ap|afp|epa|associated press)(?: file)?\\)?|.*\\b(?:reuters|ap"
              + " photo|afp|epa)/\\s?\\S.{0,40}|(?:photos?|photograph|picture|file"
              + " photo|video|slideshow)\\s*:.*[^.!?]",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A credit stands at the end of a caption, however long that is. */
  private static final int CREDIT_LENGTH = 90;

  private static final int SHORT = 100;

  private static final Pattern SENTENCE_END = Pattern.compile("(?:[.!?…؟。][’'»)\\]]*|[”\"])$");

  private StandingLine() {}

  static boolean is(String paragraph) {
    return SURELY.matcher(paragraph).matches()
        || SiteLine.is(paragraph)
        || paragraph.length() <= SHORT && TRANSLATION.matcher(paragraph).matches()
        || paragraph.contains("contributed") && CONTRIBUTED.matcher(paragraph).matches()
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
