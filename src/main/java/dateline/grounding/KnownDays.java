package dateline.grounding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The days that sources speak of: those they name, and those that follow from their own day. */
final class KnownDays {
  private final List<DateMention> named = new ArrayList<>();
  private final Set<LocalDate> days = new HashSet<>();

  void add(Prose.Sentence sentence) {
    for (DateMention mention : DateMentions.in(sentence.tokens())) {
      named.add(mention);
      sentence.published().ifPresent(day -> resolve(mention, day));
    }
  }

  /** The day a source was published: what it tells without a date is news of that day. */
  void published(Optional<LocalDate> day) {
    day.ifPresent(days::add);
  }

  private void resolve(DateMention mention, LocalDate published) {
    mention.daysFromNow().ifPresent(offset -> days.add(published.plusDays(offset)));
    if (mention.weekday().isPresent()) {
      DayOfWeek weekday = DayOfWeek.of(mention.weekday().getAsInt());
      days.add(published.with(TemporalAdjusters.previousOrSame(weekday)));
      days.add(published.with(TemporalAdjusters.next(weekday)));
    }
  }

  boolean agree(DateMention claimed) {
    return named.stream().anyMatch(one -> says(one, claimed))
        || days.stream().anyMatch(day -> isOn(day, claimed));
  }

  private boolean says(DateMention one, DateMention claimed) {
    return fits(one.weekday(), claimed.weekday())
        && fits(one.daysFromNow(), claimed.daysFromNow())
        && fits(one.month(), claimed.month())
        && fits(one.day(), claimed.day())
        && (fits(one.year(), claimed.year())
            || claimed.month().isPresent() && one.year().isEmpty() && knowsYear(claimed.year()));
  }

  private boolean knowsYear(OptionalInt year) {
    return named.stream().anyMatch(one -> one.year().equals(year))
        || days.stream().anyMatch(day -> Math.abs(day.getYear() - year.getAsInt()) <= 1);
  }

  private static boolean fits(OptionalInt known, OptionalInt claimed) {
    return claimed.isEmpty() || claimed.equals(known);
  }

  private static boolean isOn(LocalDate day, DateMention claimed) {
    return claimed.daysFromNow().isEmpty()
        && fits(OptionalInt.of(day.getYear()), claimed.year())
        && fits(OptionalInt.of(day.getMonthValue()), claimed.month())
        && fits(OptionalInt.of(day.getDayOfMonth()), claimed.day())
        && fits(OptionalInt.of(day.getDayOfWeek().getValue()), claimed.weekday());
  }
}
