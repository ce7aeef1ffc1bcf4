package dateline.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as feeds write them: RFC 822 and ISO 8601 and what people make of them. A wrong day of the
 * week is overlooked, a missing zone is UTC, a missing time the start of the day; what may mean two
 * dates, or none, is empty.
 */
final class FeedDate {
  private static final int LONGEST = 100;

  private static final Pattern TIME =
      Pattern.compile(
          "(?i)(?<![\\d.:+-])(\\d{1,2})[:h](\\d{2})(?:[:.](\\d{2})(?:[.,:](\\d{1,9}))?)?"
              + "(?![\\d:])(?:\\s*(a\\.?m\\.?|p\\.?m\\.?|ص|م)(?!\\p{L}))?");

  private static final Pattern COMPACT_TIME =
      Pattern.compile("(?<=\\d{8}T|\\d-\\d\\dT)(\\d{2})(\\d{2})(\\d{2})?()()(?!\\d)");

  /** Stands for the time once it is taken out. */
  private static final String MARK = " @ ";

  private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");

  /** How a day is written: the pattern, and its groups of year, month and day. */
  private record Form(Pattern pattern, int year, int month, int day) {
    static Form of(String pattern, int year, int month, int day) {
      return new Form(Pattern.compile(pattern), year, month, day);
    }
  }

  private static final String NAME = "(\\p{L}[\\p{L}\\p{M}]+(?: \\p{L}{2,})?)\\.?";

  private static final List<Form> FORMS =
      List.of(
          Form.of("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)", 1, 3, 4),
          Form.of("^(\\d{4})(\\d{2})(\\d{2})(?!\\d)", 1, 2, 3),
          Form.of("(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2})", 1, 2, 3),
          Form.of(
              "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.)?[ ,/-]*(?:de )?"
                  + NAME
                  + "[ ,/-]*(?:de )?(\\d{4}|\\d{2})(?!\\d)",
              3,
              2,
              1),
          Form.of(
              NAME
                  + " ?(\\d{1,2})(?:st|nd|rd|th)?,? (?:@ )?(?:[A-Z+][A-Z0-9:+-]* )?(\\d{4})(?!\\d)",
              3,
              1,
              2),
          Form.of("(?<!\\d)(\\d{1,2})(\\.) ?(\\d{1,2})\\. ?(\\d{4})(?!\\d)", 4, 3, 1));

  /** Which number is the month differs from country to country. */
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})(?!\\d)");

  private FeedDate() {}

  static Optional<Instant> read(String text) {
    String words = text.length() > LONGEST ? "" : plain(text);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    try {
      return EPOCH.matcher(words).matches() ? ofEpoch(words) : ofWords(words);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** With Western digits, plain spaces and no marks of writing direction. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .map(c -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c)
        .forEach(c -> plain.append((char) c));
    return plain.toString().replaceAll(" +", " ").strip();
  }

  private static Optional<Instant> ofEpoch(String digits) {
    long number = Long.parseLong(digits);
    Instant instant =
        digits.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    return Optional.of(instant).filter(it -> isPlausible(LocalDate.ofInstant(it, ZoneOffset.UTC)));
  }

  private static Optional<Instant> ofWords(String words) {
    Matcher time = TIME.matcher(words);
    if (!time.find() && !time.usePattern(COMPACT_TIME).reset().find()) {
      return day(words).flatMap(day -> at(day, LocalTime.MIDNIGHT, day.rest()));
    }
    String rest = words.substring(0, time.start()) + MARK + words.substring(time.end());
    return day(rest.replaceAll(" +", " "))
        .flatMap(day -> at(day.later(time.group(1)), clock(time), behindMark(day.rest())));
  }

  private static Optional<Instant> at(Day day, LocalTime time, String zone) {
    LocalDateTime moment = day.date().atTime(time);
    return ZoneNames.offset(zone, moment).map(moment::toInstant);
  }

  private static String behindMark(String rest) {
    return rest.substring(rest.indexOf('@') + 1);
  }

  /**
   * @param rest the words without the day
   */
  private record Day(LocalDate date, String rest) {
    /** Midnight is 24:00 of the day before, too. */
    Day later(String hour) {
      return hour.equals("24") ? new Day(date.plusDays(1), rest) : this;
    }
  }

  private static Optional<Day> day(String words) {
    for (Form form : FORMS) {
      Matcher found = form.pattern().matcher(words);
      if (found.find()) {
        Optional<LocalDate> date =
            date(found.group(form.year()), found.group(form.month()), found.group(form.day()));
        if (date.isPresent()) {
          return date.map(it -> new Day(it, without(words, found)));
        }
      }
    }
    Matcher numbers = NUMBERS.matcher(words);
    return numbers.find()
        ? ofNumbers(numbers).map(date -> new Day(date, without(words, numbers)))
        : Optional.empty();
  }

  /** Without the numbers and names of the day; a time or zone in their midst stays. */
  private static String without(String words, Matcher found) {
    StringBuilder rest = new StringBuilder(words);
    for (int i = 1; i <= found.groupCount(); i++) {
      for (int at = found.start(i); at < found.end(i); at++) {
        rest.setCharAt(at, ' ');
      }
    }
    return rest.toString();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    Optional<Integer> number =
        Character.isDigit(month.charAt(0))
            ? Optional.of(Integer.parseInt(month))
            : MonthNames.month(month);
    return number
        .map(it -> LocalDate.of(year(year), it, Integer.parseInt(day)))
        .filter(FeedDate::isPlausible);
  }

  /** Two digits as RFC 2822 (4.3) reads them. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  /** Of 3/4/2024 nobody knows which day it is, of 13/4/2024 and 4/4/2024 everybody. */
  private static Optional<LocalDate> ofNumbers(Matcher found) {
    int first = Integer.parseInt(found.group(1));
    int second = Integer.parseInt(found.group(3));
    if (first > 12 || first == second) {
      return date(found.group(4), found.group(3), found.group(1));
    }
    return second > 12 ? date(found.group(4), found.group(1), found.group(3)) : Optional.empty();
  }

  private static boolean isPlausible(LocalDate day) {
    return day.getYear() >= 1970 && day.getYear() < 2100;
  }

  private static LocalTime clock(Matcher found) {
    int hour = found.group(1).equals("24") ? 0 : Integer.parseInt(found.group(1));
    String half = Optional.ofNullable(found.group(5)).orElse("").toLowerCase(Locale.ROOT);
    boolean afternoon = half.startsWith("p") || half.startsWith("م");
    if (!half.isEmpty() && hour <= 12) {
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    int second = Integer.parseInt(Optional.ofNullable(found.group(3)).orElse("0"));
    String fraction = Optional.ofNullable(found.group(4)).orElse("");
    int nano = Integer.parseInt((fraction + "000000000").substring(0, 9));
    return LocalTime.of(hour, Integer.parseInt(found.group(2)), Math.min(second, 59), nano);
  }
}
