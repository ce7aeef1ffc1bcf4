package dateline.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Works on the inbox: a chat's updates one after the other, different chats side by side. Call
 * {@link #dispatch} when updates arrived and now and then for those that wait for another try.
 */
public final class Lanes implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Lanes.class.getName());

  private final Inbox inbox;
  private final UpdateHandler handler;
  private final Duration grace;
  private final ExecutorService pool;
  private int free;
  private volatile boolean closing;
  private volatile boolean brokenOff;

  /** {@code grace} is how long closing waits for work in hand. */
  public Lanes(Inbox inbox, UpdateHandler handler, int lanes, Duration grace) {
    this.inbox = inbox;
    this.handler = handler;
    this.grace = grace;
    this.free = lanes;
    AtomicInteger number = new AtomicInteger();
    this.pool =
        Executors.newFixedThreadPool(
            lanes,
            work -> {
              Thread thread = new Thread(work, "chat-lane-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Gives every idle lane the next update of a chat that nobody works on. */
  public synchronized void dispatch() {
    if (closing || free == 0) {
      return;
    }
    List<Claimed> claims = inbox.claim(free);
    free -= claims.size();
    claims.forEach(claimed -> pool.execute(() -> work(claimed)));
  }

  private void work(Claimed claimed) {
    try {
      if (closing) {
        inbox.putBack(claimed);
      } else {
        handle(claimed);
      }
    } catch (RuntimeException e) {
      // The database failed us: the update stays in hand and is taken up at the next start.
      LOG.log(System.Logger.Level.ERROR, "An update could not be settled", e);
    } finally {
      next();
    }
  }

  private void handle(Claimed claimed) {
    try {
      handler.on(claimed.update());
    } catch (Throwable failure) {
      if (brokenOff) {
        inbox.putBack(claimed);
        return;
      }
      LOG.log(System.Logger.Level.ERROR, "Working on update " + claimed.update().key(), failure);
      inbox.failed(claimed, String.valueOf(failure));
      return;
    }
    inbox.done(claimed);
  }

  private void next() {
    synchronized (this) {
      free++;
    }
    try {
      dispatch();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The inbox cannot be read", e);
    }
  }

  /** Lets work in hand end within the grace, then interrupts it; it is done again next time. */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
    }
    pool.shutdown();
    try {
      if (!pool.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        brokenOff = true;
        pool.shutdownNow();
        pool.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      brokenOff = true;
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
