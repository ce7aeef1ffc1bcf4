package dateline.temporal;

import static dateline.temporal.EnglishWords.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How long and how often: "two days", "the past three months", "a five-year plan", "daily". */
final class EnglishDurations {
  private static final String SPAN =
      "(?:(?:the"
          + " )?(?<span>last|past|next|first|coming|previous|following|final|latest|recent|year-earlier|preceding|entire)"
          + " |the )?";

  private static final String KIND =
      "(?: (?:more|full|consecutive|straight|trading|business|calendar|whole|good|solid|long|additional|working))?";

  private static final Pattern LASTING =
      Pattern.compile("\\b(?:for|in|within|over|took|take|takes|after|several|lasted) $");

  private static final Pattern RATE =
      Pattern.compile("(?:\\b(?:times|twice|once|percent|[bm]illion|hours|days)|\\d) $");

  private EnglishDurations() {}

  static List<Rule> rules() {
    return List.of(
        rule(
            SPAN
                + "{about}(?:{n} (?:to|or) )?{n2}(?<half> and a half)?"
                + KIND
                + "[ -]{units}(?<more> and a half)?(?![ -]old| an? (?:day|week|month|year))",
            EnglishDurations::counted),
        rule("(?:a |an )?{n}-{unit}(?: period)?(?![ -]old)", EnglishDurations::counted),
        rule(
            "(?<vaguely>recent|coming|past|the (?:last|past|next|coming|first))"
                + " (?<units>(?:second|minute|hour|day|week|month|year|decade)s)",
            EnglishDurations::vague),
        rule(
            "(?<units>(?:minute|hour|day|week|month|year|decade)s|centuries)",
            EnglishDurations::some),
        rule(
            "(?<units>second|minute|hour|day|week|month|year|decade|century)(?<many>s)?-long",
            EnglishDurations::wholeOne),
        rule("the (?:fiscal )?(?<units>year)(?= end(?:ed|ing|s) )", EnglishDurations::wholeOne),
        rule("(?:each|every) {unit}", EnglishDurations::every),
        rule("(?:each|every) {weekday}", EnglishDurations::everyWeekday),
        rule("(?:each|every) {monthname}", EnglishDurations::everyMonth),
        rule(
            "(?<weekdays>(?:mon|tues|wednes|thurs|fri|satur|sun)days)",
            EnglishDurations::everyWeekday),
        rule(
            "(?<often>hourly|daily|nightly|weekly|monthly|annually|yearly)",
            EnglishDurations::often),
        rule(
            "an? {unit}(?!" + " (?:ago|earlier|later|before|after|old|and))",
            EnglishDurations::each));
  }

  private static Optional<Meant> counted(Mention mention) {
    Unit unit = EnglishWords.unit(mention.word(mention.has("units") ? "units" : "unit"));
    String counted = mention.word(mention.has("n") ? "n" : "n2");
    OptionalDouble number = EnglishNumbers.of(counted);
    if (unit.compareTo(Unit.MONTH) >= 0 && unit != Unit.YEAR && mention.has("span")) {
      mention.narrative().spokeOfALongerPeriod();
    }
    if (unit == Unit.MONTH && number.isPresent() && number.getAsDouble() > 3) {
      mention.narrative().spokeOfALongerPeriod();
    }
    if (isNone(mention, counted, unit)) {
      return Optional.empty();
    }
    if (number.isEmpty()) {
      return Optional.of(Meant.duration(unit.someLength()));
    }
    double whole = number.getAsDouble() + (mention.has("half") || mention.has("more") ? 0.5 : 0);
    return Optional.of(Meant.duration(length(unit, whole)));
  }

  /** "An hour" may be a price's, "second" an ordinal, "a second" of several. */
  private static boolean isNone(Mention mention, String counted, Unit unit) {
    boolean single = counted.matches("an?");
    return unit == Unit.SECOND && single
        || unit == Unit.QUARTER && !mention.has("span")
        || single && unit == Unit.QUARTER
        || single
            && mention
                .before()
                .matches(".*\\b(times|twice|once|percent|[bm]illion|cents) $|.*[\\d%] $");
  }

  private static String length(Unit unit, double number) {
    int whole = (int) number;
    if (number == whole) {
      return unit.length(whole);
    }
    String rest =
        switch (unit) {
          case YEAR -> Math.round((number - whole) * 12) + "M";
          case DECADE -> Math.round((number - whole) * 10) + "Y";
          case HOUR -> Math.round((number - whole) * 60) + "M";
          case MINUTE -> Math.round((number - whole) * 60) + "S";
          default -> "";
        };
    if (rest.isEmpty()) {
      return unit.length(1).replace("1", String.valueOf(number));
    }
    String head = whole == 0 ? unit.ofTheClock() ? "PT" : "P" : unit.length(whole);
    return unit == Unit.DECADE ? "P" + Math.round(number * 10) + "Y" : head + rest;
  }

  private static Optional<Meant> vague(Mention mention) {
    Unit unit = EnglishWords.unit(mention.word("units"));
    return Optional.of(
        mention.word("vaguely").equals("recent") && unit.compareTo(Unit.DAY) >= 0
            ? Meant.date("PAST_REF")
            : Meant.duration(unit.someLength()));
  }

  private static Optional<Meant> some(Mention mention) {
    if (!LASTING.matcher(mention.before()).find()) {
      return Optional.empty();
    }
    return Optional.of(Meant.duration(EnglishWords.unit(mention.word("units")).someLength()));
  }

  private static Optional<Meant> wholeOne(Mention mention) {
    Unit unit = EnglishWords.unit(mention.word("units"));
    return Optional.of(Meant.duration(mention.has("many") ? unit.someLength() : unit.length(1)));
  }

  /** "Twice a day", "$5 a month". */
  private static Optional<Meant> each(Mention mention) {
    return RATE.matcher(mention.before()).find() ? every(mention) : Optional.empty();
  }

  private static Optional<Meant> every(Mention mention) {
    return Optional.of(Meant.set(EnglishWords.unit(mention.word("unit")).length(1)));
  }

  private static Optional<Meant> everyWeekday(Mention mention) {
    String name = mention.word(mention.has("weekday") ? "weekday" : "weekdays");
    return Optional.of(Meant.set("XXXX-WXX-" + EnglishWords.weekday(name).getValue()));
  }

  private static Optional<Meant> everyMonth(Mention mention) {
    int month = EnglishWords.month(mention.word("monthname"));
    return Optional.of(Meant.set(String.format("XXXX-%02d", month)));
  }

  private static Optional<Meant> often(Mention mention) {
    return Optional.of(
        Meant.set(
            switch (mention.word("often")) {
              case "hourly" -> "PT1H";
              case "daily", "nightly" -> "P1D";
              case "weekly" -> "P1W";
              case "monthly" -> "P1M";
              default -> "P1Y";
            }));
  }
}
