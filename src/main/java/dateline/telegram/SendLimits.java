package dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * When the next message may go, to Telegram's limits: 30 a second overall, one a second to a chat,
 * 20 a minute to a group. Knows no clock: it is told the time.
 *
 * <p>The server counts a message when it arrives, at some moment between our sending it and its
 * answer. So a message counts from when it was answered, less the quickest way there and back (and
 * a little, since there and back are not quickest at once): then no limit is broken however the
 * ways vary, and no time is lost to their length.
 */
public final class SendLimits {
  /** What Telegram lets every bot send in a second. */
  public static final int FREE = 30;

  /** A message may be prepared so long before it goes. */
  static final Duration LEAD = Duration.ofMillis(20);

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration WITHIN = Duration.ofSeconds(10);

  /** So many chats told to slow down within the time mean that the whole bot is too fast. */
  private static final int MANY_CHATS = 3;

  /** Bulk keeps to little bursts, so that there is soon room for an answer. */
  private static final int LITTLE_BURST = 5;

  private static final int SWEEP_EVERY = 5_000;
  private static final int WAYS_REMEMBERED = 500;
  private static final Duration WAY_VARIES = Duration.ofMillis(3);

  private final SendWindow overall;
  private final Duration bulkGap;
  private final int bulkBurst;
  private final Map<Long, ChatPace> chats = new HashMap<>();
  private final Map<Long, TellingOff> toldOff = new HashMap<>();
  private Instant pausedUntil = Instant.EPOCH;
  private Instant bulkDebtEnds = Instant.EPOCH;
  private long slots;
  private Duration quickest = SECOND;

  /** Nothing is taken for certain before many ways were seen: the first are slow, all of them. */
  private Duration quickestBefore = Duration.ZERO;

  private int ways;

  private record TellingOff(Instant at, Instant end) {}

  /** As fast as every bot may be. */
  public SendLimits() {
    this(FREE);
  }

  /** So many a second overall; more than {@link #FREE} is for bots that pay for it. */
  public SendLimits(int perSecond) {
    overall = new SendWindow(perSecond, SECOND);
    bulkBurst = Math.max(1, Math.min(LITTLE_BURST, perSecond));
    // A little faster than the window lets it be, so that the window decides.
    bulkGap = SECOND.dividedBy(perSecond + 1L);
  }

  /** How long nothing may go to anybody; zero when something may. */
  public synchronized Duration overallWait(Instant now) {
    return ChatPace.longer(ChatPace.until(pausedUntil, now), overall.wait(now));
  }

  /** How long nothing of the kind may go, whoever it is for. */
  public synchronized Duration overallWait(Urgency urgency, Instant now) {
    Duration debt = ChatPace.until(bulkDebtEnds.minus(bulkGap.multipliedBy(bulkBurst - 1L)), now);
    boolean pacing = urgency == Urgency.BULK && debt.compareTo(SECOND) < 0;
    return ChatPace.longer(overallWait(now), pacing ? debt : Duration.ZERO);
  }

  /** How long nothing of the kind may go to the chat, were there room for it. */
  public synchronized Duration chatWait(long chat, Urgency urgency, Instant now) {
    ChatPace pace = chats.get(chat);
    return pace == null ? Duration.ZERO : pace.wait(urgency, now);
  }

  /** Both together. */
  public Duration wait(long chat, Urgency urgency, Instant now) {
    return ChatPace.longer(overallWait(urgency, now), chatWait(chat, urgency, now));
  }

  /** Counts a message that goes as soon as it may; to be {@link #answered}. */
  synchronized SendSlot take(long chat, Urgency urgency, Instant now) {
    Instant start = now.plus(wait(chat, urgency, now));
    if (++slots % SWEEP_EVERY == 0) {
      chats.values().removeIf(pace -> pace.isAtRest(now));
    }
    SendSlot slot = new SendSlot(slots, chat, start);
    overall.add(slot);
    chats.computeIfAbsent(chat, ChatPace::new).take(slot, urgency);
    if (urgency == Urgency.BULK) {
      bulkDebtEnds = ChatPace.later(bulkDebtEnds, start).plus(bulkGap);
    }
    return slot;
  }

  /** The server has said what came of the message: it was counted before now. */
  synchronized void answered(SendSlot slot, Instant now) {
    Duration way = ChatPace.until(now, slot.start());
    quickest = shorter(quickest, way);
    Duration certain = shorter(quickest, quickestBefore).minus(WAY_VARIES);
    Instant counted = slot.start().plus(way.minus(ChatPace.longer(Duration.ZERO, certain)));
    if (++ways % WAYS_REMEMBERED == 0) {
      quickestBefore = quickest;
      quickest = SECOND;
    }
    move(overall, slot, counted, chats.get(slot.chat()));
  }

  private static void move(SendWindow overall, SendSlot slot, Instant counted, ChatPace pace) {
    boolean isCounted = overall.remove(slot);
    boolean isGroup = pace != null && pace.group().map(window -> window.remove(slot)).orElse(false);
    slot.count(counted);
    if (isCounted) {
      overall.add(slot);
    }
    if (isGroup) {
      pace.group().orElseThrow().add(slot);
    }
    if (pace != null) {
      pace.moveBy(Duration.between(slot.start(), counted));
    }
  }

  /**
   * Telegram said "too fast" for a chat. Several chats at once mean everybody, for the shortest of
   * their times: one chat's two hours must not silence all.
   */
  public synchronized void tooFast(long chat, Duration retryAfter, Instant now) {
    Instant end = now.plus(retryAfter);
    chats.computeIfAbsent(chat, ChatPace::new).pauseUntil(end);
    toldOff.values().removeIf(told -> told.at().plus(WITHIN).isBefore(now));
    toldOff.put(chat, new TellingOff(now, end));
    if (toldOff.size() >= MANY_CHATS) {
      pauseAll(Collections.min(toldOff.values().stream().map(TellingOff::end).toList()));
    }
  }

  /** Nothing goes to anybody until then. */
  public synchronized void pauseAll(Instant end) {
    pausedUntil = ChatPace.later(pausedUntil, end);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
