package dateline.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands before the agency in a head, taken apart: "LONDON, March 3, 2024".
 *
 * @param date as {@link Dateline} has it
 */
record HeadDate(String place, String date) {
  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH =
      "(?<month>"
          + MONTHS.keySet().stream()
              .sorted((one, other) -> other.length() - one.length())
              .collect(Collectors.joining("|"))
          + ")\\.?";
  private static final String YEAR = "(?:,?\\s*(?<year>\\d{4}))?";

  private static final Pattern AT_END =
      Pattern.compile(
          "(?:^|[\\s,،.;:–-]+)(?:في\\s+)?(?:(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\\.?,?\\s+)?(?:"
              + MONTH
              + "\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?"
              + YEAR
              + "|(?<dayFirst>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s*"
              + MONTH.replace("<month>", "<monthLast>")
              + YEAR.replace("<year>", "<yearLast>")
              + ")[\\s.,،:–-]*$",
          Pattern.CASE_INSENSITIVE);

  static HeadDate of(String words) {
    Matcher at = AT_END.matcher(latinDigits(words));
    if (!at.find()) {
      return new HeadDate(words.strip(), "");
    }
    boolean dayFirst = at.group("dayFirst") != null;
    Optional<String> date =
        date(
            Optional.ofNullable(at.group(dayFirst ? "yearLast" : "year")),
            MONTHS.get(at.group(dayFirst ? "monthLast" : "month").toLowerCase(Locale.ROOT)),
            Integer.parseInt(at.group(dayFirst ? "dayFirst" : "day")));
    return date.map(iso -> new HeadDate(place(words, at.start()), iso))
        .orElseGet(() -> new HeadDate(words.strip(), ""));
  }

  /** The stop of "BOSTON, Mass." belongs to it, that of "MOSCOW." does not. */
  private static String place(String words, int end) {
    String place = words.substring(0, end).strip();
    return place.contains(",") && words.startsWith(".", end) ? place + "." : place;
  }

  /** Empty for a day the month does not have. */
  private static Optional<String> date(Optional<String> year, int month, int day) {
    try {
      return Optional.of(
          year.map(one -> LocalDate.of(Integer.parseInt(one), month, day).toString())
              .orElseGet(() -> MonthDay.of(month, day).toString()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String latinDigits(String words) {
    StringBuilder digits = new StringBuilder(words);
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 10);
      if (digit >= 0) {
        digits.setCharAt(i, (char) ('0' + digit));
      }
    }
    return digits.toString();
  }

  private static Map<String, Integer> months() {
    String[] names = {
      "january jan يناير جانفي كانون_الثاني",
      "february feb فبراير فيفري شباط",
      "march mar مارس آذار",
      "april apr أبريل ابريل إبريل أفريل نيسان",
      "may مايو ماي أيار",
      "june jun يونيو جوان حزيران",
      "july jul يوليو جويلية تموز",
      "august aug أغسطس اغسطس أوت آب",
      "september sept sep سبتمبر أيلول",
      "october oct أكتوبر اكتوبر تشرين_الأول",
      "november nov نوفمبر تشرين_الثاني",
      "december dec ديسمبر كانون_الأول",
    };
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        months.put(name.replace('_', ' '), i + 1);
      }
    }
    return months;
  }
}
