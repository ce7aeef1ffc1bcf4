package dateline.temporal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Which of many alike is meant by a name that comes round again: the nearest in its tense. */
final class Nearest {
  /** A date told of without a tense is the past one unless it is so much further away. */
  private static final int FAR = 2;

  /** In months; a quarter that begins later is not yet spoken of. */
  private static final int SOON = 6;

  private Nearest() {}

  static LocalDate weekday(DayOfWeek weekday, LocalDate published, Tense tense) {
    return tense == Tense.FUTURE
        ? published.with(TemporalAdjusters.nextOrSame(weekday))
        : published.with(TemporalAdjusters.previousOrSame(weekday));
  }

  static YearMonth month(int month, LocalDate published, Tense tense) {
    YearMonth now = YearMonth.from(published);
    YearMonth thisYear = now.withMonth(month);
    YearMonth past = thisYear.isAfter(now) ? thisYear.minusYears(1) : thisYear;
    YearMonth ahead = thisYear.isBefore(now) ? thisYear.plusYears(1) : thisYear;
    long behind = past.until(now, ChronoUnit.MONTHS);
    boolean future = isAhead(behind, now.until(ahead, ChronoUnit.MONTHS), tense);
    return future ? ahead : past;
  }

  /** The last such month before this one, or the next one behind it. */
  static YearMonth otherMonth(int month, LocalDate published, Tense tense) {
    YearMonth now = YearMonth.from(published);
    YearMonth thisYear = now.withMonth(month);
    if (tense == Tense.FUTURE) {
      return thisYear.isAfter(now) ? thisYear : thisYear.plusYears(1);
    }
    return thisYear.isBefore(now) ? thisYear : thisYear.minusYears(1);
  }

  static LocalDate day(int month, int day, LocalDate published, Tense tense) {
    LocalDate thisYear = inYear(month, day, published.getYear());
    LocalDate past =
        thisYear.isAfter(published) ? inYear(month, day, published.getYear() - 1) : thisYear;
    LocalDate ahead =
        thisYear.isBefore(published) ? inYear(month, day, published.getYear() + 1) : thisYear;
    long behind = ChronoUnit.DAYS.between(past, published);
    long before = ChronoUnit.DAYS.between(published, ahead);
    boolean future = isAhead(behind, before, tense);
    return future ? ahead : past;
  }

  /** The tense decides, unless the other one is so much nearer. */
  private static boolean isAhead(long behind, long ahead, Tense tense) {
    return switch (tense) {
      case FUTURE -> ahead <= 2 * FAR * behind || ahead == 0;
      case UNSAID -> FAR * ahead < behind;
      case PAST -> 2 * FAR * ahead < behind;
    };
  }

  private static LocalDate inYear(int month, int day, int year) {
    return MonthDay.of(month, Math.min(day, Month.of(month).maxLength())).atYear(year);
  }

  /** A day of the quarter; the past one unless told of as to come. */
  static LocalDate quarter(int quarter, LocalDate published, Tense tense) {
    LocalDate begin = LocalDate.of(published.getYear(), 3 * quarter - 2, 1);
    LocalDate past = begin.isAfter(published) ? begin.minusYears(1) : begin;
    boolean ahead = tense == Tense.FUTURE && past.plusYears(1).isBefore(published.plusMonths(SOON));
    return ahead ? past.plusYears(1) : past;
  }
}
