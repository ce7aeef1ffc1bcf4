package dateline.telegram;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for one kind of updates, and how many they have before them. */
final class LanePool {
  /** So many updates per thread are taken ahead: taking costs a wait for the disk. */
  private static final int AHEAD = 4;

  private static final long IDLE_SECONDS = 60;

  private final int threads;
  private final ThreadPoolExecutor pool;
  private final AtomicInteger before = new AtomicInteger();

  LanePool(String name, int threads) {
    this.threads = threads;
    AtomicInteger number = new AtomicInteger();
    this.pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread =
                  new Thread(work, "chat-lane-" + name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
  }

  int room() {
    return Math.max(0, threads * (1 + AHEAD) - before.get());
  }

  /** Whether a thread has nothing before it, or will have soon. */
  boolean isIdling() {
    return before.get() <= threads;
  }

  void execute(Runnable work, Runnable otherwise) {
    before.incrementAndGet();
    try {
      pool.execute(work);
    } catch (RejectedExecutionException e) {
      otherwise.run();
    }
  }

  void left() {
    before.decrementAndGet();
  }

  void shutdown() {
    pool.shutdown();
  }

  void breakOff() {
    // Queued work still runs: it finds that all is closing and gives its update back.
    pool.shutdownNow().forEach(Runnable::run);
  }

  boolean awaitEnd(Duration grace) {
    try {
      return pool.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
