package dateline.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A thread that does a step again and again, each time after the wait the last one asked for.
 * Nothing a step throws ends it.
 */
final class PatientLoop implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(PatientLoop.class.getName());
  private static final long PATIENCE_MILLIS = 2_000;
  private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(10);

  private final Supplier<Duration> step;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  PatientLoop(String name, Supplier<Duration> step) {
    this.step = step;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    boolean going = true;
    while (going && !isClosed()) {
      Duration wait = stepped();
      going = wait.isZero() || !closesWithin(wait);
    }
  }

  private Duration stepped() {
    try {
      return step.get();
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, thread.getName() + " failed; it goes on", e);
      return AFTER_AN_ERROR;
    }
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  private boolean closesWithin(Duration wait) {
    try {
      return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return isClosed();
    }
  }

  /** Breaks off a step in hand; it must heed an interrupt. */
  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
