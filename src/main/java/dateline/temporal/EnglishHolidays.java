package dateline.temporal;

import static dateline.temporal.EnglishWords.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Days that have a name and return each year. */
final class EnglishHolidays {
  private EnglishHolidays() {}

  static List<Rule> rules() {
    return List.of(
        holiday("Christmas(?: Day)?", year -> LocalDate.of(year, 12, 25)),
        holiday("Christmas Eve", year -> LocalDate.of(year, 12, 24)),
        holiday("New Year['’]s Eve", year -> LocalDate.of(year, 12, 31)),
        holiday("New Year['’]s Day", year -> LocalDate.of(year, 1, 1)),
        rule("9/11", mention -> Optional.of(Meant.date("2001-09-11"))),
        holiday("Valentine['’]s Day", year -> LocalDate.of(year, 2, 14)),
        holiday("Halloween", year -> LocalDate.of(year, 10, 31)),
        holiday("(?:Independence Day|the Fourth of July)", year -> LocalDate.of(year, 7, 4)),
        holiday("Veterans['’]? Day", year -> LocalDate.of(year, 11, 11)),
        holiday("May Day", year -> LocalDate.of(year, 5, 1)),
        holiday("Thanksgiving(?: Day)?", year -> nth(year, 11, DayOfWeek.THURSDAY, 4)),
        holiday("Black Friday", year -> nth(year, 11, DayOfWeek.THURSDAY, 4).plusDays(1)),
        holiday("Cyber Monday", year -> nth(year, 11, DayOfWeek.THURSDAY, 4).plusDays(4)),
        holiday("Boxing Day", year -> LocalDate.of(year, 12, 26)),
        holiday("Labor Day", year -> nth(year, 9, DayOfWeek.MONDAY, 1)),
        holiday("Memorial Day", year -> nth(year, 5, DayOfWeek.MONDAY, -1)),
        holiday("Presidents['’]? Day", year -> nth(year, 2, DayOfWeek.MONDAY, 3)),
        holiday("Martin Luther King(?: Jr\\.)? Day", year -> nth(year, 1, DayOfWeek.MONDAY, 3)),
        holiday("Election Day", year -> nth(year, 11, DayOfWeek.MONDAY, 1).plusDays(1)),
        holiday("Easter(?: Sunday)?", EnglishHolidays::easter),
        holiday(
            "Good Friday(?! (?:Agreement|Accord|deal|peace)\\b)",
            year -> easter(year).minusDays(2)));
  }

  private static Rule holiday(String name, IntFunction<LocalDate> day) {
    return rule(
        "(?:(?<which>last|this|next) )?" + name + "(?:,? {year})?",
        mention -> Optional.of(Meant.date(Iso.day(nearest(day, mention)))));
  }

  private static LocalDate nearest(IntFunction<LocalDate> day, Mention mention) {
    if (mention.has("year")) {
      return day.apply(Integer.parseInt(mention.word("year")));
    }
    LocalDate published = mention.published();
    LocalDate thisYear = day.apply(published.getYear());
    LocalDate past = thisYear.isAfter(published) ? day.apply(published.getYear() - 1) : thisYear;
    LocalDate ahead = thisYear.isBefore(published) ? day.apply(published.getYear() + 1) : thisYear;
    boolean sooner =
        ChronoUnit.DAYS.between(published, ahead) < ChronoUnit.DAYS.between(past, published);
    return switch (mention.word("which")) {
      case "last" -> past;
      case "next" -> ahead;
      case "this" -> thisYear;
      default ->
          mention.tense() == Tense.FUTURE || mention.tense() == Tense.UNSAID && sooner
              ? ahead
              : past;
    };
  }

  private static LocalDate nth(int year, int month, DayOfWeek weekday, int nth) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
  }

  /** Of the western churches, by the anonymous Gregorian algorithm. */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int moon = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
    int correction = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + correction + 2 - century + century / 4) % 7;
    return LocalDate.of(year, 3, 1).plusDays(correction - weekday + 27);
  }
}
