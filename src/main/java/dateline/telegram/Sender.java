package dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends what waits in the outbox, as fast as the limits allow. Call {@link #drain} when something
 * was put; by its alarm it comes back by itself for what waits for its time. One chat never gets
 * two sends at once.
 */
public final class Sender {
  private static final System.Logger LOG = System.getLogger(Sender.class.getName());
  private static final Duration SOON = Duration.ofSeconds(1);

  private final SendQueue queue;
  private final BotApi api;
  private final SendLimits limits;
  private final InstantSource clock;
  private final SendThreads threads;
  private final SendOutcome outcome;
  private final SendPicker picker;
  private final Queue<Settled> settled = new ConcurrentLinkedQueue<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private Instant alarmAt = Instant.EPOCH;
  private volatile boolean stopped;

  /** A send whose outcome is to be written down. */
  private record Settled(OutboxPart part, SendResult result) {}

  public Sender(
      Outbox outbox,
      BotApi api,
      SendLimits limits,
      ChatWatch watch,
      InstantSource clock,
      SendThreads threads) {
    this.queue = outbox.queue();
    this.api = api;
    this.limits = limits;
    this.clock = clock;
    this.threads = threads;
    this.outcome = new SendOutcome(queue, limits, watch, clock);
    this.picker = new SendPicker(limits);
  }

  /** Starts every send that may go now. Returns at once; a call during a call is not lost. */
  public void drain() {
    if (calls.incrementAndGet() == 1) {
      try {
        threads.executor().execute(this::turns);
      } catch (RejectedExecutionException e) {
        // The bot ends: what waits is sent after the next start, what was sent is written down.
        turns();
      }
    }
  }

  /** Whoever calls while somebody is at it leaves the work to them. */
  private void turns() {
    int seen = calls.get();
    do {
      boolean again = true;
      while (again) {
        again = turn();
      }
      seen = calls.addAndGet(-seen);
    } while (seen != 0);
  }

  /** Begins no further send; those in flight end by themselves and are written down. */
  public void stop() {
    stopped = true;
  }

  /** Writes down what came of sends and begins others; whether to do so again at once. */
  private boolean turn() {
    List<Settled> done = new ArrayList<>();
    for (Settled one = settled.poll(); one != null; one = settled.poll()) {
      done.add(one);
    }
    int room = room();
    if (done.isEmpty() && room == 0) {
      return false;
    }
    SendPicker.Picked picked;
    try {
      done.forEach(one -> outcome.tell(one.part(), one.result()));
      picked = queue.turn(turn -> write(turn, done, room));
    } catch (RuntimeException | Error e) {
      // A full disk, say: what came of those sends is kept in mind until it can be written.
      LOG.log(System.Logger.Level.ERROR, "The outbox cannot be read or written; it is retried", e);
      settled.addAll(done);
      wakeIn(SOON);
      return false;
    }
    picked.taken().forEach(this::begin);
    picked.pause().ifPresent(this::wakeIn);
    return picked.again() || !settled.isEmpty();
  }

  /** For how many more sends there is room and leave. */
  private int room() {
    Duration closed = limits.overallWait(clock.instant());
    if (stopped || closed.compareTo(SendLimits.LEAD) > 0) {
      wakeIn(closed);
      return 0;
    }
    // After an outage one message finds out whether it is over.
    int most = outcome.isOutage() ? 1 : threads.atOnce();
    return Math.max(0, most - inFlight.get());
  }

  private SendPicker.Picked write(SendTurn turn, List<Settled> done, int room) {
    done.forEach(one -> outcome.write(turn, one.part(), one.result()));
    return room > 0
        ? picker.pick(turn, room, clock.instant())
        : new SendPicker.Picked(List.of(), false, Optional.empty());
  }

  private void begin(SendPicker.Taken taken) {
    inFlight.incrementAndGet();
    Duration early = ChatPace.until(taken.slot().start(), clock.instant());
    Runnable send = () -> threads.executor().execute(() -> send(taken));
    try {
      if (early.isZero()) {
        send.run();
      } else {
        threads.alarm().after(early, send);
      }
    } catch (RejectedExecutionException e) {
      // The bot ends, and it is certain that this one was not sent.
      stopped = true;
      inFlight.decrementAndGet();
      settled.add(
          new Settled(taken.part(), new SendResult.Unreachable("The bot stopped before it went")));
    }
  }

  private void send(SendPicker.Taken taken) {
    OutboxPart part = taken.part();
    SendResult result = result(part);
    limits.answered(taken.slot(), clock.instant());
    outcome.pace(part, result);
    settled.add(new Settled(part, result));
    inFlight.decrementAndGet();
    // On this thread: after a stop there is no other to write it down.
    if (calls.incrementAndGet() == 1) {
      turns();
    }
  }

  private SendResult result(OutboxPart part) {
    try {
      return api.send(part.chat(), part.message());
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "What came of message " + part.key() + " is lost", e);
      return new SendResult.Unknown("An error of the bot itself");
    }
  }

  private void wakeIn(Duration wait) {
    if (stopped) {
      return;
    }
    Instant now = clock.instant();
    // In whole milliseconds: waking a little early would only mean waking twice.
    Instant at = now.plusMillis(Math.max(1, wait.plusNanos(999_999).toMillis()));
    synchronized (this) {
      if (alarmAt.isAfter(now) && !alarmAt.isAfter(at)) {
        return;
      }
      alarmAt = at;
    }
    try {
      threads.alarm().after(Duration.between(now, at), () -> wake(at));
    } catch (RejectedExecutionException e) {
      // The bot ends.
    }
  }

  private void wake(Instant at) {
    synchronized (this) {
      // Timers and clocks differ by a little: the alarm is over even where its time is not yet.
      alarmAt = alarmAt.equals(at) ? Instant.EPOCH : alarmAt;
    }
    drain();
  }
}
