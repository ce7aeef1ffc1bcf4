package dateline.chat;

import dateline.article.Publication;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times in a reader's words, never more exact than what is known. */
final class Times {
  private Times() {}

  static String published(Publication published, Words words) {
    return published.dayOnly()
        ? day(published.instant(), words)
        : format(published.instant(), "time.moment", words);
  }

  static String day(Instant instant, Words words) {
    return format(instant, "time.day", words);
  }

  private static String format(Instant instant, String pattern, Words words) {
    return DateTimeFormatter.ofPattern(words.pattern(pattern), words.locale())
        .withZone(ZoneOffset.UTC)
        .format(instant);
  }

  /** How old it is now: "3 days old". */
  static String age(Publication published, Instant now, Words words) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    long days = ChronoUnit.DAYS.between(published.day(), today);
    Duration age = Duration.between(published.instant(), now);
    if (published.dayOnly() && days < 1) {
      return words.say("age.today");
    }
    if (!published.dayOnly() && age.toHours() < 24) {
      return underADay(age, words);
    }
    long whole = published.dayOnly() ? days : age.toDays();
    if (whole < 60) {
      return words.count("age.days", whole);
    }
    long months = ChronoUnit.MONTHS.between(published.day(), today);
    return months < 24
        ? words.count("age.months", Math.max(1, months))
        : words.count("age.years", months / 12);
  }

  private static String underADay(Duration age, Words words) {
    if (age.toMinutes() < 1) {
      return words.say("age.now");
    }
    return age.toHours() < 1
        ? words.count("age.minutes", age.toMinutes())
        : words.count("age.hours", age.toHours());
  }
}
