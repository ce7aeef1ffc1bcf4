package dateline.temporal;

import static dateline.temporal.EnglishWords.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of the calendar, whole or in part: "Friday, Oct. 27, 1989", "late July", "the 1990s". */
final class EnglishDates {
  private static final String DAY_NAME = "(?:{weekday},? (?:the )?)?";

  /** What a bare "May" or "March" must follow to be the month. */
  private static final Pattern BEFORE_A_MONTH =
      Pattern.compile(
          "\\b(in|of|since|last|next|this|until|by|from|to|and|or|during|for|through|late|early|mid"
              + "|between|before|after|on|each|every|-) ?$");

  /** Written small, as in a hasty question. */
  private static final Pattern BEFORE_A_SMALL_MONTH =
      Pattern.compile("\\b(in|of|since|last|next|until|during|late|early|mid|through) $");

  private static final Pattern NO_YEAR_BEFORE =
      Pattern.compile(
          "([$£€¥#]|\\b(no\\.|number|about|nearly|almost|over|least|some|than|flight|room|channel|highway|route|model|resolution|section|page|unit|bus|train)"
              + " ?)$");

  private static final Pattern NO_YEAR_BEHIND =
      Pattern.compile(
          "^(%| ?(people|percent|per"
              + " cent|miles|feet|points?|shares|dollars|km|kilomet|met(?:er|re)s"
              + "|tons|troops|soldiers|employees|workers|jobs|times|pounds|yards|square|[a-z]*illion"
              + "|seats|votes|cases|deaths|homes|students|members|copies|degrees|years|days)\\b)");

  private static final int MONTHS = 12;

  private static final String MONTH_NAME =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

  /** "Between May and July 2023", "from March 3 to March 5, 2025": one year for both. */
  private static final Pattern YEAR_OF_BOTH =
      Pattern.compile(
          "^ ?(?:-|–|to|and|or|until|through) ?(?:\\d\\d?(?:st|nd|rd|th)? (?:of )?)?(?<other>"
              + MONTH_NAME
              + ")(?: \\d\\d?(?:st|nd|rd|th)?)?,? (?<year>(?:1[4-9]|20)\\d\\d)\\b");

  /** "1985-0123" is no year, "2019-2022" and "2022-23" are. */
  private static final Pattern NO_RANGE_OF_YEARS =
      Pattern.compile("^[-/](?!(?:(?:1[4-9]|20)?\\d\\d)(?!\\d))\\d");

  /** They are given names too. */
  private static final Pattern NAMESAKES = Pattern.compile("april|june|august");

  private static final Pattern A_SURNAME = Pattern.compile("^ \\p{Lu}\\p{Ll}+");

  private static final String TENS =
      "ten|eleven|twelve|\\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

  private static final String ONES = "(?:one|two|three|four|five|six|seven|eight|nine)";

  private EnglishDates() {}

  static List<Rule> rules() {
    return List.of(
        rule(DAY_NAME + "{vague}{month} {number},? {year}", EnglishDates::whole),
        rule(DAY_NAME + "(?:the )?{number} (?:of )?{month},? {year}", EnglishDates::whole),
        rule(DAY_NAME + "{vague}{month} {number}", EnglishDates::withoutYear),
        rule(DAY_NAME + "the {number} of {month}", EnglishDates::withoutYear),
        rule(DAY_NAME + "{number} {month}", EnglishDates::withoutYear),
        rule(
            "{number}(?= ?(?:-|–|to|and|or|until|through) ?\\d\\d?(?:st|nd|rd|th)? (?:of"
                + " )?{month}\\b)",
            EnglishDates::withoutYear),
        rule("{year}[-/](?<mm>[01]?\\d)[-/](?<dd>[0-3]?\\d)", EnglishDates::digits),
        rule("(?<dd>[0-3]?\\d)\\.(?<mm>[01]?\\d)\\.{year}", EnglishDates::digits),
        rule("(?<mm>[0-3]?\\d)[/-](?<dd>[0-3]?\\d)[/-]{year}", EnglishDates::digits),
        rule("(?<mm>[01]?\\d)[/-](?<dd>[0-3]?\\d)[/-](?<yy>\\d\\d)", EnglishDates::digits),
        rule("{vague}{month},? (?:of )?{year}", EnglishDates::monthOfYear),
        rule("{month} '(?<yy>\\d\\d)", EnglishDates::monthOfYear),
        rule("{vague}{monthname}", EnglishDates::month),
        rule("{vague}{month}(?: of)? (?<which>last|this|next) year", EnglishDates::monthOfThatYear),
        rule(
            "{vague}(?<monthname>(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.)(?! \\d)",
            EnglishDates::month),
        rule("{vague}(?<year>(?:1[4-9]|20)\\d\\d)s", EnglishDates::decade),
        rule("{vague}(?:the )?['’](?<yy>\\d0)s", EnglishDates::decade),
        rule(
            "{vague}(?:the (?:nineteen[ -])?|nineteen[ -])"
                + "(?<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)",
            EnglishDates::decadeInWords),
        rule("{vague}(?:the )?(?:fiscal |calendar |fiscal year |year )?{year}", EnglishDates::year),
        rule(
            "['’](?<yy>[4-9]\\d)",
            mention -> Optional.of(Meant.date(Iso.year(shortYear(mention))))),
        rule(
            "(?:{month} |the year )?(?<words>nineteen[ -](?:hundred|"
                + TENS
                + ")(?:[ -]"
                + ONES
                + ")?|two thousand(?:(?: and)? "
                + ONES
                + ")?)",
            EnglishDates::yearInWords),
        rule("{vague}(?:the )?(?<number>\\d\\d?)(?:st|nd|rd|th) century", EnglishDates::century));
  }

  private static Optional<Meant> whole(Mention mention) {
    return day(
        mention,
        Integer.parseInt(mention.word("year")),
        EnglishWords.month(mention.word("month")),
        number(mention));
  }

  private static Optional<Meant> day(Mention mention, int year, int month, int number) {
    try {
      LocalDate day = LocalDate.of(year, month, number);
      mention.narrative().spokeOfDay(day);
      return Optional.of(Meant.date(Iso.day(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Mention mention) {
    return Integer.parseInt(mention.word("number").replaceAll("\\D", ""));
  }

  private static Optional<Meant> withoutYear(Mention mention) {
    int month = EnglishWords.month(mention.word("month"));
    Optional<Integer> year = yearOfBoth(mention, month);
    if (year.isPresent()) {
      return day(mention, year.get(), month, number(mention));
    }
    LocalDate day = nearest(mention);
    mention.narrative().spokeOfDay(day);
    return Optional.of(Meant.date(Iso.day(day)));
  }

  /** The year that the other end of a span names. */
  private static Optional<Integer> yearOfBoth(Mention mention, int month) {
    Matcher behind = YEAR_OF_BOTH.matcher(mention.after());
    if (!behind.find()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(behind.group("year"));
    return Optional.of(month > EnglishWords.month(behind.group("other")) ? year - 1 : year);
  }

  /** The day of a month that is meant where no year is named. */
  static LocalDate nearest(Mention mention) {
    return Nearest.day(
        EnglishWords.month(mention.word("month")),
        number(mention),
        mention.published(),
        mention.tense());
  }

  private static Optional<Meant> digits(Mention mention) {
    int year = mention.has("yy") ? shortYear(mention) : Integer.parseInt(mention.word("year"));
    int month = Integer.parseInt(mention.word("mm"));
    int number = Integer.parseInt(mention.word("dd"));
    return month > MONTHS ? day(mention, year, number, month) : day(mention, year, month, number);
  }

  /** The nearest year that ends so. */
  private static int shortYear(Mention mention) {
    int published = mention.published().getYear();
    int year = published / 100 * 100 + Integer.parseInt(mention.word("yy"));
    return year > published + 20 ? year - 100 : year;
  }

  private static Optional<Meant> monthOfYear(Mention mention) {
    int year = mention.has("yy") ? shortYear(mention) : Integer.parseInt(mention.word("year"));
    return month(mention, YearMonth.of(year, EnglishWords.month(mention.word("month"))));
  }

  private static Optional<Meant> monthOfThatYear(Mention mention) {
    int year = mention.published().getYear();
    int distance = EnglishRelative.DISTANCE.get(mention.word("which"));
    return month(mention, YearMonth.of(year + distance, EnglishWords.month(mention.word("month"))));
  }

  private static Optional<Meant> month(Mention mention) {
    String name = mention.word("monthname");
    boolean capital = !mention.written("monthname").equals(name);
    boolean aWordToo = name.equals("may") || name.equals("march");
    Pattern before = capital ? BEFORE_A_MONTH : BEFORE_A_SMALL_MONTH;
    if ((aWordToo || !capital)
        && !mention.has("vague")
        && !before.matcher(mention.before()).find()) {
      return Optional.empty();
    }
    if (NAMESAKES.matcher(name).matches()
        && !before.matcher(mention.before()).find()
        && A_SURNAME.matcher(mention.writtenAfter()).find()) {
      return Optional.empty();
    }
    int month = EnglishWords.month(name);
    return month(
        mention,
        yearOfBoth(mention, month)
            .map(year -> YearMonth.of(year, month))
            .orElseGet(() -> Nearest.month(month, mention.published(), mention.tense())));
  }

  private static Optional<Meant> month(Mention mention, YearMonth month) {
    mention.narrative().spokeOfDay(month.atDay(1));
    return Optional.of(Meant.date(Iso.month(month)));
  }

  private static Optional<Meant> decade(Mention mention) {
    int year = mention.has("yy") ? shortYear(mention) : Integer.parseInt(mention.word("year"));
    return Optional.of(Meant.date(Iso.decade(year)));
  }

  private static Optional<Meant> decadeInWords(Mention mention) {
    List<String> tens = List.of("twen", "thir", "fort", "fift", "sixt", "seve", "eigh", "nine");
    int decade = 20 + 10 * tens.indexOf(mention.word("tens").substring(0, 4));
    int published = mention.published().getYear();
    int year = published / 100 * 100 + decade;
    return Optional.of(Meant.date(Iso.decade(year > published ? year - 100 : year)));
  }

  private static Optional<Meant> year(Mention mention) {
    if (NO_YEAR_BEFORE.matcher(mention.before()).find()
        || NO_RANGE_OF_YEARS.matcher(mention.after()).find()
        || NO_YEAR_BEHIND.matcher(mention.after()).find()) {
      return Optional.empty();
    }
    return Optional.of(Meant.date(mention.word("year")));
  }

  /** As it is spoken: "nineteen ninety-six". */
  private static Optional<Meant> yearInWords(Mention mention) {
    String words = mention.word("words");
    boolean spoken = words.startsWith("nineteen");
    int year =
        spoken
            ? 1900 + (int) EnglishNumbers.of(words.substring(9)).orElse(0) % 100
            : (int) EnglishNumbers.of(words).orElse(0);
    boolean aYear =
        spoken
            || mention.before().endsWith("in ")
            || mention.written("words").length() < mention.length();
    if (!aYear) {
      return Optional.empty();
    }
    return Optional.of(
        Meant.date(
            mention.has("month")
                ? Iso.month(YearMonth.of(year, EnglishWords.month(mention.word("month"))))
                : Iso.year(year)));
  }

  private static Optional<Meant> century(Mention mention) {
    return Optional.of(Meant.date(String.format("%02d", number(mention) - 1)));
  }
}
