package dateline.bench;

import dateline.store.Database;
import dateline.telegram.ChatWatch;
import dateline.telegram.Outbox;
import dateline.telegram.SendLimits;
import dateline.telegram.SendThreads;
import dateline.telegram.Sender;
import dateline.telegram.TelegramBotApi;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A process that sends what waits in an outbox until nothing does, or until it is killed. Its clock
 * runs faster than time, so that the limits and waits are the real ones and yet soon over. It
 * begins at a line on its standard input.
 */
final class SendingBot {
  static final int FASTER = 250;
  private static final int AT_ONCE = 16;

  private SendingBot() {}

  /** The time it is where time began at that moment and runs so much faster since. */
  static InstantSource clock(long began) {
    return () ->
        Instant.ofEpochMilli(began)
            .plusNanos((System.currentTimeMillis() * 1_000_000 - began * 1_000_000) * FASTER);
  }

  /** The server's address, the folder of the database, when time began. */
  public static void main(String... arguments) throws Exception {
    InstantSource clock = clock(Long.parseLong(arguments[2]));
    TelegramBotApi api = new TelegramBotApi(URI.create(arguments[0]), FaultyTelegram.TOKEN);
    if (System.in.read() < 0) {
      return;
    }
    Database database = Database.open(Path.of(arguments[1]));
    Outbox outbox = new Outbox(database, 42, clock);
    outbox.recover();
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    SendThreads threads =
        new SendThreads(
            pool,
            AT_ONCE,
            (time, task) -> timer.schedule(task, time.toNanos() / FASTER, TimeUnit.NANOSECONDS));
    Sender sender = new Sender(outbox, api, new SendLimits(), ChatWatch.none(), clock, threads);
    timer.scheduleWithFixedDelay(sender::drain, 0, 100, TimeUnit.MILLISECONDS);
    timer.scheduleWithFixedDelay(() -> endWhenDone(outbox), 1, 1, TimeUnit.SECONDS);
  }

  private static void endWhenDone(Outbox outbox) {
    if (outbox.waiting() == 0) {
      System.exit(0);
    }
  }
}
