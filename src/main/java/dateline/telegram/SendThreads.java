package dateline.telegram;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * What a {@link Sender} works with: threads for sends, so many side by side, and one more to choose
 * what is sent next; and somebody who calls when it is time.
 */
public record SendThreads(Executor executor, int atOnce, Alarm alarm) {
  /**
   * Runs the task after that time; it is quick. Throws a {@link
   * java.util.concurrent.RejectedExecutionException} once the bot ends.
   */
  @FunctionalInterface
  public interface Alarm {
    void after(Duration time, Runnable task);
  }
}
