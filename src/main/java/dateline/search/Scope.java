package dateline.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which articles a search may find, by what is known of them.
 *
 * @param from nothing published earlier, where given
 * @param until nothing published then or later, where given
 * @param outlets only these, or all where empty
 * @param otherThan none of these
 */
public record Scope(
    Optional<Instant> from, Optional<Instant> until, Set<String> outlets, Set<String> otherThan) {
  public static final Scope ALL = new Scope(Optional.empty(), Optional.empty(), Set.of(), Set.of());

  public Scope {
    outlets = Set.copyOf(outlets);
    otherThan = Set.copyOf(otherThan);
  }
}
