package dateline.grounding;

import java.util.List;
import java.util.Optional;

/** The numbers and dates of a sentence, held against those of another wording of it. */
public final class Figures {
  /** "Two missiles" is one word in Arabic; the number lies in its ending. */
  private static final double IN_AN_ENDING = 2;

  private Figures() {}

  /** Whether both say the same numbers and dates, in whichever languages they are written. */
  public static boolean same(String one, String other) {
    Prose first = new Prose(one, Optional.empty());
    Prose second = new Prose(other, Optional.empty());
    return saysThoseOf(first, second) && saysThoseOf(second, first);
  }

  private static boolean saysThoseOf(Prose text, Prose other) {
    Numbers numbers = new Numbers(List.of(text));
    KnownDays days = new KnownDays();
    text.sentences().forEach(days::add);
    for (Prose.Sentence sentence : other.sentences()) {
      List<DateMention> dates = DateMentions.in(sentence.tokens());
      boolean allDays = dates.stream().allMatch(days::agree);
      boolean allNumbers =
          numbers.missing(sentence, dates).stream()
              .allMatch(number -> number.spelled() && number.value() <= IN_AN_ENDING);
      if (!allDays || !allNumbers) {
        return false;
      }
    }
    return true;
  }
}
