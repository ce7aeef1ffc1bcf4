package dateline.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Works on the inbox: a chat's updates one after the other, different chats side by side. What is
 * done in a moment and what may take long have lanes of their own, so that however many answers
 * take long, a command or a button is served at once. Call {@link #dispatch} when updates arrived
 * and now and then for those that wait for another try.
 */
public final class Lanes implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Lanes.class.getName());

  /** So many settled ones are written down together at the latest. */
  private static final int MOST_UNWRITTEN = 32;

  private final InboxQueue queue;
  private final UpdateHandler handler;
  private final Duration grace;
  private final LanePool quick;
  private final LanePool slow;
  private final Queue<Settlement> settled = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unwritten = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean closing;
  private volatile boolean brokenOff;

  /**
   * @param lanes how many answers that take long are made side by side; half as many do the rest
   * @param grace how long closing waits for work in hand
   */
  public Lanes(Inbox inbox, UpdateHandler handler, int lanes, Duration grace) {
    this.queue = inbox.queue();
    this.handler = handler;
    this.grace = grace;
    this.slow = new LanePool("slow", lanes);
    this.quick = new LanePool("quick", Math.max(1, lanes / 2));
  }

  /** Gives idle lanes the next updates of chats that nobody works on. Returns at once. */
  public void dispatch() {
    int seen = calls.incrementAndGet();
    if (seen != 1) {
      return;
    }
    do {
      try {
        exchange();
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "The inbox cannot be read; it is tried again", e);
      }
      seen = calls.addAndGet(-seen);
    } while (seen != 0);
  }

  private void exchange() {
    List<Settlement> written = new ArrayList<>();
    for (Settlement one = settled.poll(); one != null; one = settled.poll()) {
      written.add(one);
    }
    boolean open = !closing;
    try {
      List<Claimed> claimed =
          queue.exchange(written, open ? quick.room() : 0, open ? slow.room() : 0);
      unwritten.addAndGet(-written.size());
      claimed.forEach(one -> pool(one).execute(() -> work(one), () -> settle(putBack(one))));
    } catch (RuntimeException e) {
      settled.addAll(written);
      throw e;
    }
  }

  private static Settlement putBack(Claimed claimed) {
    return Settlement.putBack(claimed);
  }

  private LanePool pool(Claimed claimed) {
    return claimed.quick() ? quick : slow;
  }

  private void work(Claimed claimed) {
    settle(closing ? putBack(claimed) : handle(claimed));
    if (!closing && (pool(claimed).isIdling() || unwritten.get() >= MOST_UNWRITTEN)) {
      dispatch();
    }
  }

  private void settle(Settlement settlement) {
    settled.add(settlement);
    unwritten.incrementAndGet();
    pool(settlement.claimed()).left();
  }

  private Settlement handle(Claimed claimed) {
    try {
      handler.on(claimed.update());
      return Settlement.done(claimed);
    } catch (NotYet later) {
      return Settlement.putBack(claimed, later.getMessage(), later.until());
    } catch (Throwable failure) {
      if (brokenOff) {
        return putBack(claimed);
      }
      LOG.log(System.Logger.Level.ERROR, "Working on update " + claimed.update().key(), failure);
      return Settlement.failed(claimed, String.valueOf(failure));
    }
  }

  /** Lets work in hand end within the grace, then interrupts it; it is done again next time. */
  @Override
  public void close() {
    closing = true;
    quick.shutdown();
    slow.shutdown();
    boolean ended = quick.awaitEnd(grace) & slow.awaitEnd(grace);
    if (!ended) {
      brokenOff = true;
      quick.breakOff();
      slow.breakOff();
      quick.awaitEnd(grace);
      slow.awaitEnd(grace);
    }
    dispatch();
  }
}
