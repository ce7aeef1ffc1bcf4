package dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What each outcome of a send means for the limits, for the chat and for the message's row. */
final class SendOutcome {
  private static final System.Logger LOG = System.getLogger(Sender.class.getName());
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** One lost answer is an accident, several in a row are an outage: then all sends pause. */
  private static final int OUTAGE = 3;

  private final SendQueue queue;
  private final SendLimits limits;
  private final ChatWatch watch;
  private final InstantSource clock;
  private final AtomicInteger unreachable = new AtomicInteger();
  private final AtomicInteger unknown = new AtomicInteger();

  SendOutcome(SendQueue queue, SendLimits limits, ChatWatch watch, InstantSource clock) {
    this.queue = queue;
    this.limits = limits;
    this.watch = watch;
    this.clock = clock;
  }

  /** At once after the send, so that the next one already knows of it. */
  void pace(OutboxPart part, SendResult result) {
    Instant now = clock.instant();
    result.fold(
        sent -> answered(),
        fast -> answered() && done(() -> limits.tooFast(part.chat(), fast.retryAfter(), now)),
        gone -> answered(),
        moved -> answered(),
        rejected -> answered(),
        down -> pause(unreachable.incrementAndGet(), down.reason()),
        unsure -> {
          int times = unknown.incrementAndGet();
          return times < OUTAGE || pause(times - OUTAGE + 1, unsure.reason());
        });
  }

  private boolean answered() {
    int down = unreachable.getAndSet(0);
    int unsure = unknown.getAndSet(0);
    if (down > 0 || unsure >= OUTAGE) {
      LOG.log(System.Logger.Level.INFO, "Telegram takes messages again");
    }
    return true;
  }

  private boolean pause(int times, String reason) {
    if (times == 1) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Messages wait, since Telegram does not take them: {0}",
          reason);
    }
    limits.pauseAll(clock.instant().plus(doubled(times, LONGEST_PAUSE)));
    return true;
  }

  boolean isOutage() {
    return unreachable.get() > 0 || unknown.get() >= OUTAGE;
  }

  /** Tells others, outside of any transaction of ours. */
  void tell(OutboxPart part, SendResult result) {
    try {
      if (result instanceof SendResult.ChatGone gone) {
        watch.gone(part.chat(), gone.reason());
      } else if (result instanceof SendResult.ChatMoved moved) {
        watch.moved(part.chat(), moved.to());
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "News of a chat was not taken", e);
    }
  }

  void write(SendTurn turn, OutboxPart part, SendResult result) {
    Instant now = clock.instant();
    Instant next = now.plus(limits.chatWait(part.chat(), part.urgency(), now));
    result.fold(
        sent -> done(() -> turn.sent(part, sent.messageId(), next)),
        fast -> done(() -> tooFast(turn, part, fast.retryAfter(), next)),
        gone -> done(() -> turn.dropChat(part.chat(), gone.reason())),
        moved -> done(() -> moved(turn, part, moved.to(), next)),
        rejected -> done(() -> rejected(turn, part, rejected.reason(), next)),
        down -> done(() -> turn.later(part, now, down.reason())),
        unsure -> done(() -> unknown(turn, part, unsure.reason(), now, next)));
  }

  private static boolean done(Runnable step) {
    step.run();
    return true;
  }

  private static void moved(SendTurn turn, OutboxPart part, long to, Instant next) {
    if (to == part.chat()) {
      turn.failed(part, "The group moved to where it is", next);
    } else {
      turn.moveChat(part, to);
    }
  }

  private static void tooFast(
      SendTurn turn, OutboxPart part, Duration retryAfter, Instant chatIsFree) {
    turn.later(part, chatIsFree, "Telegram asked for " + retryAfter.toSeconds() + " s");
  }

  private void rejected(SendTurn turn, OutboxPart part, String reason, Instant next) {
    LOG.log(System.Logger.Level.WARNING, "Telegram refused {0}: {1}", part.key(), reason);
    if (!Repair.blamesSurroundings(reason)) {
      turn.sample(part, reason);
    }
    Optional<OutgoingMessage> repaired = Repair.of(part.message(), reason);
    repaired.ifPresentOrElse(
        message -> turn.replace(part, message, reason), () -> turn.failed(part, reason, next));
  }

  private void unknown(SendTurn turn, OutboxPart part, String reason, Instant now, Instant next) {
    if (queue.repeats(part)) {
      turn.repeat(part, now.plus(doubled(part.tries(), LONGEST_WAIT)), reason);
    } else {
      turn.uncertain(part, reason, next);
    }
  }

  private static Duration doubled(int times, Duration longest) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(times - 1, 20));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
