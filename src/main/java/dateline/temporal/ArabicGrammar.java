package dateline.temporal;

import static dateline.temporal.ArabicWords.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Arabic, as newspapers write it. */
final class ArabicGrammar implements Grammar {
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?<!\\p{L})(?:و|ف)?(?:سوف|س[يتن]\\p{L}{3,}|المقرر|المتوقع|المزمع|المنتظر|يعتزم|تعتزم)(?!\\p{L})");

  /** "Since the day, Monday" is no "since a day". */
  private static final Pattern WEEKDAY_BEHIND = ArabicWords.pattern(" {weekday}");

  static final String SIDE = "(?:(?<past>{past})|(?<next>{next})|(?<now>{now}))";

  private final Beginnings beginnings;

  ArabicGrammar() {
    List<Rule> rules = new ArrayList<>();
    rules.addAll(ArabicDates.rules());
    rules.addAll(ArabicPeriods.rules());
    rules.addAll(
        List.of(
            rule(
                "(?:{part} )?(?:ب)?(?<name>اليوم|الامس|امس|البارحة)(?: {weekday})?",
                ArabicGrammar::named),
            rule(
                "(?:{part} )?(?<name>امس الاول|اول امس|اول من امس|غدا|بعد غد|غد)",
                ArabicGrammar::named),
            rule("(?<name>الليلة)(?: (?<past>{past}))?", ArabicGrammar::night),
            rule("(?:{part} )?(?:يوم )?{weekday}(?: " + SIDE + ")?", ArabicGrammar::weekday),
            rule("(?:هذا|هذه) (?:ال)(?<unit>اسبوع|شهر|عام|سنة)", ArabicGrammar::thatUnit),
            rule("(?:ال|لل)(?<unit>اسبوع|شهر|عام|سنة|عقد|قرن) " + SIDE, ArabicGrammar::thatUnit),
            rule("(?:عطلة )?نهاية الاسبوع(?: " + SIDE + ")?", ArabicGrammar::weekend),
            rule(
                "(?<side>قبل|منذ|بعد) (?:نحو |حوالي |اكثر من )?(?:{n} )?{units}",
                ArabicGrammar::distant),
            rule("(?:{n} )?{units}", ArabicGrammar::length),
            rule("(?:الان|حاليا)", mention -> Optional.of(Meant.date("PRESENT_REF"))),
            rule("(?:مؤخرا|موخرا|اخيرا)", mention -> Optional.of(Meant.date("PAST_REF"))),
            rule("قريبا", mention -> Optional.of(Meant.date("FUTURE_REF")))));
    beginnings = new Beginnings(rules);
  }

  @Override
  public List<Rule> beginningWith(String word) {
    return beginnings.of(word);
  }

  @Override
  public Tense tense(String sentence, int start, int end) {
    return AHEAD.matcher(sentence).find() ? Tense.FUTURE : Tense.PAST;
  }

  private static Optional<Meant> named(Mention mention) {
    int days =
        switch (ArabicWords.plain(mention.word("name"))) {
          case "اليوم" -> 0;
          case "امس الاول", "اول امس", "اول من امس" -> -2;
          case "غدا", "غد" -> 1;
          case "بعد غد" -> 2;
          default -> -1;
        };
    boolean theDay =
        days == 0
            && mention.after().matches("\\s(?:التالي|السابق|الاول|الأول|العالمي|الذي|نفسه).*");
    return theDay ? Optional.empty() : day(mention, mention.published().plusDays(days));
  }

  private static Optional<Meant> day(Mention mention, LocalDate day) {
    mention.narrative().spokeOfDay(day);
    return Optional.of(
        mention.has("part")
            ? Meant.time(Iso.day(day) + ArabicWords.part(mention.word("part")))
            : Meant.date(Iso.day(day)));
  }

  private static Optional<Meant> night(Mention mention) {
    LocalDate day = mention.published().minusDays(mention.has("past") ? 1 : 0);
    return Optional.of(Meant.time(Iso.day(day) + "TNI"));
  }

  private static Optional<Meant> weekday(Mention mention) {
    if (mention.before().matches(".*(?:صلاة|خطبة) $")) {
      return Optional.empty();
    }
    LocalDate published = mention.published();
    LocalDate from =
        mention.has("past")
            ? published.minusDays(1)
            : mention.has("next") ? published.plusDays(1) : published;
    Tense tense =
        mention.has("past") ? Tense.PAST : mention.has("next") ? Tense.FUTURE : mention.tense();
    return day(mention, Nearest.weekday(ArabicWords.weekday(mention.word("weekday")), from, tense));
  }

  /** -1 for the last, 1 for the next, 0 for this. */
  static int side(Mention mention) {
    return mention.has("past") ? -1 : mention.has("next") ? 1 : 0;
  }

  private static Optional<Meant> thatUnit(Mention mention) {
    Unit unit = ArabicWords.unit(mention.word("unit"));
    return Optional.of(Meant.date(unit.holding(unit.plus(mention.published(), side(mention)))));
  }

  private static Optional<Meant> weekend(Mention mention) {
    return Optional.of(
        Meant.date(Unit.WEEKEND.holding(Unit.WEEKEND.plus(mention.published(), side(mention)))));
  }

  /** So many; one where no number stands before the unit, two for its dual. */
  private static int number(Mention mention) {
    return mention.has("n")
        ? ArabicWords.number(mention.word("n")).orElse(1)
        : ArabicWords.isTwo(mention.word("units")) ? 2 : 1;
  }

  private static Optional<Meant> distant(Mention mention) {
    String units = mention.word("units");
    Unit unit = ArabicWords.unit(units);
    boolean counted = mention.has("n") || ArabicWords.isTwo(units) || isOne(units);
    boolean nextToItsName = unit == Unit.DAY && WEEKDAY_BEHIND.matcher(mention.after()).lookingAt();
    if (!counted
        || nextToItsName
        || unit == Unit.YEAR && mention.after().matches("\\s[0-9٠-٩]{4}.*")) {
      return Optional.empty();
    }
    int direction = mention.word("side").equals("بعد") ? 1 : -1;
    LocalDate day = unit.plus(mention.published(), (long) direction * number(mention));
    return Optional.of(Meant.date(unit.holding(day)));
  }

  private static boolean isOne(String units) {
    return List.of("يوم", "اسبوع", "شهر", "سنة", "عام", "عقد", "قرن", "ساعة")
        .contains(ArabicWords.plain(units));
  }

  private static Optional<Meant> length(Mention mention) {
    String units = mention.word("units");
    boolean counted = mention.has("n") || ArabicWords.isTwo(units);
    return counted
        ? Optional.of(Meant.duration(ArabicWords.unit(units).length(number(mention))))
        : Optional.empty();
  }
}
