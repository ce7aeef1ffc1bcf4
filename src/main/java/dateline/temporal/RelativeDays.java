package dateline.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a sentence that say a day or a week only together with the day it was written on:
 * "yesterday", "on Thursday", "last week". Whoever reads the sentence later needs the dates.
 */
public final class RelativeDays {
  private static final int LONGEST = 7;

  private RelativeDays() {}

  /**
   * Such words, as they stand in the sentence.
   *
   * @param expression where they stand
   * @param days what they mean
   */
  public record Resolved(TimeExpression expression, Days days) {}

  /** In the order of the sentence, each day once. */
  public static List<Resolved> in(String sentence, LocalDate published, String language) {
    List<Resolved> resolved = new ArrayList<>();
    for (TimeExpression one : TimeExpressions.of(sentence, published, language)) {
      boolean named = one.span().of(sentence).chars().anyMatch(Character::isDigit);
      Days.of(one.value())
          .filter(days -> !named && days.length() <= LONGEST)
          .filter(days -> resolved.stream().noneMatch(other -> other.days().equals(days)))
          .ifPresent(days -> resolved.add(new Resolved(one, days)));
    }
    return resolved;
  }
}
