package dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends what waits in the outbox, as fast as the limits allow. Call {@link #drain} when something
 * was put, and every second for what waits for its time. One chat never gets two sends at once.
 */
public final class Sender {
  private static final System.Logger LOG = System.getLogger(Sender.class.getName());
  private static final int LOOK_AHEAD = 50;
  private static final int MOST_TRIES = 8;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final SendQueue queue;
  private final BotApi api;
  private final SendLimits limits;
  private final ChatWatch watch;
  private final InstantSource clock;
  private final Executor executor;
  private final int mostAtOnce;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger unreachable = new AtomicInteger();
  private volatile boolean stopped;

  /** Sends run on the executor, no more than {@code mostAtOnce} side by side. */
  public Sender(
      Outbox outbox,
      BotApi api,
      SendLimits limits,
      ChatWatch watch,
      InstantSource clock,
      Executor executor,
      int mostAtOnce) {
    this.queue = outbox.queue();
    this.api = api;
    this.limits = limits;
    this.watch = watch;
    this.clock = clock;
    this.executor = executor;
    this.mostAtOnce = mostAtOnce;
  }

  /** Starts every send that may go now. Returns at once; a call during a call is not lost. */
  public void drain() {
    int seen = calls.incrementAndGet();
    if (seen != 1) {
      return;
    }
    do {
      try {
        startAll();
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "The outbox cannot be read", e);
      }
      seen = calls.addAndGet(-seen);
    } while (seen != 0);
  }

  /** Begins no further send; those in flight end by themselves. */
  public void stop() {
    stopped = true;
  }

  private void startAll() {
    boolean more = true;
    while (more) {
      more = startSome(queue.due(LOOK_AHEAD));
    }
  }

  /** Whether looking again makes sense. */
  private boolean startSome(List<OutboxPart> due) {
    boolean started = false;
    for (OutboxPart part : due) {
      Instant now = clock.instant();
      boolean full = stopped || inFlight.get() >= mostAtOnce;
      if (full || !limits.overallWait(now).isZero()) {
        return false;
      }
      if (started && part.urgency() != due.get(0).urgency()) {
        // The next part of an answer goes before bulk that was due with the first one.
        return true;
      }
      started |= start(part, now);
    }
    return started;
  }

  /** Whether anything changed: the part was taken, or put off. */
  private boolean start(OutboxPart part, Instant now) {
    Duration wait = limits.reserve(part.chat(), now);
    if (!wait.isZero()) {
      queue.postpone(part, now.plus(wait));
      return true;
    }
    Optional<OutboxPart> claimed = queue.claim(part);
    claimed.ifPresent(
        taken -> {
          inFlight.incrementAndGet();
          executor.execute(() -> send(taken));
        });
    return claimed.isPresent();
  }

  private void send(OutboxPart part) {
    try {
      settle(part, api.send(part.chat(), part.message()));
    } catch (RuntimeException e) {
      // It stays marked as being sent, and the next start decides by the policy.
      LOG.log(System.Logger.Level.ERROR, "What came of message " + part.key() + " is lost", e);
    } finally {
      inFlight.decrementAndGet();
      drain();
    }
  }

  private void settle(OutboxPart part, SendResult result) {
    if (!(result instanceof SendResult.Unreachable)) {
      unreachable.set(0);
    }
    result.fold(
        sent -> done(() -> queue.sent(part, sent.messageId())),
        fast -> done(() -> tooFast(part, fast.retryAfter())),
        gone -> done(() -> chatGone(part, gone.reason())),
        moved -> done(() -> chatMoved(part, moved.to())),
        rejected -> done(() -> rejected(part, rejected.reason())),
        down -> done(() -> unreachable(part, down.reason())),
        unknown -> done(() -> unknown(part, unknown.reason())));
  }

  private static boolean done(Runnable step) {
    step.run();
    return true;
  }

  private void tooFast(OutboxPart part, Duration retryAfter) {
    Instant now = clock.instant();
    limits.tooFast(part.chat(), retryAfter, now);
    queue.later(part, now.plus(retryAfter), "Telegram asked for " + retryAfter.toSeconds() + " s");
  }

  private void chatGone(OutboxPart part, String reason) {
    tell(() -> watch.gone(part.chat(), reason));
    queue.dropChat(part.chat(), reason);
  }

  private void chatMoved(OutboxPart part, long to) {
    tell(() -> watch.moved(part.chat(), to));
    queue.moveChat(part, to);
  }

  private static void tell(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "News of a chat was not taken", e);
    }
  }

  private void rejected(OutboxPart part, String reason) {
    LOG.log(System.Logger.Level.WARNING, "Telegram refused {0}: {1}", part.key(), reason);
    Optional<OutgoingMessage> repaired = Repair.of(part.message(), reason);
    repaired.ifPresentOrElse(
        message -> queue.replace(part, message, reason), () -> queue.failed(part, reason));
  }

  private void unreachable(OutboxPart part, String reason) {
    Instant now = clock.instant();
    limits.pauseAll(now.plus(doubled(unreachable.incrementAndGet(), LONGEST_PAUSE)));
    queue.later(part, now, reason);
  }

  private void unknown(OutboxPart part, String reason) {
    boolean again = part.urgency() == Urgency.ANSWER && part.tries() < MOST_TRIES;
    if (again) {
      queue.repeat(part, clock.instant().plus(doubled(part.tries(), LONGEST_WAIT)), reason);
    } else {
      queue.uncertain(part, reason);
    }
  }

  private static Duration doubled(int times, Duration longest) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(times - 1, 20));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
