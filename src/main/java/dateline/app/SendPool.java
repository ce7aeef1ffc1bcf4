package dateline.app;

import dateline.telegram.SendThreads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The threads messages are sent on, and the clock that calls when it is time for the next. */
record SendPool(ExecutorService executor, ScheduledExecutorService timer, int atOnce)
    implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;
  private static final long SOON_MILLIS = 50;

  static SendPool of(int atOnce) {
    return new SendPool(
        Executors.newFixedThreadPool(atOnce + 1),
        Executors.newSingleThreadScheduledExecutor(),
        atOnce);
  }

  SendThreads threads() {
    return new SendThreads(
        executor,
        atOnce,
        (time, task) -> timer.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** Lets what is being sent arrive, so that its verdict can still be written. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      // What is to go within milliseconds still goes; the far alarms do not hold us up.
      timer.awaitTermination(SOON_MILLIS, TimeUnit.MILLISECONDS);
      timer.shutdownNow();
      executor.shutdown();
      executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
