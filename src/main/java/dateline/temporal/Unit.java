package dateline.temporal;

import java.time.LocalDate;
import java.time.YearMonth;

/** A unit of the calendar or the clock. */
enum Unit {
  SECOND("T", "S", 1),
  MINUTE("T", "M", 1),
  HOUR("T", "H", 1),
  DAY("", "D", 1),
  WEEKEND("", "WE", 1),
  WEEK("", "W", 1),
  MONTH("", "M", 1),
  QUARTER("", "Q", 1),
  YEAR("", "Y", 1),
  DECADE("", "Y", 10),
  CENTURY("", "Y", 100);

  private final String part;
  private final String letter;
  private final int times;

  Unit(String part, String letter, int times) {
    this.part = part;
    this.letter = letter;
    this.times = times;
  }

  /** So many of it, such as {@code P2D}. */
  String length(int number) {
    return "P" + part + number * times + letter;
  }

  /** Some of it, such as {@code PXD}. */
  String someLength() {
    return "P" + part + "X" + letter;
  }

  boolean ofTheClock() {
    return part.equals("T");
  }

  /** The one that holds a day. */
  String holding(LocalDate day) {
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> Iso.day(day);
      case WEEKEND -> Iso.weekend(day);
      case WEEK -> Iso.week(day);
      case MONTH -> Iso.month(YearMonth.from(day));
      case QUARTER -> Iso.quarter(day);
      case YEAR -> Iso.year(day.getYear());
      case DECADE -> Iso.decade(day.getYear());
      case CENTURY -> Iso.century(day.getYear());
    };
  }

  LocalDate plus(LocalDate day, long number) {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> day;
      case DAY -> day.plusDays(number);
      case WEEKEND, WEEK -> day.plusWeeks(number);
      case MONTH -> day.plusMonths(number);
      case QUARTER -> day.plusMonths(3 * number);
      case YEAR, DECADE, CENTURY -> day.plusYears(times * number);
    };
  }
}
