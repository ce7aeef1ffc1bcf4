package dateline.briefing;

import dateline.temporal.Days;
import dateline.temporal.TimeExpression;
import dateline.temporal.TimeExpressions;
import dateline.text.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the articles a question means were published, by its own words: "yesterday", "since Monday",
 * "in June 2023". News about a day is published until about two days after it. A year is no such
 * time: what is asked of one is as often told in another.
 *
 * @param said where dates and months that are named stand, with the preposition before them; words
 *     such as "this week" are none to look for anyway, and tell the search that fresh news is meant
 */
record TimesMeant(Period published, List<Span> said) {
  private static final int LONGEST_DAYS = 100;
  private static final Duration DAYS_AFTER = Duration.ofDays(2);
  private static final Duration DAYS_AFTER_LONGER = Duration.ofDays(7);

  private static final Pattern PREPOSITION =
      Pattern.compile(
          "(?<since>\\bsince\\s+|\\bafter\\s+|\\bfrom\\s+|منذ\\s+|بعد\\s+)"
              + "|(?<until>\\bbefore\\s+|\\buntil\\s+|قبل\\s+|حتى\\s+)"
              + "|(?<in>\\b(?:on|in|during|over|by|between|and)\\s+|في\\s+|خلال\\s+|من\\s+|شهر\\s+)$",
          Pattern.CASE_INSENSITIVE);

  /** A date or a month that is named may be part of a name: "the Oct. 7 attack". */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\p{Nd}|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WITHIN =
      Pattern.compile("(?:on|in|during)\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern DEED =
      Pattern.compile("\\b(?:\\p{L}{2,}ed|set|held|made|born|won|lost|the \\p{Ll}+)\\s$");

  private static final Pattern LATELY =
      Pattern.compile("\\b(?:last|past)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern LENGTH = Pattern.compile("P(?:(\\d+)([DWM])|T(\\d+)H)");

  static Optional<TimesMeant> in(String words, Instant asked, ZoneId zone, String language) {
    LocalDate today = LocalDate.ofInstant(asked, zone);
    List<Span> said = new ArrayList<>();
    Optional<Period> all = Optional.empty();
    for (TimeExpression one : TimeExpressions.of(words, today, language)) {
      Matcher before = PREPOSITION.matcher(words.substring(0, one.span().start()));
      boolean led = endsWith(before);
      String text = one.span().of(words);
      Optional<Period> period =
          period(one, text, led, before, asked, zone)
              .filter(some -> some.from().isBefore(asked))
              .filter(
                  some ->
                      !(led
                          && WITHIN.matcher(before.group()).matches()
                          && isOfADeed(some, words.substring(0, before.start()), asked)));
      if (period.isPresent()) {
        if (NAMED.matcher(text).find()) {
          said.add(new Span(led ? before.start() : one.span().start(), one.span().end()));
        }
        all = Optional.of(all.map(other -> both(other, period.get())).orElse(period.get()));
      }
    }
    return all.map(period -> new TimesMeant(period, said));
  }

  /** "The record set in June", "the riot on January 6": told of long after, too. */
  private static boolean isOfADeed(Period period, String before, Instant asked) {
    return period.until().isBefore(asked.minus(DAYS_AFTER_LONGER)) && DEED.matcher(before).find();
  }

  private static boolean endsWith(Matcher preposition) {
    while (preposition.find()) {
      if (preposition.end() == preposition.regionEnd()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Period> period(
      TimeExpression one, String text, boolean led, Matcher before, Instant asked, ZoneId zone) {
    if (one.type() == TimeExpression.Type.DURATION) {
      return lately(one.value(), text, asked);
    }
    boolean named = NAMED.matcher(text).find() && !text.startsWith("يوم");
    Optional<Days> days =
        Days.of(one.value()).filter(some -> some.length() <= LONGEST_DAYS && (led || !named));
    boolean since = led && before.group("since") != null || text.startsWith("منذ");
    boolean until = led && before.group("until") != null;
    return days.map(some -> until ? upTo(some, zone) : of(some, since, asked, zone));
  }

  /** "In the past three days". */
  private static Optional<Period> lately(String value, String text, Instant asked) {
    Matcher length = LENGTH.matcher(value);
    if (!LATELY.matcher(text.toLowerCase(Locale.ROOT)).find() || !length.matches()) {
      return Optional.empty();
    }
    if (length.group(3) != null) {
      return Optional.of(
          new Period(asked.minus(Duration.ofHours(Long.parseLong(length.group(3)))), after(asked)));
    }
    long number = Long.parseLong(length.group(1));
    long days =
        switch (length.group(2)) {
          case "W" -> 7 * number;
          case "M" -> 31 * number;
          default -> number;
        };
    return days > LONGEST_DAYS
        ? Optional.empty()
        : Optional.of(new Period(asked.minus(Duration.ofDays(days)), after(asked)));
  }

  private static Period upTo(Days days, ZoneId zone) {
    return new Period(Instant.EPOCH, days.first().atStartOfDay(zone).toInstant());
  }

  private static Period of(Days days, boolean since, Instant asked, ZoneId zone) {
    Instant from = begin(days.first(), zone);
    Instant end = days.last().plusDays(1).atStartOfDay(zone).toInstant();
    boolean running = days.length() > 1 && !end.isBefore(asked);
    if (running) {
      // On a Tuesday "this week" means the last few days, not Monday alone.
      Instant asLong = asked.minus(Duration.ofDays(days.length()));
      from = asLong.isBefore(from) ? asLong : from;
    }
    Instant until = end.plus(days.length() > 7 ? DAYS_AFTER_LONGER : DAYS_AFTER);
    boolean open = since || until.isAfter(asked);
    Instant latest = open ? after(asked) : until;
    return new Period(from, latest.isBefore(from) ? from : latest);
  }

  /** What bears only a date counts as published when that day began in UTC. */
  static Instant begin(LocalDate day, ZoneId zone) {
    Instant here = day.atStartOfDay(zone).toInstant();
    Instant utc = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return here.isBefore(utc) ? here : utc;
  }

  private static Instant after(Instant asked) {
    return asked.plusMillis(1);
  }

  private static Period both(Period one, Period other) {
    return new Period(
        one.from().isBefore(other.from()) ? one.from() : other.from(),
        one.until().isAfter(other.until()) ? one.until() : other.until());
  }
}
