package dateline.localchat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Telegram's limits on sending, read as strictly as they can be: so many within any span of time,
 * for all chats together, for each chat, and for each group. A refused message does not count.
 */
public final class SendRate {
  private static final Long ALL_CHATS = Long.MIN_VALUE;
  private static final int SWEEP_AT = 10_000;

  private final Window overall;
  private final Window perChat;
  private final Window perGroup;
  private final Map<Long, Deque<Instant>> sent = new HashMap<>();
  private final Map<Long, Deque<Instant>> sentToGroups = new HashMap<>();

  /** No more than so many within any such span. */
  public record Window(int most, Duration span) {
    static final Window ENDLESS = new Window(Integer.MAX_VALUE, Duration.ZERO);
  }

  private SendRate(Window overall, Window perChat, Window perGroup) {
    this.overall = overall;
    this.perChat = perChat;
    this.perGroup = perGroup;
  }

  public static SendRate unlimited() {
    return new SendRate(Window.ENDLESS, Window.ENDLESS, Window.ENDLESS);
  }

  /** 30 a second overall, one a second to a chat, 20 a minute to a group. */
  public static SendRate telegram() {
    return of(30, 1, 20);
  }

  public static SendRate of(int perSecond, int toChatPerSecond, int toGroupPerMinute) {
    return new SendRate(
        new Window(perSecond, Duration.ofSeconds(1)),
        new Window(toChatPerSecond, Duration.ofSeconds(1)),
        new Window(toGroupPerMinute, Duration.ofMinutes(1)));
  }

  /** Takes one message's worth, or answers after how many seconds to come back. */
  synchronized OptionalInt take(long chat, Instant now) {
    Duration wait = longer(wait(sent, ALL_CHATS, overall, now), wait(sent, chat, perChat, now));
    if (chat < 0) {
      wait = longer(wait, wait(sentToGroups, chat, perGroup, now));
    }
    if (!wait.isZero()) {
      return OptionalInt.of((int) Math.max(1, wait.plusMillis(999).toSeconds()));
    }
    note(sent, ALL_CHATS, overall, now);
    note(sent, chat, perChat, now);
    if (chat < 0) {
      note(sentToGroups, chat, perGroup, now);
    }
    sweep(now);
    return OptionalInt.empty();
  }

  private static Duration wait(
      Map<Long, Deque<Instant>> sends, Long key, Window window, Instant now) {
    Deque<Instant> times = sends.getOrDefault(key, new ArrayDeque<>());
    while (!times.isEmpty() && !times.getFirst().plus(window.span()).isAfter(now)) {
      times.removeFirst();
    }
    return times.size() < window.most()
        ? Duration.ZERO
        : Duration.between(now, times.getFirst().plus(window.span()));
  }

  private static void note(Map<Long, Deque<Instant>> sends, Long key, Window window, Instant now) {
    if (!window.equals(Window.ENDLESS)) {
      sends.computeIfAbsent(key, chat -> new ArrayDeque<>()).addLast(now);
    }
  }

  private void sweep(Instant now) {
    if (sent.size() > SWEEP_AT) {
      sent.values().removeIf(times -> isOver(times, perChat, now));
      sentToGroups.values().removeIf(times -> isOver(times, perGroup, now));
    }
  }

  private static boolean isOver(Deque<Instant> times, Window window, Instant now) {
    return times.isEmpty() || !times.getLast().plus(window.span()).isAfter(now);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
