package dateline.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of an article's text what must never be quoted as news: the dateline, credit lines,
 * standing lines, captions. What stays, stays word for word.
 */
final class Cleaner {
  private static final Pattern PARAGRAPHS = Pattern.compile("\\s*\\n\\s*");

  private static final String DASH = "\\s*[–—―-]{1,2}\\s*";

  /** "ANBAR, Iraq (Reuters) – ", "WASHINGTON, Oct 19 (AP) — ", "بغداد (رويترز) - ". */
  private static final Pattern AGENCY_DATELINE =
      Pattern.compile("^(?<place>[^()\\n]{2,60}?)\\s*\\((?<agency>[^()\\n]{2,30})\\)" + DASH);

  /** A line of its own: "CNN —", "New York CNN Business —". */
  private static final Pattern DATELINE_ALONE =
      Pattern.compile("^(?<place>\\p{Lu}[\\p{L}\\p{N}.,'’ -]{0,70})\\s*—$");

  private static final Pattern CREDIT =
      Pattern.compile(
          "^\\(?(?:(?:additional |further )?(?:reporting|writing|editing|graphics|translation)"
              + "|reported|written|edited|compiled|prepared|translated|contributing|contributed)"
              + "(?: and (?:reporting|writing|editing))?(?: by\\b|:).*"
              + "|^\\(?(?:إعداد|تحرير|كتابة|تغطية(?: صحفية)?|شارك في التغطية)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern STANDING =
      Pattern.compile(
          "^(?:our standards\\s*:|read more\\b|related\\s*:|see also\\s*:|more\\s*:|watch\\s*:"
              + "|sign[ -]up\\b|subscribe\\b|follow (?:us|him|her|them|\\p{Lu}|@)|get cnn\\b|need a (?:break|news)"
              + "|a version of this (?:story|article)|editor['’]s note|you can unsubscribe"
              + "|video ad feedback|advertisement$|newsletter|download the\\b.{0,40}\\bapp\\b"
              + "|this (?:story|article) (?:has been|was) updated|\\(?this is a developing story"
              + "|©|copyright\\b|all rights reserved|معاييرنا\\s*:|اقرأ أيضا).*"
              + "|.{0,300}\\bcontributed to this (?:report|story|article)\\.?"
              + "|_+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CAPTION =
      Pattern.compile(
          ".*\\bhide caption\\b.*"
              + "|.*(?:/|\\bvia |\\bby )?(?:getty images|shutterstock|ap photo|afp|reuters|\\bap|epa"
              + "|ap images|usa today sports|associated press)(?: file)?\\)?"
              + "|(?:photos?|photograph|picture|file photo|video|slideshow)\\s*:.*[^.!?]",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]+(?: (?:[a-z]{2,3} )?\\p{Lu}[\\p{L}'’.-]+){1,3}");

  private static final int LONGEST_HEAD = 90;
  private static final int SHORTEST_REPEATED = 60;

  private Cleaner() {}

  static Cleaned clean(String raw) {
    List<String> kept = new ArrayList<>();
    List<String> byline = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    Optional<Dateline> dateline = Optional.empty();
    Set<String> seen = new HashSet<>();
    for (String paragraph : PARAGRAPHS.split(raw.strip())) {
      String rest = paragraph.strip();
      if (kept.isEmpty() && dateline.isEmpty()) {
        dateline = dateline(rest);
        rest = dateline.isEmpty() ? rest : withoutDateline(rest, removed);
      }
      if (CREDIT.matcher(rest).matches()) {
        NAME.matcher(rest).results().forEach(name -> byline.add(name.group()));
        removed.add(rest);
      } else if (isNoNews(rest) || isRepeated(rest, seen)) {
        removed.add(rest);
      } else if (!rest.isEmpty()) {
        kept.add(rest);
      }
    }
    return new Cleaned(String.join("\n\n", kept), dateline, byline, removed);
  }

  private static Optional<Dateline> dateline(String paragraph) {
    Matcher agency = AGENCY_DATELINE.matcher(paragraph);
    if (agency.find()) {
      return Optional.of(new Dateline(agency.group("place").strip(), agency.group("agency")));
    }
    Matcher alone = DATELINE_ALONE.matcher(paragraph);
    return alone.matches()
        ? Optional.of(new Dateline(alone.group("place").strip(), ""))
        : Optional.empty();
  }

  private static String withoutDateline(String paragraph, List<String> removed) {
    Matcher agency = AGENCY_DATELINE.matcher(paragraph);
    int end = agency.find() ? agency.end() : paragraph.length();
    removed.add(paragraph.substring(0, end).strip());
    return paragraph.substring(end);
  }

  /** Pages repeat boxes and captions; a short line such as "No." may well stand twice. */
  private static boolean isRepeated(String paragraph, Set<String> seen) {
    return paragraph.length() > SHORTEST_REPEATED && !seen.add(paragraph);
  }

  private static boolean isNoNews(String paragraph) {
    if (STANDING.matcher(paragraph).matches()) {
      return true;
    }
    return !endsSentence(paragraph) && isCaption(paragraph);
  }

  private static boolean isCaption(String paragraph) {
    String end = paragraph.substring(Math.max(0, paragraph.length() - LONGEST_HEAD));
    boolean photo = paragraph.regionMatches(true, 0, "photo", 0, 5);
    return CAPTION.matcher(photo ? paragraph : end).matches();
  }

  private static boolean endsSentence(String paragraph) {
    return !paragraph.isEmpty()
        && ".!?…؟”\"".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
  }
}
