package dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * When the next message may go: 25 a second overall, one a second to a chat with a burst of three,
 * 18 a minute to a group; a little under what Telegram takes. Knows no clock: it is told the time.
 */
public final class SendLimits {
  private static final int OVERALL = 25;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int CHAT_BURST = 3;
  private static final int GROUP = 18;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** So many chats told to slow down within the time mean that the whole bot is too fast. */
  private static final int MANY_CHATS = 3;

  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final int SWEEP_AT = 5_000;

  private final Deque<Instant> overall = new ArrayDeque<>();
  private final Map<Long, ChatPace> chats = new HashMap<>();
  private final Map<Long, Instant> toldOff = new HashMap<>();
  private Instant pausedUntil = Instant.EPOCH;

  private static final class ChatPace {
    /** When the burst is whole again; three seconds of debt are allowed. */
    private Instant debtEnds = Instant.EPOCH;

    private Instant pausedUntil = Instant.EPOCH;
    private final Deque<Instant> lastMinute = new ArrayDeque<>();

    boolean isAtRest(Instant now) {
      return !debtEnds.isAfter(now)
          && !pausedUntil.isAfter(now)
          && (lastMinute.isEmpty() || !lastMinute.getLast().plus(MINUTE).isAfter(now));
    }
  }

  /** How long nothing may go to anybody; zero when something may. */
  public synchronized Duration overallWait(Instant now) {
    Duration paused = until(pausedUntil, now);
    return longer(paused, windowWait(overall, OVERALL, SECOND, now));
  }

  /**
   * Zero when a message to the chat may go now, and then it is counted; else how long to wait, and
   * nothing is counted.
   */
  public synchronized Duration reserve(long chat, Instant now) {
    sweep(now);
    ChatPace pace = chats.computeIfAbsent(chat, number -> new ChatPace());
    boolean group = chat < 0;
    Duration wait = longer(overallWait(now), until(pace.pausedUntil, now));
    wait = longer(wait, until(pace.debtEnds.minus(SECOND.multipliedBy(CHAT_BURST - 1)), now));
    if (group) {
      wait = longer(wait, windowWait(pace.lastMinute, GROUP, MINUTE, now));
    }
    if (wait.isZero()) {
      overall.addLast(now);
      pace.debtEnds = later(pace.debtEnds, now).plus(SECOND);
      if (group) {
        pace.lastMinute.addLast(now);
      }
    }
    return wait;
  }

  /** Telegram said "too fast" for a chat; several chats at once mean everybody. */
  public synchronized void tooFast(long chat, Duration retryAfter, Instant now) {
    Instant end = now.plus(retryAfter);
    ChatPace pace = chats.computeIfAbsent(chat, number -> new ChatPace());
    pace.pausedUntil = later(pace.pausedUntil, end);
    toldOff.values().removeIf(told -> told.plus(WITHIN).isBefore(now));
    toldOff.put(chat, now);
    if (toldOff.size() >= MANY_CHATS) {
      pausedUntil = later(pausedUntil, end);
    }
  }

  /** Nothing goes to anybody until then. */
  public synchronized void pauseAll(Instant end) {
    pausedUntil = later(pausedUntil, end);
  }

  private void sweep(Instant now) {
    if (chats.size() > SWEEP_AT) {
      chats.values().removeIf(pace -> pace.isAtRest(now));
    }
  }

  private static Duration windowWait(Deque<Instant> sends, int most, Duration span, Instant now) {
    while (!sends.isEmpty() && !sends.getFirst().plus(span).isAfter(now)) {
      sends.removeFirst();
    }
    return sends.size() < most ? Duration.ZERO : until(sends.getFirst().plus(span), now);
  }

  private static Duration until(Instant end, Instant now) {
    return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
