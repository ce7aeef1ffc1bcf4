package dateline.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How agencies end their copy: their name, the initials of the desk, a mark that it is over, who
 * had a hand in it behind a label. Each is a line without a sentence.
 */
final class SignOff {
  private static final int LONGEST = 120;
  private static final int LONGEST_INITIALS = 4;

  /** "(PTI)", "— Reuters", "--IANS", "PTI JD JR", "EFE jd/jr", "dpa jd yyzz n1". */
  private static final Pattern NAME =
      Pattern.compile(
          "[(\\[\\s*–—―-]*(?<name>[\\p{L}][\\p{L}\\p{M}./ -]{0,40}?)[)\\]]?\\.?"
              + "(?<desk>(?:\\s+(?:\\p{Lu}{2,4}|[\\p{Ll}\\d]{1,4})(?:[/-](?:\\p{Lu}{1,4}|[\\p{Ll}\\d]{1,4})){0,3}){0,6})");

  /** "bur-jd/jr", "م ع / ح س", "خ.م/ع.ك". */
  private static final Pattern INITIALS =
      Pattern.compile(
          "(?:[a-z]{2,7}(?:[-/][a-z]{2,7}){1,4}(?: \\([^()]{2,40}\\))?"
              + "|\\([a-z]{2,4}(?:[-/][a-z]{2,4})*\\)|(?:\\p{Lu}\\.\\s?){2,4}|\\p{IsArabic}{1,2}(?:\\s?\\.\\s?\\p{IsArabic}{1,2}){1,3}\\.?|(?:\\p{IsArabic}{1,2}["
              + " .]?){1,3}\\s?/\\s?(?:\\p{IsArabic}{1,2}[ ./]*){1,4})");

  private static final Pattern OVER =
      Pattern.compile(
          "(?:-\\s?30\\s?-|-0-|(?:[*_#=·•~]\\s*){3,}|[-–—\\s(/]*(?:ENDS?|End|Enditem|Endit|END OF"
              + " (?:REPORT|STORY|TEXT))[-–—\\s)/]*|[(/\\s-]*(?:انتهى|النهاية)[)/\\s-]*"
              + "|(?:[(/]+\\s*(?:انتهى|النهاية)\\s*[)/]+|(?:انتهى|النهاية)/).{0,30})");

  /** "($1 = 0.92 euros)", what a currency was worth. */
  private static final Pattern RATE =
      Pattern.compile(
          "\\((?=[^()]*\\d)[^()=]{1,40}=[^()=]{1,40}(?:;[^()=]{1,40}=[^()=]{1,40})*\\)\\.?");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:[(\\[*]?\\s*(?:(?:web|copy|news|responsible|managing|chief|sub) )?"
              + "(?:editors?|reporters?|writers?|redaktion|redaktør|redacción|rédaction|translators?|correspondents?|المحرر|المحررة|المترجم)"
              + "|[(\\[]\\s*(?:authors?|writers?|sources?|المصدر|الكاتب))\\s*:"
              + "\\s*(?<names>[^:]{2,80}?)\\s*[)\\]]?",
          Pattern.CASE_INSENSITIVE);

  /** "Source: WAM", "المصدر: وكالات": an agency's name behind it, or that of agencies at large. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "[-–—(\\[\\s]*(?:sources?\\s*:|via|(?:con|com|avec|mit|with)(?:"
              + " (?:información|informaciones|informações|informations|informationen|material|reports?|dépêches))?(?:"
              + " (?:de|da|von|from|des?))?(?: l[ae])?|المصدر\\s*:|نقلا عن|بالاستعانة"
              + " بـ?)\\s*(?<names>[^:.]{2,40}?)[)\\]\\s]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AGENCIES_AT_LARGE =
      Pattern.compile("(?:news )?agencies|وكالات|الوكالات", Pattern.CASE_INSENSITIVE);

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟…][’'”\"»)]*$");

  private SignOff() {}

  /** Whom it names, empty for none, where the line is one. */
  static Optional<List<String>> of(String paragraph) {
    if (paragraph.length() > LONGEST) {
      return Optional.empty();
    }
    List<Matcher> labels =
        Stream.of(paragraph.split("\\s*[;|]\\s*|\\s+[-–—/]\\s+")).map(LABEL::matcher).toList();
    if (labels.stream().allMatch(Matcher::matches) && !SENTENCE_END.matcher(paragraph).find()) {
      return Optional.of(
          labels.stream()
              .flatMap(label -> PersonNames.in(label.group("names")).stream())
              .filter(name -> name.contains(" ") || name.length() > LONGEST_INITIALS)
              .toList());
    }
    boolean over =
        INITIALS.matcher(paragraph).matches()
            || OVER.matcher(paragraph).matches()
            || RATE.matcher(paragraph).matches()
            || isSource(paragraph)
            || isName(paragraph);
    return over ? Optional.of(List.of()) : Optional.empty();
  }

  private static boolean isSource(String paragraph) {
    Matcher source = SOURCE.matcher(paragraph);
    return source.matches()
        && Stream.of(source.group("names").split("\\s*(?:[,+/&،]| and )\\s*"))
            .allMatch(name -> Agencies.isKnown(name) || AGENCIES_AT_LARGE.matcher(name).matches());
  }

  /**
   * Whether it is an agency's name alone; "Guardian" may be a word of the news, so what follows the
   * name is nothing but initials.
   */
  static boolean isName(String paragraph) {
    Matcher name = NAME.matcher(paragraph);
    return name.matches()
        && (Agencies.isKnown(name.group("name"))
            || AGENCIES_AT_LARGE.matcher(name.group("name")).matches());
  }
}
