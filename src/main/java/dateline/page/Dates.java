package dateline.page;

import dateline.article.Publication;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the dates of pages, in whatever form they stand there. Nothing is guessed: where a text may
 * mean two days it means none, and a time whose zone is not said leaves only its day.
 */
final class Dates {
  private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
  private static final Duration AHEAD = Duration.ofDays(1);
  private static final int LONGEST = 200;

  private static final String MONTH =
      Months.NAMES.stream().map(Pattern::quote).collect(Collectors.joining("|"));

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(?<y>\\d{4})([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(?<y>(?:19|20)\\d{2})(?<m>[01]\\d)(?<d>[0-3]\\d)(?=$|t\\d{4})");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<!\\d)(?<a>\\d{1,2})(?<sep>[-/.]) ?(?<b>\\d{1,2})\\k<sep> ?(?<y>\\d{4})(?!\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:[ /-]| de | of )(?<m>"
              + MONTH
              + ")(?!\\p{L})(?: ?/ ?(?:"
              + MONTH
              + ")(?!\\p{L}))?[.,]?(?:[ /-]| de )(?<y>\\d{4})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<!\\p{L})(?<m>"
              + MONTH
              + ")\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?[,،]? (?<y>\\d{4})(?!\\d)");
  private static final Pattern EAST =
      Pattern.compile("(?<y>\\d{4}) ?[年년] ?(?<m>\\d{1,2}) ?[月월] ?(?<d>\\d{1,2}) ?[日일]");

  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

  private final InstantSource clock;

  Dates(InstantSource clock) {
    this.clock = clock;
  }

  /** Empty where the text says no single day, or one that cannot be. */
  Optional<Publication> parse(String text) {
    String words = plain(text);
    if (words.isEmpty() || words.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return read(words).filter(this::isBelieved);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Of a day's parts as they stand in an address. */
  Optional<Publication> ofDay(String year, String month, String day) {
    return parse(day + " " + month + " " + year).or(() -> parse(year + "-" + month + "-" + day));
  }

  private static Optional<Publication> read(String words) {
    if (EPOCH.matcher(words).matches()) {
      long number = Long.parseLong(words);
      return Optional.of(
          Publication.at(
              words.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number)));
    }
    List<Day> days = days(words);
    if (days.isEmpty() || days.stream().map(Day::date).distinct().count() > 1) {
      return Optional.empty();
    }
    Day day = days.get(0);
    return Optional.of(
        TimeOfDay.near(words, day.start(), day.end())
            .flatMap(time -> time.on(day.date()))
            .map(Publication::at)
            .orElseGet(() -> Publication.ofDay(day.date())));
  }

  /** A day and where it stands. */
  private record Day(LocalDate date, int start, int end) {}

  private static List<Day> days(String words) {
    List<Day> days = new ArrayList<>();
    for (Pattern form : List.of(YEAR_FIRST, COMPACT, DAY_MONTH, MONTH_DAY, EAST)) {
      for (Matcher found = form.matcher(words); found.find(); ) {
        int month = Months.number(found.group("m"));
        days.add(day(found, month, Integer.parseInt(found.group("d"))));
      }
    }
    for (Matcher found = YEAR_LAST.matcher(words); found.find(); ) {
      days.add(yearLast(found));
    }
    return days;
  }

  /** With points the day stands first everywhere; else only a number above 12 tells. */
  private static Day yearLast(Matcher found) {
    int first = Integer.parseInt(found.group("a"));
    int second = Integer.parseInt(found.group("b"));
    boolean dayFirst = found.group("sep").equals(".") || first > 12 || first == second;
    if (!dayFirst && second <= 12) {
      throw new DateTimeException("Two days may be meant: " + found.group());
    }
    return dayFirst ? day(found, second, first) : day(found, first, second);
  }

  private static Day day(Matcher found, int month, int day) {
    LocalDate date = LocalDate.of(Integer.parseInt(found.group("y")), month, day);
    return new Day(date, found.start(), found.end());
  }

  private boolean isBelieved(Publication time) {
    return !time.day().isBefore(FIRST) && time.instant().isBefore(clock.instant().plus(AHEAD));
  }

  /** Small letters, digits of ASCII, single blanks, no marks. */
  private static String plain(String text) {
    String near = text.substring(0, Math.min(text.length(), LONGEST + 50));
    StringBuilder plain = new StringBuilder();
    String composed = Normalizer.normalize(near, Normalizer.Form.NFKC);
    composed
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().replaceAll(" {2,}", " ").strip();
  }
}
