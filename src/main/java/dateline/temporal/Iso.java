package dateline.temporal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** Values of dates as TIMEX3 writes them. */
final class Iso {
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  private Iso() {}

  static String day(LocalDate day) {
    return day.toString();
  }

  static String month(YearMonth month) {
    return month.toString();
  }

  static String year(int year) {
    return String.format("%04d", Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year)));
  }

  static String week(LocalDate day) {
    return String.format(
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static String weekend(LocalDate day) {
    return week(day) + "-WE";
  }

  static String quarter(LocalDate day) {
    return year(day.getYear()) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  static String decade(int year) {
    return year(year).substring(0, 3) + "X";
  }

  static String century(int year) {
    return year(year).substring(0, 2);
  }
}
