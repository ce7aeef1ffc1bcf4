package dateline.temporal;

import static dateline.temporal.EnglishWords.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Seasons: "last spring", "the summer of 2021", "in the fall". */
final class EnglishSeasons {
  private static final List<String> ORDER = List.of("SP", "SU", "FA", "WI");

  /** A bare one is a time of the year only behind such a word. */
  private static final Pattern BEFORE_A_SEASON =
      Pattern.compile("\\b(?:in|during|by|over|through|throughout|until|since|before|after) $");

  /** "The fall of Kabul", "the spring in his step", "the Winter Olympics". */
  private static final Pattern NO_SEASON_BEHIND =
      Pattern.compile("^[ -](?:of|in|from|olympics?|games|camps?|schools?)\\b");

  private EnglishSeasons() {}

  static List<Rule> rules() {
    return List.of(
        rule("{vague}(?:the )?" + EnglishRelative.WHICH + " {season}", EnglishSeasons::relative),
        rule("{vague}(?:the )?{season}(?: of|,)? {year}", EnglishSeasons::ofYear),
        rule(
            "{vague}(?:the )?{season}(?: of)? (?<side>last|this|next) year",
            EnglishSeasons::ofRelativeYear),
        rule("{vague}the {season}", EnglishSeasons::bare));
  }

  private static int firstMonth(String season) {
    return ORDER.indexOf(season) * 3 + 3;
  }

  private static Optional<Meant> of(int year, String season) {
    return Optional.of(Meant.date(Iso.year(year) + "-" + season));
  }

  private static Optional<Meant> relative(Mention mention) {
    String season = EnglishWords.season(mention.word("season"));
    int begins = firstMonth(season);
    LocalDate published = mention.published();
    int distance = EnglishRelative.DISTANCE.get(mention.word("which"));
    int year = published.getYear();
    if (distance < 0 && begins + 2 >= published.getMonthValue()) {
      year--;
    }
    if (distance > 0 && begins <= published.getMonthValue()) {
      year++;
    }
    return of(year, season);
  }

  private static Optional<Meant> ofYear(Mention mention) {
    return of(Integer.parseInt(mention.word("year")), EnglishWords.season(mention.word("season")));
  }

  private static Optional<Meant> ofRelativeYear(Mention mention) {
    int distance = EnglishRelative.DISTANCE.get(mention.word("side"));
    return of(
        mention.published().getYear() + distance, EnglishWords.season(mention.word("season")));
  }

  /** The season under way, else the next or the last of its name, by the tense. */
  private static Optional<Meant> bare(Mention mention) {
    boolean meant = mention.has("vague") || BEFORE_A_SEASON.matcher(mention.before()).find();
    if (!meant || NO_SEASON_BEHIND.matcher(mention.after()).find()) {
      return Optional.empty();
    }
    String season = EnglishWords.season(mention.word("season"));
    LocalDate published = mention.published();
    boolean begun = firstMonth(season) <= published.getMonthValue();
    boolean over = firstMonth(season) + 2 < published.getMonthValue();
    int year = published.getYear();
    if (mention.tense() == Tense.FUTURE) {
      return of(over ? year + 1 : year, season);
    }
    return of(begun ? year : year - 1, season);
  }
}
