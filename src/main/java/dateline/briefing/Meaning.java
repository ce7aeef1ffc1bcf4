package dateline.briefing;

import dateline.search.Scope;
import java.util.Optional;
import java.util.Set;

/**
 * How a question was understood.
 *
 * @param topic what it is about, for search and for judging what was found: the reader's words
 *     without those that say when or by whom, and with the subject a follow-up leaves unsaid
 * @param published when the articles meant were published; empty where no time is named
 * @param outlets only these are meant; all where empty
 * @param otherThan these are not meant
 * @param about the subject taken over from the exchange before, in words a reader can be shown
 */
public record Meaning(
    String topic,
    Optional<Period> published,
    Set<String> outlets,
    Set<String> otherThan,
    Optional<String> about) {
  public Meaning {
    outlets = Set.copyOf(outlets);
    otherThan = Set.copyOf(otherThan);
  }

  /** Whether only articles of some time or by some outlets are meant. */
  public boolean isLimited() {
    return published.isPresent() || !outlets.isEmpty() || !otherThan.isEmpty();
  }

  Scope scope() {
    return new Scope(published.map(Period::from), published.map(Period::until), outlets, otherThan);
  }

  /** The same of a topic in other words. */
  Meaning withTopic(String other) {
    return new Meaning(other, published, outlets, otherThan, about);
  }

  /** A subject told before, and nothing else. */
  static Meaning of(String told) {
    return new Meaning(told, Optional.empty(), Set.of(), Set.of(), Optional.of(told));
  }

  /** Words taken as they stand: of any time and by any outlet. */
  public static Meaning plain(String words) {
    return new Meaning(words, Optional.empty(), Set.of(), Set.of(), Optional.empty());
  }
}
