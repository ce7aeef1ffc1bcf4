package dateline.temporal;

import static dateline.temporal.ArabicWords.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates of the calendar in Arabic: "الخميس 19 تشرين الأول/أكتوبر 2023", "يونيو 2023". */
final class ArabicDates {
  private static final String DAY_NAME = "(?:(?:يوم )?{weekday}[،,]? ?\\(?)?";

  /** What the bare name of a month follows: several of them are common words too. */
  private static final Pattern BEFORE_A_MONTH =
      Pattern.compile(
          "(?:شهر|في|منذ|خلال|حتى|منتصف|أواخر|أوائل|مطلع|نهاية|بداية|و|إلى|من|قبل|بعد) $");

  private ArabicDates() {}

  static List<Rule> rules() {
    return List.of(
        rule(
            DAY_NAME + "{number} (?:من )?(?:شهر )?{month}[،,]? (?:عام |سنة |من عام )?{year}",
            ArabicDates::whole),
        rule(
            DAY_NAME
                + "{number} (?:من )?(?:شهر )?{month}(?: (?<past>{past})| (?<next>{next})| {now})?",
            ArabicDates::withoutYear),
        rule("(?<number>[0-3]?\\d)[/-](?<mm>[01]?\\d)[/-]{year}", ArabicDates::digits),
        rule("{year}[/-](?<mm>[01]?\\d)[/-](?<number>[0-3]?\\d)", ArabicDates::digits),
        rule("(?:شهر )?{month}[،,]? (?:عام |سنة |من عام )?{year}", ArabicDates::monthOfYear),
        rule(
            "(?<word>شهر )?{month}(?: (?<past>{past})| (?<next>{next})| {now})?",
            ArabicDates::month),
        rule("(?:ال|لل|ل)?(?<word>عام|سنة) {year}", ArabicDates::year),
        rule("{year}", ArabicDates::bareYear),
        rule(
            "الربع (?<quarter>الاول|الثاني|الثالث|الرابع|الاخير)(?: من)?(?: (?:عام |سنة )?{year}|"
                + " العام (?:{now}|(?<past>{past})))?",
            ArabicDates::quarter));
  }

  private static Optional<Meant> whole(Mention mention) {
    return day(
        mention,
        ArabicWords.digits(mention.word("year")),
        ArabicWords.month(mention.word("month")));
  }

  private static Optional<Meant> digits(Mention mention) {
    return day(
        mention, ArabicWords.digits(mention.word("year")), ArabicWords.digits(mention.word("mm")));
  }

  private static Optional<Meant> day(Mention mention, int year, int month) {
    try {
      LocalDate day = LocalDate.of(year, month, ArabicWords.digits(mention.word("number")));
      mention.narrative().spokeOfDay(day);
      return Optional.of(Meant.date(Iso.day(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Tense tense(Mention mention) {
    return mention.has("past") ? Tense.PAST : mention.has("next") ? Tense.FUTURE : mention.tense();
  }

  private static Optional<Meant> withoutYear(Mention mention) {
    LocalDate day =
        Nearest.day(
            ArabicWords.month(mention.word("month")),
            ArabicWords.digits(mention.word("number")),
            mention.published(),
            tense(mention));
    mention.narrative().spokeOfDay(day);
    return Optional.of(Meant.date(Iso.day(day)));
  }

  private static Optional<Meant> monthOfYear(Mention mention) {
    return Optional.of(
        Meant.date(
            Iso.month(
                YearMonth.of(
                    ArabicWords.digits(mention.word("year")),
                    ArabicWords.month(mention.word("month"))))));
  }

  private static Optional<Meant> month(Mention mention) {
    boolean sure =
        mention.has("word")
            || mention.has("past")
            || mention.has("next")
            || BEFORE_A_MONTH.matcher(mention.before()).find();
    return sure
        ? Optional.of(
            Meant.date(
                Iso.month(
                    Nearest.month(
                        ArabicWords.month(mention.word("month")),
                        mention.published(),
                        tense(mention)))))
        : Optional.empty();
  }

  private static Optional<Meant> year(Mention mention) {
    return Optional.of(Meant.date(Iso.year(ArabicWords.digits(mention.word("year")))));
  }

  private static Optional<Meant> bareYear(Mention mention) {
    return mention.before().matches(".*(?:في|منذ|حتى|لعام|بعد|قبل|من|إلى) $")
        ? year(mention)
        : Optional.empty();
  }

  private static Optional<Meant> quarter(Mention mention) {
    int quarter =
        List.of("الاول", "الثاني", "الثالث", "الرابع", "الاخير")
                .indexOf(ArabicWords.plain(mention.word("quarter")))
            % 4;
    int number = mention.word("quarter").contains("خير") ? 4 : quarter + 1;
    LocalDate day = Nearest.quarter(number, mention.published(), mention.tense());
    if (mention.has("year")) {
      day = day.withYear(ArabicWords.digits(mention.word("year")));
    } else if (mention.has("past")) {
      day = day.withYear(mention.published().getYear() - 1);
    }
    return Optional.of(Meant.date(Iso.quarter(day)));
  }
}
