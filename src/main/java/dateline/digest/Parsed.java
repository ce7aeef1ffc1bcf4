package dateline.digest;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** What the words of an order say. */
public sealed interface Parsed {
  /** An order as far as it was written: what is missing is asked for. */
  record Draft(
      Interest interest,
      Optional<Timetable.Hours> hours,
      Optional<ZoneId> zone,
      Optional<Integer> length)
      implements Parsed {}

  /** It cannot be taken. */
  record Refused(Complaint complaint) implements Parsed {}

  default <T> T fold(Function<Draft, T> draft, Function<Complaint, T> refused) {
    return this instanceof Draft it ? draft.apply(it) : refused.apply(((Refused) this).complaint());
  }
}
