package dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses what is sent next: answers before bulk, longest in line first, as the limits allow. */
final class SendPicker {
  private static final int LOOK_AHEAD = 50;

  private final SendLimits limits;

  SendPicker(SendLimits limits) {
    this.limits = limits;
  }

  /** A part that is marked as being sent, and when it may go. */
  record Taken(OutboxPart part, SendSlot slot) {}

  /**
   * @param again whether there may be more that can be sent at once
   * @param pause how long until there may be more; nothing where only a new message can change that
   */
  record Picked(List<Taken> taken, boolean again, Optional<Duration> pause) {}

  Picked pick(SendTurn turn, int room, Instant now) {
    turn.wake();
    List<Taken> taken = new ArrayList<>();
    Optional<Duration> wait = Optional.empty();
    boolean again = false;
    for (Urgency urgency : Urgency.values()) {
      List<OutboxPart> ready = taken.size() < room ? turn.ready(urgency, LOOK_AHEAD) : List.of();
      int looked = 0;
      for (OutboxPart part : ready) {
        Duration closed = limits.overallWait(urgency, now);
        if (taken.size() >= room || closed.compareTo(SendLimits.LEAD) > 0) {
          wait = Optional.of(closed);
          break;
        }
        offer(turn, part, now).ifPresent(taken::add);
        looked++;
      }
      again |= looked == LOOK_AHEAD;
    }
    Optional<Duration> time = turn.nextTime().map(at -> ChatPace.until(at, now));
    return new Picked(taken, again, earlier(wait, time));
  }

  private static Optional<Duration> earlier(Optional<Duration> one, Optional<Duration> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Duration::compareTo);
  }

  private Optional<Taken> offer(SendTurn turn, OutboxPart part, Instant now) {
    Duration wait = limits.chatWait(part.chat(), part.urgency(), now);
    if (wait.compareTo(SendLimits.LEAD) > 0) {
      turn.postpone(part, now.plus(wait));
      return Optional.empty();
    }
    return turn.claim(part)
        .map(claimed -> new Taken(claimed, limits.take(claimed.chat(), claimed.urgency(), now)));
  }
}
