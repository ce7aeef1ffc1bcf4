package dateline.telegram;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Shows "typing" in a chat while some work runs: {@code try (var shown = typing.in(chat, thread))}.
 * Telegram shows it for five seconds, so it is said again every four. That it fails harms nothing.
 */
public final class Typing {
  private static final long EVERY_MILLIS = 4_000;

  private final BotApi api;
  private final ScheduledExecutorService scheduler;

  /** The scheduler waits on the network: give it one of its own. */
  public Typing(BotApi api, ScheduledExecutorService scheduler) {
    this.api = api;
    this.scheduler = scheduler;
  }

  /** Being shown, until closed. */
  public interface Shown extends AutoCloseable {
    @Override
    void close();
  }

  public Shown in(long chat, Optional<Integer> thread) {
    try {
      ScheduledFuture<?> repeated =
          scheduler.scheduleWithFixedDelay(
              () -> show(chat, thread), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
      return () -> repeated.cancel(false);
    } catch (RejectedExecutionException e) {
      return () -> {};
    }
  }

  private void show(long chat, Optional<Integer> thread) {
    try {
      api.typing(chat, thread);
    } catch (RuntimeException e) {
      System.getLogger(Typing.class.getName())
          .log(System.Logger.Level.DEBUG, "Typing could not be shown", e);
    }
  }
}
