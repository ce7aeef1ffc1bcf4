package dateline.temporal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days a value of an expression of time names, the first and the last. */
public record Days(LocalDate first, LocalDate last) {
  private static final Pattern VALUE =
      Pattern.compile(
          "(?<year>\\d{4})(?:-(?:(?<month>\\d\\d)(?:-(?<day>\\d\\d)(?:T.*)?)?"
              + "|W(?<week>\\d\\d)(?<end>-WE)?|Q(?<quarter>[1-4])|H(?<half>[12])"
              + "|(?<season>SP|SU|FA|WI)))?");

  /** Empty for a value that names no days, such as {@code P2D} or {@code PRESENT_REF}. */
  public static Optional<Days> of(String value) {
    Matcher parts = VALUE.matcher(value);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group("year"));
    if (parts.group("day") != null) {
      LocalDate day = LocalDate.parse(value.substring(0, 10));
      return Optional.of(new Days(day, day));
    }
    if (parts.group("week") != null) {
      return Optional.of(week(year, Integer.parseInt(parts.group("week")), parts.group("end")));
    }
    if (parts.group("month") != null) {
      return Optional.of(months(year, Integer.parseInt(parts.group("month")), 1));
    }
    if (parts.group("quarter") != null) {
      return Optional.of(months(year, 3 * Integer.parseInt(parts.group("quarter")) - 2, 3));
    }
    if (parts.group("half") != null) {
      return Optional.of(months(year, 6 * Integer.parseInt(parts.group("half")) - 5, 6));
    }
    if (parts.group("season") != null) {
      return Optional.of(
          months(year, 3 * List.of("SP", "SU", "FA", "WI").indexOf(parts.group("season")) + 3, 3));
    }
    return Optional.of(months(year, 1, 12));
  }

  private static Days week(int year, int week, String end) {
    LocalDate monday =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
            .with(DayOfWeek.MONDAY);
    return new Days(end == null ? monday : monday.plusDays(5), monday.plusDays(6));
  }

  private static Days months(int year, int first, int number) {
    YearMonth month = YearMonth.of(year, first);
    return new Days(month.atDay(1), month.plusMonths(number - 1).atEndOfMonth());
  }

  public long length() {
    return last.toEpochDay() - first.toEpochDay() + 1;
  }
}
