package dateline.briefing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of several stories told one after the other a reader asks for by its place. */
final class ListedTitle {
  private static final List<Pattern> PLACES =
      List.of(
          place("first|1st", "1|one", "الاول|الاولى|الأول|الأولى"),
          place("second|2nd", "2|two", "الثاني|الثانية"),
          place("third|3rd", "3|three", "الثالث|الثالثة"),
          place("fourth|4th", "4|four", "الرابع|الرابعة"),
          place("fifth|5th", "5|five", "الخامس|الخامسة"));

  private static final Pattern LAST =
      Pattern.compile(
          "\\blast\\W*(?:one|story|item)?\\P{L}*$|(?:الأخير|الأخيرة|الاخير|الاخيرة)\\P{L}*$",
          Pattern.CASE_INSENSITIVE);

  /** At the end of the question: "the second half" is no place in a list. */
  private static Pattern place(String ordinal, String number, String arabic) {
    return Pattern.compile(
        ("(?:\\bthe (?:%s)(?:\\s+(?:one|story|item|point))?"
                + "|(?:\\b(?:number|no\\.?|story|item|point)\\s*|#\\s*|\\[)(?:%s)"
                + "|(?<!\\p{L})(?:%s)|رقم\\s*(?:%s))[\\p{P}\\s]*$")
            .formatted(ordinal, number, arabic, number),
        Pattern.CASE_INSENSITIVE);
  }

  private ListedTitle() {}

  static Optional<String> in(String words, List<String> titles) {
    for (int place = 0; place < Math.min(PLACES.size(), titles.size()); place++) {
      if (PLACES.get(place).matcher(words).find()) {
        return Optional.of(titles.get(place));
      }
    }
    return LAST.matcher(words).find() && !titles.isEmpty()
        ? Optional.of(titles.get(titles.size() - 1))
        : Optional.empty();
  }
}
