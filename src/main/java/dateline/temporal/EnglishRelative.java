package dateline.temporal;

import static dateline.temporal.EnglishWords.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Dates told from the day of writing: "yesterday", "on Thursday", "last week", "two years ago". */
final class EnglishRelative {
  static final String WHICH = "(?<which>last|this past|past|this coming|this|next|coming|current)";

  private static final Pattern NAME_BEFORE =
      Pattern.compile("\\b(?:black|good|bloody|super|ash|palm|sheffield) $");

  private static final String NOT_A_NAME_BEHIND =
      "(?! (?:Times|Telegraph|Mirror|Mail|Express|People|Post|Herald|Tribune|Night Live|Evening"
          + " Post)\\b)";

  static final Map<String, Integer> DISTANCE =
      Map.ofEntries(
          Map.entry("last", -1),
          Map.entry("this past", -1),
          Map.entry("past", -1),
          Map.entry("this", 0),
          Map.entry("current", 0),
          Map.entry("this coming", 1),
          Map.entry("coming", 1),
          Map.entry("next", 1));

  /** Nobody counts further by name; greater numbers are no years of a calendar. */
  private static final double MOST = 5_000;

  private EnglishRelative() {}

  static List<Rule> rules() {
    return List.of(
        rule("{vague}(?<name>today|yesterday|tomorrow)(?: {part})?", EnglishRelative::named),
        rule("the day (?<name>before yesterday|after tomorrow)", EnglishRelative::named),
        rule("(?<name>tonight|last night)", EnglishRelative::night),
        rule("the {unit} (?<which>before last|after next)", EnglishRelative::nextButOne),
        rule("the (?<side>previous|preceding|following) {weekday}", EnglishRelative::weekdayThen),
        rule("{vague}this {part}", EnglishRelative::thisPart),
        rule(
            "(?:{vague}|early |late )?{weekday}" + NOT_A_NAME_BEHIND + "(?:,? {part})?",
            EnglishRelative::weekday),
        rule("(?:the )?" + WHICH + " {weekday}(?:,? {part})?", EnglishRelative::thatWeekday),
        rule("(?:a|one) week (?<side>ago|from) (?:on )?{weekday}", EnglishRelative::weekFrom),
        rule("{weekday}(?:,)? (?<which>last|next) week", EnglishRelative::weekdayOfWeek),
        rule("{vague}(?:the )?" + WHICH + " {unit}", EnglishRelative::thatUnit),
        rule("{vague}" + WHICH + " {monthname}", EnglishRelative::thatMonth),
        rule("{about}{n}[ -](?:short |full )?{units} ago(?: today)?", EnglishRelative::ago),
        rule("{about}{n} {units} from (?:now|today)", EnglishRelative::fromNow),
        rule(
            "{about}{n} {units} (?<side>earlier|later|before|afterward|afterwards)",
            EnglishRelative::fromThen),
        rule(
            "{vague}(?<which>that|that same|the same|the next|the following|the previous|the"
                + " preceding) {unit}(?:,? {part})?",
            EnglishRelative::thatOne),
        rule("{vague}the {unit}", EnglishRelative::theOne));
  }

  private static Optional<Meant> named(Mention mention) {
    int days =
        switch (mention.word("name")) {
          case "yesterday" -> -1;
          case "tomorrow" -> 1;
          case "before yesterday" -> -2;
          case "after tomorrow" -> 2;
          default -> 0;
        };
    return day(mention, mention.published().plusDays(days));
  }

  private static Optional<Meant> day(Mention mention, LocalDate day) {
    mention.narrative().spokeOfDay(day);
    return Optional.of(Meant.date(Iso.day(day)));
  }

  private static Optional<Meant> night(Mention mention) {
    int days = mention.word("name").equals("tonight") ? 0 : -1;
    return Optional.of(Meant.time(Iso.day(mention.published().plusDays(days)) + "TNI"));
  }

  private static Optional<Meant> thisPart(Mention mention) {
    return Optional.of(
        Meant.time(Iso.day(mention.published()) + EnglishWords.part(mention.word("part"))));
  }

  private static Optional<Meant> weekday(Mention mention) {
    if (NAME_BEFORE.matcher(mention.before()).find()) {
      return Optional.empty();
    }
    return day(
        mention,
        Nearest.weekday(
            EnglishWords.weekday(mention.word("weekday")), mention.published(), mention.tense()));
  }

  private static Optional<Meant> thatWeekday(Mention mention) {
    LocalDate published = mention.published();
    int distance = DISTANCE.get(mention.word("which"));
    LocalDate day =
        switch (distance) {
          case -1 ->
              Nearest.weekday(
                  EnglishWords.weekday(mention.word("weekday")),
                  published.minusDays(1),
                  Tense.PAST);
          case 1 ->
              Nearest.weekday(
                  EnglishWords.weekday(mention.word("weekday")),
                  published.plusDays(1),
                  Tense.FUTURE);
          default -> published.with(EnglishWords.weekday(mention.word("weekday")));
        };
    return day(mention, day);
  }

  /** "The week before last", "the month after next". */
  private static Optional<Meant> nextButOne(Mention mention) {
    Unit unit = EnglishWords.unit(mention.word("unit"));
    int distance = mention.word("which").equals("before last") ? -2 : 2;
    return unit.ofTheClock() || unit == Unit.DAY
        ? Optional.empty()
        : Optional.of(Meant.date(unit.holding(unit.plus(mention.published(), distance))));
  }

  /** "The previous Friday": from the day spoken of last. */
  private static Optional<Meant> weekdayThen(Mention mention) {
    DayOfWeek weekday = EnglishWords.weekday(mention.word("weekday"));
    boolean behind = mention.word("side").equals("following");
    return day(
        mention,
        mention
            .narrative()
            .day()
            .with(behind ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday)));
  }

  private static Optional<Meant> weekFrom(Mention mention) {
    boolean ago = mention.word("side").equals("ago");
    LocalDate day =
        Nearest.weekday(
            EnglishWords.weekday(mention.word("weekday")),
            mention.published(),
            ago ? Tense.PAST : Tense.FUTURE);
    return day(mention, day.plusWeeks(ago ? -1 : 1));
  }

  private static Optional<Meant> weekdayOfWeek(Mention mention) {
    LocalDate week = mention.published().plusWeeks(mention.word("which").equals("last") ? -1 : 1);
    return day(mention, week.with(EnglishWords.weekday(mention.word("weekday"))));
  }

  private static Optional<Meant> thatUnit(Mention mention) {
    Unit unit = EnglishWords.unit(mention.word("unit"));
    String which = mention.word("which");
    if (unit.ofTheClock() || mention.before().endsWith("\"")) {
      return Optional.empty();
    }
    if (which.equals("past") && unit != Unit.WEEKEND && unit != Unit.YEAR) {
      return Optional.of(Meant.duration(unit.length(1)));
    }
    boolean ofThisWeek = unit == Unit.WEEKEND && which.endsWith("coming");
    LocalDate day = unit.plus(mention.published(), ofThisWeek ? 0 : DISTANCE.get(which));
    if (unit == Unit.DAY) {
      return which.startsWith("this") || which.equals("current")
          ? Optional.empty()
          : day(mention, mention.narrative().day().plusDays(DISTANCE.get(which)));
    }
    if (unit == Unit.QUARTER) {
      mention.narrative().spokeOfQuarter(day);
    }
    return Optional.of(Meant.date(unit.holding(day)));
  }

  private static Optional<Meant> thatMonth(Mention mention) {
    int month = EnglishWords.month(mention.word("monthname"));
    YearMonth now = YearMonth.from(mention.published());
    int distance = DISTANCE.get(mention.word("which"));
    YearMonth that =
        switch (distance) {
          case -1 -> Nearest.otherMonth(month, mention.published(), Tense.PAST);
          case 1 -> Nearest.otherMonth(month, mention.published(), Tense.FUTURE);
          default -> now.withMonth(month);
        };
    return Optional.of(Meant.date(Iso.month(that)));
  }

  private static Optional<Meant> ago(Mention mention) {
    return distant(mention, mention.published(), -1);
  }

  private static Optional<Meant> fromNow(Mention mention) {
    return distant(mention, mention.published(), 1);
  }

  private static Optional<Meant> fromThen(Mention mention) {
    boolean back = mention.word("side").matches("earlier|before");
    if (EnglishWords.unit(mention.word("units")) != Unit.YEAR) {
      return Optional.empty();
    }
    return distant(mention, mention.narrative().day(), back ? -1 : 1);
  }

  private static Optional<Meant> distant(Mention mention, LocalDate from, int direction) {
    Unit unit = EnglishWords.unit(mention.word("units"));
    OptionalDouble number = EnglishNumbers.of(mention.word("n"));
    if (number.isEmpty()) {
      return Optional.of(Meant.date(direction < 0 ? "PAST_REF" : "FUTURE_REF"));
    }
    if (number.getAsDouble() > MOST) {
      return Optional.empty();
    }
    if (EnglishQuarters.comparesQuarters(mention, unit, number.getAsDouble())) {
      return EnglishQuarters.yearBefore(mention);
    }
    if (number.getAsDouble() != Math.rint(number.getAsDouble()) && unit == Unit.YEAR) {
      LocalDate day = from.plusMonths(direction * Math.round(12 * number.getAsDouble()));
      return Optional.of(Meant.date(Unit.MONTH.holding(day)));
    }
    LocalDate day = unit.plus(from, direction * Math.round(number.getAsDouble()));
    if (unit == Unit.DAY) {
      mention.narrative().spokeOfDay(day);
    }
    return Optional.of(Meant.date(unit.holding(day)));
  }

  /** "That day", "the next year": from what was spoken of last. */
  private static Optional<Meant> thatOne(Mention mention) {
    Unit unit = EnglishWords.unit(mention.word("unit"));
    if (unit.ofTheClock()) {
      return Optional.empty();
    }
    int distance =
        switch (mention.word("which")) {
          case "the next", "the following" -> 1;
          case "the previous", "the preceding" -> -1;
          default -> 0;
        };
    LocalDate day = unit.plus(mention.narrative().day(), distance);
    mention.narrative().spokeOfDay(day);
    return Optional.of(Meant.date(unit.holding(day)));
  }

  private static final Pattern WHOLE_WEEK =
      Pattern.compile("\\b(for|during|in|over|of|ahead of|before) $");

  /** "The week" and "the weekend" are those of the text; "the day" is any. */
  private static Optional<Meant> theOne(Mention mention) {
    Unit unit = EnglishWords.unit(mention.word("unit"));
    boolean meant =
        switch (unit) {
          case WEEKEND -> true;
          case WEEK -> WHOLE_WEEK.matcher(mention.before()).find() || mention.has("vague");
          case MONTH, YEAR -> mention.has("vague");
          case DAY -> mention.word("vague").matches("later|earlier");
          default -> false;
        };
    if (!meant) {
      return Optional.empty();
    }
    LocalDate day = mention.published();
    if (unit == Unit.WEEKEND
        && mention.tense() != Tense.FUTURE
        && day.getDayOfWeek().getValue() < 6) {
      day = day.minusWeeks(1);
    }
    return Optional.of(Meant.date(unit.holding(day)));
  }
}
