package dateline.temporal;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the English calendar, for patterns and by their meaning. */
final class EnglishWords {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("second", Unit.SECOND),
          Map.entry("minute", Unit.MINUTE),
          Map.entry("hour", Unit.HOUR),
          Map.entry("day", Unit.DAY),
          Map.entry("weekend", Unit.WEEKEND),
          Map.entry("week", Unit.WEEK),
          Map.entry("fortnight", Unit.WEEK),
          Map.entry("month", Unit.MONTH),
          Map.entry("quarter", Unit.QUARTER),
          Map.entry("year", Unit.YEAR),
          Map.entry("decade", Unit.DECADE),
          Map.entry("century", Unit.CENTURY));

  private static final String MONTH_NAME =
      "january|february|march|april|may|june|july|august|september|october|november|december";

  /** What stands for a name in braces within a pattern; each makes a group of that name. */
  private static final Map<String, String> FRAGMENTS =
      Map.ofEntries(
          Map.entry("monthname", "(?<monthname>(?:" + MONTH_NAME + ")\\b)"),
          Map.entry(
              "month",
              "(?<month>(?:"
                  + MONTH_NAME
                  + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)"),
          Map.entry(
              "number",
              "(?<number>(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?)(?![\\d,:%]\\d|\\d|%)"),
          Map.entry("year", "(?<year>(?:1[4-9]|20)\\d\\d)(?!\\d|,\\d|\\.\\d)"),
          Map.entry(
              "weekday",
              "(?<weekday>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b"
                  + "|(?:mon|tues?|wed|thurs?|fri|sat|sun)\\.(?=,? )))"),
          Map.entry(
              "unit",
              "(?<unit>(?:second|minute|hour|day|week|weekend|fortnight|month|quarter|year|decade|century)\\b)"),
          Map.entry(
              "units",
              "(?<units>(?:(?:second|minute|hour|day|weekend|week|fortnight|month|quarter|year|decade)s?"
                  + "|century|centuries)\\b)"),
          Map.entry("season", "(?<season>(?:spring|summer|fall|autumn|winter)\\b)"),
          Map.entry("part", "(?<part>(?:morning|afternoon|evening|night)\\b)"),
          Map.entry("n", "(?<n>" + EnglishNumbers.FORM + ")"),
          Map.entry("n2", "(?<n2>" + EnglishNumbers.FORM + ")"),
          Map.entry(
              "vague",
              "(?:(?<vague>early|earlier|late|later|mid|middle|midway|the (?:end|beginning|start"
                  + "|middle|close) of)(?: in| on)?[ -](?:the )?)?"),
          Map.entry(
              "about",
              "(?:(?<about>about|around|nearly|almost|more than|less than|at least|at most|up"
                  + " to|over|under|approximately|roughly|some|only|just|as"
                  + " (?:much|many|little|long) as|no more than|no less than)\\s)?"));

  private EnglishWords() {}

  /** A pattern without regard to case; a space matches any white space. */
  static Pattern pattern(String form) {
    String filled =
        PLACEHOLDER
            .matcher(form)
            .replaceAll(
                name ->
                    Matcher.quoteReplacement(FRAGMENTS.getOrDefault(name.group(1), name.group())));
    return Pattern.compile(
        filled.replace(" ?", "\\s*").replace(" ", "\\s+") + "(?![\\p{L}\\p{N}_])",
        Pattern.CASE_INSENSITIVE);
  }

  static Rule rule(String form, Function<Mention, Optional<Meant>> reading) {
    return new Rule(pattern(form), reading);
  }

  /** From 1 for January. */
  static int month(String word) {
    return MONTHS.indexOf(word.substring(0, 3)) + 1;
  }

  static DayOfWeek weekday(String word) {
    return DayOfWeek.of(DAYS.indexOf(word.substring(0, 2)) + 1);
  }

  static Unit unit(String word) {
    String one = word.replaceAll("ies$", "y").replaceAll("s$", "");
    return UNITS.get(one);
  }

  static String season(String word) {
    return Map.of("spring", "SP", "summer", "SU", "fall", "FA", "autumn", "FA", "winter", "WI")
        .get(word);
  }

  /** The part of a day, as it follows the day in a value. */
  static String part(String word) {
    return Map.of("morning", "TMO", "afternoon", "TAF", "evening", "TEV", "night", "TNI").get(word);
  }
}
