package dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeSet;

/** So many messages within any span of time. */
final class SendWindow {
  /** The server's clock may run a little slower than ours, and the way there vary a little. */
  private static final Duration GUARD = Duration.ofMillis(2);

  /** Slots are given a little ahead; what lies farther in the future was of another clock. */
  private static final Duration FARTHEST = SendSlot.LONGEST_FLIGHT.plusSeconds(1);

  private final TreeSet<SendSlot> slots =
      new TreeSet<>(Comparator.comparing(SendSlot::counted).thenComparingLong(SendSlot::number));
  private final int most;
  private final Duration span;

  SendWindow(int most, Duration span) {
    this.most = most;
    this.span = span.plus(GUARD);
  }

  /** How long until one more fits; zero when it does now. */
  Duration wait(Instant now) {
    while (!slots.isEmpty() && isOver(slots.first(), now)) {
      slots.pollFirst();
    }
    // A clock that was set back must not stop the bot until it has caught up.
    while (!slots.isEmpty() && slots.last().counted().isAfter(now.plus(FARTHEST))) {
      slots.pollLast();
    }
    if (slots.size() < most) {
      return Duration.ZERO;
    }
    Instant opens =
        slots.stream().skip(slots.size() - most).findFirst().orElseThrow().counted().plus(span);
    return opens.isAfter(now) ? Duration.between(now, opens) : Duration.ZERO;
  }

  boolean isEmpty(Instant now) {
    return slots.isEmpty() || isOver(slots.last(), now);
  }

  private boolean isOver(SendSlot slot, Instant now) {
    return !slot.counted().plus(span).isAfter(now);
  }

  void add(SendSlot slot) {
    slots.add(slot);
  }

  /** Whether it is still counted here; then it must be added again once it has changed. */
  boolean remove(SendSlot slot) {
    return slots.remove(slot);
  }
}
