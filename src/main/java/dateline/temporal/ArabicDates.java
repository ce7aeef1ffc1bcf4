package dateline.temporal;

import static dateline.temporal.ArabicWords.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of the calendar in Arabic: "الخميس 19 تشرين الأول/أكتوبر 2023", "يونيو 2023". */
final class ArabicDates {
  private static final String DAY_NAME = "(?:(?:يوم )?{weekday}[،,]? ?\\(?)?";

  /** What the bare name of a month follows: several of them are common words too. */
  private static final Pattern BEFORE_A_MONTH =
      Pattern.compile(
          "(?:شهر|في|منذ|خلال|حتى|منتصف|أواخر|أوائل|مطلع|نهاية|بداية|و|إلى|من|قبل|بعد|بين) $");

  /** "Between May and July 2023": one year for both. */
  private static final Pattern YEAR_OF_BOTH =
      ArabicWords.pattern(" (?:الى |حتى )?و?{month} {year}");

  /** What is named by its year: an election, a war, a cup. */
  private static final Pattern NAMED_BY_ITS_YEAR =
      Pattern.compile(
          "(?:في|منذ|حتى|لعام|بعد|قبل|من|إلى|انتخابات|حرب|ثورة|مونديال|أولمبياد|موسم|موازنة|ميزانية"
              + "|دستور|انقلاب|انتفاضة|هجمات|زلزال|العالم) $");

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
        rule(
            DAY_NAME
                + ArabicWords.ORDINAL
                + " من (?:شهر )?{month}[،,]? (?:عام |سنة |من عام )?{year}",
            ArabicDates::whole),
        rule(
            DAY_NAME
                + ArabicWords.ORDINAL
                + " من (?:شهر )?{month}(?: (?<past>{past})| (?<next>{next})| {now})?",
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
      LocalDate day = LocalDate.of(year, month, number(mention));
      mention.narrative().spokeOfDay(day);
      return Optional.of(Meant.date(Iso.day(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Mention mention) {
    return mention.has("ordinal")
        ? ArabicWords.ordinal(mention.word("ordinal"))
        : ArabicWords.digits(mention.word("number"));
  }

  private static Tense tense(Mention mention) {
    return mention.has("past") ? Tense.PAST : mention.has("next") ? Tense.FUTURE : mention.tense();
  }

  private static Optional<Meant> withoutYear(Mention mention) {
    LocalDate day =
        Nearest.day(
            ArabicWords.month(mention.word("month")),
            number(mention),
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
    if (!sure) {
      return Optional.empty();
    }
    int month = ArabicWords.month(mention.word("month"));
    Matcher both = YEAR_OF_BOTH.matcher(mention.writtenAfter());
    YearMonth meant =
        both.lookingAt()
            ? YearMonth.of(ArabicWords.digits(both.group("year")), month)
            : mention.has("past") || mention.has("next")
                ? Nearest.otherMonth(month, mention.published(), tense(mention))
                : Nearest.month(month, mention.published(), mention.tense());
    return Optional.of(Meant.date(Iso.month(meant)));
  }

  private static Optional<Meant> year(Mention mention) {
    return Optional.of(Meant.date(Iso.year(ArabicWords.digits(mention.word("year")))));
  }

  private static Optional<Meant> bareYear(Mention mention) {
    return NAMED_BY_ITS_YEAR.matcher(mention.before()).find() ? year(mention) : Optional.empty();
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
