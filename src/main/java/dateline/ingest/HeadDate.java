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
  private static final String NAMES =
      MONTHS.keySet().stream()
          .sorted((one, other) -> other.length() - one.length())
          .collect(Collectors.joining("|"));

  /** Arabic copy may name a month twice: "أكتوبر تشرين الأول", "أكتوبر/تشرين الأول". */
  private static final String MONTH =
      "(?<month>" + NAMES + ")\\.?(?:\\s*[/(]?\\s*(?<=[\\s/(])(?:" + NAMES + ")\\)?)?";

  private static final String YEAR = "(?:,?\\s*(?:de\\s+)?(?<year>\\d{4})\\s*م?)?";

  private static final Pattern AT_END =
      Pattern.compile(
          "(?:^|[\\s,،.;:/–-]+)(?:في\\s+)?(?:(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\\.?,?\\s+)?(?:"
              + MONTH
              + "\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?"
              + YEAR
              + "|(?<dayFirst>\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s*(?:de\\s+)?"
              + MONTH.replace("<month>", "<monthLast>")
              + YEAR.replace("<year>", "<yearLast>")
              + ")[\\s.,،:/–-]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "19-10-2023", the day first: so only Arabic copy writes it. */
  private static final Pattern FIGURES_AT_END =
      Pattern.compile(
          "(?<=\\p{IsArabic})[\\s,،/–-]+(?<day>\\d{1,2})\\s?[-/.]\\s?(?<month>\\d{1,2})"
              + "(?:\\s?[-/.]\\s?(?<year>\\d{4}))?\\s*م?[\\s/–-]*$");

  /** "04 ربيع الآخر 1445 هـ الموافق", before the date of the other calendar. */
  private static final Pattern HIJRI =
      Pattern.compile(
          "\\s+\\d{1,2}\\s+[\\p{IsArabic}\\s]{3,20}\\d{4}\\s*(?:هـ?)?\\s*(?:الموافق)?$");

  static HeadDate of(String words) {
    String digits = latinDigits(words);
    Matcher at = AT_END.matcher(digits);
    if (at.find()) {
      boolean dayFirst = at.group("dayFirst") != null;
      return of(
          words,
          at.start(),
          at.group(dayFirst ? "yearLast" : "year"),
          MONTHS.get(at.group(dayFirst ? "monthLast" : "month").toLowerCase(Locale.ROOT)),
          at.group(dayFirst ? "dayFirst" : "day"));
    }
    Matcher figures = FIGURES_AT_END.matcher(digits);
    return figures.find()
        ? of(
            words,
            figures.start(),
            figures.group("year"),
            Integer.parseInt(figures.group("month")),
            figures.group("day"))
        : new HeadDate(words.strip(), "");
  }

  private static HeadDate of(String words, int start, String year, int month, String day) {
    return date(Optional.ofNullable(year), month, Integer.parseInt(day))
        .map(iso -> new HeadDate(place(words, start), iso))
        .orElseGet(() -> new HeadDate(words.strip(), ""));
  }

  /** The stop of "BOSTON, Mass." belongs to it, that of "MOSCOW." does not. */
  private static String place(String words, int end) {
    String place = HIJRI.matcher(latinDigits(words.substring(0, end))).replaceFirst("").strip();
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
      "january jan enero ene janvier janv januar jän gennaio gen janeiro января янв يناير جانفي"
          + " كانون_الثاني",
      "february feb febrero février févr fév februar febbraio fevereiro fev февраля фев فبراير"
          + " فيفري شباط",
      "march mar marzo mars märz mär março марта мар مارس آذار",
      "april apr abril abr avril avr aprile апреля апр أبريل ابريل إبريل أفريل نيسان",
      "may mayo mai maggio mag maio мая مايو ماي أيار",
      "june jun junio juin juni giugno giu junho июня июн يونيو جوان حزيران",
      "july jul julio juillet juil juli luglio lug julho июля июл يوليو جويلية تموز",
      "august aug agosto ago août августа авг أغسطس اغسطس أوت آب",
      "september sept sep septiembre septembre settembre set setembro сентября сен سبتمبر أيلول",
      "october oct octubre octobre oktober okt ottobre ott outubro out октября окт أكتوبر اكتوبر"
          + " تشرين_الأول",
      "november nov noviembre novembre novembro ноября ноя نوفمبر تشرين_الثاني",
      "december dec diciembre dic décembre déc dezember dez dicembre dezembro декабря дек ديسمبر"
          + " كانون_الأول",
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
