package dateline.temporal;

import static dateline.temporal.EnglishWords.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Times of day: "8:30 a.m. EDT Friday", "noon", "midnight". */
final class EnglishClock {
  private static final String ZONE =
      "(?: (?:EST|EDT|CST|CDT|MST|MDT|PST|PDT|GMT|UTC|BST|CET|ET|PT|CT|local time|Eastern time))?";

  private EnglishClock() {}

  static List<Rule> rules() {
    return List.of(
        rule(
            "(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))? ?(?<half>[ap])\\.?m\\b\\.?"
                + ZONE
                + "(?:,? (?:on )?(?:{weekday}|{month} {number}))?",
            EnglishClock::halfDay),
        rule(
            "(?<hour>[01]?\\d|2[0-3])[:](?<minute>[0-5]\\d)" + ZONE + "(?:,? (?:on )?{weekday})?",
            EnglishClock::ofDay),
        rule("(?<hour>1[0-2]|0?[1-9]) in the {part}", EnglishClock::inPart),
        rule("(?<name>noon|midday|midnight)(?:,? (?:on )?{weekday})?", EnglishClock::named));
  }

  private static Optional<Meant> halfDay(Mention mention) {
    int hour = Integer.parseInt(mention.word("hour")) % 12;
    return at(mention, mention.word("half").equals("p") ? hour + 12 : hour);
  }

  private static Optional<Meant> ofDay(Mention mention) {
    return at(mention, Integer.parseInt(mention.word("hour")));
  }

  private static Optional<Meant> inPart(Mention mention) {
    int hour = Integer.parseInt(mention.word("hour")) % 12;
    return at(mention, mention.word("part").equals("morning") ? hour : hour + 12);
  }

  private static Optional<Meant> named(Mention mention) {
    return at(mention, mention.word("name").equals("midnight") ? 0 : 12);
  }

  private static Optional<Meant> at(Mention mention, int hour) {
    int minute = mention.has("minute") ? Integer.parseInt(mention.word("minute")) : 0;
    LocalDate day =
        mention.has("month")
            ? EnglishDates.nearest(mention)
            : mention.has("weekday")
                ? Nearest.weekday(
                    EnglishWords.weekday(mention.word("weekday")),
                    mention.published(),
                    mention.tense())
                : mention.published();
    return Optional.of(Meant.time(Iso.day(day) + String.format("T%02d:%02d", hour, minute)));
  }
}
