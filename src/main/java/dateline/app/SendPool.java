package dateline.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The threads messages are sent on. */
record SendPool(ExecutorService threads) implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;

  /** Lets what is being sent arrive, so that its verdict can still be written. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
