package dateline.temporal;

import static dateline.temporal.EnglishWords.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The quarters of a year, as companies and statisticians report of them. */
final class EnglishQuarters {
  private static final String ORDINAL =
      "(?<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)";

  private static final String FISCAL = "(?:fiscal[ -])?";

  /** "For the quarter ended July 31". */
  private static final Pattern ENDED =
      Pattern.compile(
          "^(?: period)?,? (?:which |that )?end(?:ed|s|ing) (?:on )?(?<month>[a-z]{3,9})\\.?"
              + " (?<day>\\d\\d?)");

  private EnglishQuarters() {}

  static List<Rule> rules() {
    return List.of(
        rule(
            "(?:the |its |their )?{vague}(?:(?<which>this|last|next) (?:year's|year’s) )?(?:{year}"
                + " )?"
                + FISCAL
                + ORDINAL
                + "[ -]quarter(?:(?: of|,)? (?:fiscal |the year )?(?<of>(?:19|20)\\d\\d|this"
                + " year|last year|next year))?",
            EnglishQuarters::ordinal),
        rule("(?:the )?Q(?<ordinal>[1-4])(?: (?:of )?{year})?", EnglishQuarters::ordinal),
        rule(
            "the (?:latest|most recent|just-ended|current)(?: fiscal)? (?:quarter|period)",
            EnglishQuarters::latest),
        rule("the quarter(?: (?<ago>a year (?:ago|earlier)))?", EnglishQuarters::latest),
        rule("(?:the )?{year} (?:quarter|period)", EnglishQuarters::ofYear),
        rule(
            "(?:the )?(?:same|corresponding|comparable|year[ -]ago|year[ -]earlier|prior[ -]year)"
                + " (?:quarter|period)(?: (?:of )?(?<of>last year|a year (?:ago|earlier)|the year"
                + " before|(?:19|20)\\d\\d))?",
            EnglishQuarters::same),
        rule("(?:an? |the )?year[ -](?:ago|earlier)", EnglishQuarters::yearBefore),
        rule(
            "the (?<nth>first|second|last|1st|2nd) half of (?<of>(?:19|20)\\d\\d|this year|last"
                + " year|next year|the year)",
            EnglishQuarters::half),
        rule("H(?<nth>[12]) (?:of )?{year}", EnglishQuarters::half),
        rule(
            "(?:the|its|their) (?<whole>full|whole|entire|current)(?: fiscal| calendar| financial)?"
                + " year",
            EnglishQuarters::fullYear),
        rule("(?:the )?year(?:[ -]|['’]s )end", EnglishQuarters::yearEnd));
  }

  private static Optional<Meant> ordinal(Mention mention) {
    int quarter = number(mention.word("ordinal"));
    LocalDate begin = Nearest.quarter(quarter, mention.published(), mention.tense());
    Optional<Integer> year = year(mention);
    if (year.isPresent()) {
      begin = begin.withYear(year.get());
    }
    if (!begin.plusMonths(3).isAfter(mention.published())) {
      mention.narrative().spokeOfQuarter(begin);
    }
    return Optional.of(Meant.date(Iso.quarter(begin)));
  }

  private static int number(String ordinal) {
    return switch (ordinal) {
      case "first", "1st", "1" -> 1;
      case "second", "2nd", "2" -> 2;
      case "third", "3rd", "3" -> 3;
      default -> 4;
    };
  }

  /** The year that is named with the quarter. */
  private static Optional<Integer> year(Mention mention) {
    String named = mention.has("year") ? mention.word("year") : mention.word("of");
    if (named.matches("\\d{4}")) {
      return Optional.of(Integer.parseInt(named));
    }
    String which = mention.has("which") ? mention.word("which") : named;
    int published = mention.published().getYear();
    return switch (which.isEmpty() ? "" : which.substring(0, 4)) {
      case "this" -> Optional.of(published);
      case "last", "a ye", "the " -> Optional.of(published - 1);
      case "next" -> Optional.of(published + 1);
      default -> Optional.empty();
    };
  }

  /** The quarter that ended on a date named behind it, else the one spoken of, else the last. */
  private static Optional<Meant> latest(Mention mention) {
    Matcher ended = ENDED.matcher(mention.after());
    LocalDate day;
    if (ended.find()) {
      day = middleOfAQuarterEnding(ended, mention);
    } else {
      day = spokenOf(mention);
    }
    day = mention.has("ago") ? day.minusYears(1) : day;
    mention.narrative().spokeOfQuarter(day);
    return Optional.of(Meant.date(Iso.quarter(day)));
  }

  private static LocalDate middleOfAQuarterEnding(Matcher ended, Mention mention) {
    int month = EnglishWords.month(ended.group("month"));
    if (month == 0) {
      return spokenOf(mention);
    }
    YearMonth end = Nearest.month(month, mention.published(), Tense.PAST);
    return Integer.parseInt(ended.group("day")) > 15
        ? end.minusMonths(1).atDay(15)
        : end.minusMonths(2).atDay(15);
  }

  private static LocalDate spokenOf(Mention mention) {
    return mention.narrative().quarter().orElse(mention.published().minusMonths(3));
  }

  private static Optional<Meant> ofYear(Mention mention) {
    int year = Integer.parseInt(mention.word("year"));
    Optional<LocalDate> quarter = mention.narrative().quarter();
    return Optional.of(
        Meant.date(
            quarter.isPresent() && !mention.narrative().tellsOfALongerPeriod()
                ? Iso.quarter(quarter.get().withYear(year))
                : Iso.year(year)));
  }

  private static Optional<Meant> same(Mention mention) {
    Optional<LocalDate> quarter = mention.narrative().quarter();
    int year = year(mention).orElse(mention.published().getYear() - 1);
    return Optional.of(
        Meant.date(
            quarter.isPresent() && !mention.narrative().tellsOfALongerPeriod()
                ? Iso.quarter(quarter.get().withYear(year))
                : Iso.year(year)));
  }

  /** "A year ago" of a report that tells of a quarter means that quarter a year ago. */
  static boolean comparesQuarters(Mention mention, Unit unit, double number) {
    return unit == Unit.YEAR
        && number == 1
        && mention.word("n").matches("an?")
        && mention.narrative().quarter().isPresent()
        && !mention.narrative().tellsOfALongerPeriod();
  }

  static Optional<Meant> yearBefore(Mention mention) {
    Narrative narrative = mention.narrative();
    int year = mention.published().getYear() - 1;
    return Optional.of(
        Meant.date(
            narrative.quarter().isPresent() && !narrative.tellsOfALongerPeriod()
                ? Iso.quarter(narrative.quarter().get().withYear(year))
                : Iso.year(year)));
  }

  private static Optional<Meant> half(Mention mention) {
    int year =
        mention.word("of").equals("the year")
            ? mention.published().getYear()
            : year(mention).orElse(mention.published().getYear());
    boolean first = mention.word("nth").matches("first|1st|1");
    return Optional.of(Meant.date(Iso.year(year) + (first ? "-H1" : "-H2")));
  }

  /** Early in a year the last one is reported of. */
  private static Optional<Meant> fullYear(Mention mention) {
    LocalDate published = mention.published();
    boolean last =
        mention.tense() == Tense.PAST
            && published.getMonthValue() <= 3
            && !mention.written("whole").contains("current");
    return Optional.of(Meant.date(Iso.year(published.getYear() - (last ? 1 : 0))));
  }

  private static Optional<Meant> yearEnd(Mention mention) {
    LocalDate end = LocalDate.of(mention.published().getYear(), 12, 31);
    boolean past =
        mention.tense() == Tense.PAST && ChronoUnit.DAYS.between(mention.published(), end) > 183;
    return Optional.of(Meant.date(Iso.day(past ? end.minusYears(1) : end)));
  }
}
