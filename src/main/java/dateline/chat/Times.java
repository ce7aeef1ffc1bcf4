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
        : moment(published.instant(), words);
  }

  static String day(Instant instant, Words words) {
    return format(instant, "time.day", words);
  }

  static String moment(Instant instant, Words words) {
    return format(instant, "time.moment", words);
  }

  /** How long ago something was: "12 minutes ago". */
  static String ago(Instant then, Instant now, Words words) {
    return distance("ago", Duration.between(then, now), words);
  }

  /** In how long something will be: "in 12 minutes". */
  static String until(Instant then, Instant now, Words words) {
    return distance("until", Duration.between(now, then), words);
  }

  /** Rounded to what is nearest, so that what was put an hour away is not "in 59 minutes". */
  private static String distance(String key, Duration distance, Words words) {
    long minutes = Math.round(distance.toSeconds() / 60.0);
    long hours = Math.round(minutes / 60.0);
    if (minutes < 1) {
      return words.say(key + ".now");
    }
    if (minutes < 60) {
      return words.count(key + ".minutes", minutes);
    }
    return hours < 48
        ? words.count(key + ".hours", hours)
        : words.count(key + ".days", Math.round(hours / 24.0));
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
