package dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast one chat gets messages: one a second; answers up to three at once where nothing came
 * before; and a group no more than 20 a minute.
 */
final class ChatPace {
  private static final Duration SECOND = Duration.ofMillis(1_002);
  private static final int BURST = 3;
  private static final int GROUP_MOST = 20;
  private static final Duration LONGEST_DEBT = SECOND.multipliedBy(BURST + 1);

  /** When a whole burst is free again. */
  private Instant debtEnds = Instant.EPOCH;

  private Instant nextBulk = Instant.EPOCH;
  private Instant pausedUntil = Instant.EPOCH;
  private final Optional<SendWindow> group;

  ChatPace(long chat) {
    group =
        chat < 0
            ? Optional.of(new SendWindow(GROUP_MOST, Duration.ofMinutes(1)))
            : Optional.empty();
  }

  Duration wait(Urgency urgency, Instant now) {
    Instant paced =
        urgency == Urgency.BULK ? nextBulk : debtEnds.minus(SECOND.multipliedBy(BURST - 1));
    Duration debt = until(paced, now);
    // Longer than any debt: the clock was set back.
    Duration wait = debt.compareTo(LONGEST_DEBT) > 0 ? Duration.ZERO : debt;
    wait = longer(wait, until(pausedUntil, now));
    return longer(wait, group.map(window -> window.wait(now)).orElse(Duration.ZERO));
  }

  /** A bulk message uses up the burst, so that nothing comes within a second of it. */
  void take(SendSlot slot, Urgency urgency) {
    Instant start = slot.start();
    debtEnds =
        urgency == Urgency.BULK
            ? start.plus(SECOND.multipliedBy(BURST))
            : later(debtEnds, start).plus(SECOND);
    nextBulk = start.plus(SECOND);
    group.ifPresent(window -> window.add(slot));
  }

  /** The server counted it that much later than it was given leave. */
  void moveBy(Duration late) {
    debtEnds = debtEnds.plus(late);
    nextBulk = nextBulk.plus(late);
  }

  Optional<SendWindow> group() {
    return group;
  }

  void pauseUntil(Instant end) {
    pausedUntil = later(pausedUntil, end);
  }

  boolean isAtRest(Instant now) {
    return !debtEnds.isAfter(now)
        && !pausedUntil.isAfter(now)
        && group.map(window -> window.isEmpty(now)).orElse(true);
  }

  static Duration until(Instant end, Instant now) {
    return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
  }

  static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
