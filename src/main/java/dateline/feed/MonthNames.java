package dateline.feed;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names of the months in the languages of the news, long and short. */
final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "hu", "ro",
          "el", "tr", "ru", "uk", "bg", "ar", "ar-LB", "ar-DZ", "ar-MA", "fa", "he", "hi", "ur",
          "bn", "id", "ms", "sw");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  /**
   * From 1 to 12; empty where the words name none, or one here and another there. Of two words that
   * are no name together, one may be.
   */
  static Optional<Integer> month(String words) {
    String name = plain(words);
    return Stream.concat(Stream.of(name), Stream.of(name.split(" ")))
        .flatMap(part -> Stream.ofNullable(MONTHS.get(part)))
        .findFirst();
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>(Map.of("sept", 9));
    Set<String> ambiguous = new HashSet<>();
    for (String language : LANGUAGES) {
      for (TextStyle style : STYLES) {
        for (Month month : Month.values()) {
          String name = plain(month.getDisplayName(style, Locale.forLanguageTag(language)));
          Integer other = months.putIfAbsent(name, month.getValue());
          if (other != null && other != month.getValue()) {
            ambiguous.add(name);
          }
        }
      }
    }
    english().forEach(ambiguous::remove);
    months.keySet().removeAll(ambiguous);
    months.keySet().removeIf(name -> !name.codePoints().allMatch(MonthNames::isInName));
    return Map.copyOf(months);
  }

  /** English comes first: the standards know no other names. */
  private static List<String> english() {
    return Arrays.stream(Month.values())
        .map(month -> plain(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)))
        .toList();
  }

  private static boolean isInName(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == ' ';
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace(".", "").replace('\u00A0', ' ').strip();
  }
}
