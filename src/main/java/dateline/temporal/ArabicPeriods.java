package dateline.temporal;

import static dateline.temporal.ArabicWords.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Seasons, halves, decades, centuries and counted spans: "صيف 2021", "الأيام الثلاثة الماضية". */
final class ArabicPeriods {
  private static final List<String> SEASONS = List.of("ربيع", "صيف", "خريف", "شتاء");

  private static final String SEASON = "(?<season>" + String.join("|", SEASONS) + ")";

  private static final List<String> DECADES =
      List.of("عشرين", "ثلاثين", "اربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين");

  /** "The" before digits, with or without the stroke that joins them. */
  private static final String THE = "(?:الـ?)?\\s?";

  private ArabicPeriods() {}

  static List<Rule> rules() {
    return List.of(
        rule("(?:ال)" + SEASON + " " + ArabicGrammar.SIDE, ArabicPeriods::season),
        rule(SEASON + " (?:عام |سنة )?{year}", ArabicPeriods::seasonOfYear),
        rule(
            "النصف (?<half>الاول|الثاني) (?:من |ل)?(?:(?:عام |سنة )?{year}|(?:ال|لل)عام "
                + ArabicGrammar.SIDE
                + ")",
            ArabicPeriods::half),
        rule(
            "(?:ال)?(?<tens>"
                + String.join("|", DECADES)
                + ")(?:ي)?ات(?: القرن (?:الماضي|العشرين))?",
            ArabicPeriods::decade),
        rule("القرن " + ArabicWords.ORDINAL, ArabicPeriods::century),
        rule(
            "(?:منتصف|نهاية|مطلع|بداية|اواخر|اوائل|اخر) (?:ال)(?<unit>شهر|عام|سنة)(?: "
                + ArabicGrammar.SIDE
                + ")?",
            ArabicPeriods::thisUnit),
        rule(THE + "{n} {units}(?: {past}| {next})?", ArabicPeriods::counted),
        rule(
            "(?:ال){units} (?:القليلة |" + THE + "{n} )?(?:{past}|{next})",
            ArabicPeriods::counted));
  }

  private static Optional<Meant> of(int year, String season) {
    return Optional.of(
        Meant.date(
            Iso.year(year) + "-" + List.of("SP", "SU", "FA", "WI").get(SEASONS.indexOf(season))));
  }

  private static Optional<Meant> season(Mention mention) {
    String season = mention.word("season");
    int begins = 3 + 3 * SEASONS.indexOf(season);
    LocalDate published = mention.published();
    int year = published.getYear();
    if (mention.has("past") && begins + 2 >= published.getMonthValue()) {
      year--;
    }
    if (mention.has("next") && begins <= published.getMonthValue()) {
      year++;
    }
    return of(year, season);
  }

  private static Optional<Meant> seasonOfYear(Mention mention) {
    return of(ArabicWords.digits(mention.word("year")), mention.word("season"));
  }

  private static Optional<Meant> half(Mention mention) {
    int year =
        mention.has("year")
            ? ArabicWords.digits(mention.word("year"))
            : mention.published().getYear() + ArabicGrammar.side(mention);
    boolean first = ArabicWords.plain(mention.word("half")).equals("الاول");
    return Optional.of(Meant.date(Iso.year(year) + (first ? "-H1" : "-H2")));
  }

  private static Optional<Meant> decade(Mention mention) {
    int tens = 20 + 10 * DECADES.indexOf(ArabicWords.plain(mention.word("tens")));
    int published = mention.published().getYear();
    int year = published / 100 * 100 + tens;
    boolean last = year > published || mention.length() > mention.written("tens").length() + 6;
    return Optional.of(Meant.date(Iso.decade(last ? 1900 + tens : year)));
  }

  private static Optional<Meant> century(Mention mention) {
    return Optional.of(
        Meant.date(String.format("%02d", ArabicWords.ordinal(mention.word("ordinal")) - 1)));
  }

  private static Optional<Meant> thisUnit(Mention mention) {
    Unit unit = ArabicWords.unit(mention.word("unit"));
    LocalDate day = unit.plus(mention.published(), ArabicGrammar.side(mention));
    return Optional.of(Meant.date(unit.holding(day)));
  }

  /** "The last three days"; "the last years" are some. */
  private static Optional<Meant> counted(Mention mention) {
    Unit unit = ArabicWords.unit(mention.word("units"));
    if (mention.has("n")) {
      return Optional.of(
          Meant.duration(unit.length(ArabicWords.number(mention.word("n")).orElse(1))));
    }
    return ArabicWords.isMany(mention.word("units"))
        ? Optional.of(Meant.duration(unit.someLength()))
        : Optional.empty();
  }
}
