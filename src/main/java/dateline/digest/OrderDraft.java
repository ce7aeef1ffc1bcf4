package dateline.digest;

import java.time.ZoneId;
import java.util.Optional;

/**
 * An order that is being talked about.
 *
 * @param order the one to be changed; 0 for a new one
 * @param heard the last update that changed it
 */
public record OrderDraft(
    long id,
    String heard,
    Order.Home home,
    long order,
    Step step,
    Interest interest,
    Optional<Timetable.Hours> hours,
    Optional<ZoneId> zone,
    int stories) {

  /** What is asked for next. */
  public enum Step {
    TOPICS,
    HOURS,
    ZONE,
    DONE
  }

  public OrderDraft at(Step next) {
    return new OrderDraft(id, heard, home, order, next, interest, hours, zone, stories);
  }

  public OrderDraft about(Interest other) {
    return new OrderDraft(id, heard, home, order, step, other, hours, zone, stories);
  }

  public OrderDraft at(Timetable.Hours others) {
    return new OrderDraft(
        id, heard, home, order, step, interest, Optional.of(others), zone, stories);
  }

  public OrderDraft in(ZoneId other) {
    return new OrderDraft(
        id, heard, home, order, step, interest, hours, Optional.of(other), stories);
  }

  public OrderDraft of(int others) {
    return new OrderDraft(id, heard, home, order, step, interest, hours, zone, others);
  }

  /** The first thing that is missing. */
  public Step missing() {
    if (interest.isOpen()) {
      return Step.TOPICS;
    }
    if (hours.isEmpty()) {
      return Step.HOURS;
    }
    return zone.isEmpty() ? Step.ZONE : Step.DONE;
  }
}
