package dateline.telegram;

import dateline.store.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A process of its own that answers each message with its own words, until it is killed. */
final class EchoBot {
  private EchoBot() {}

  public static void main(String... arguments) {
    InstantSource clock = InstantSource.system();
    Database database = Database.open(Path.of(arguments[1]));
    TelegramBotApi api = new TelegramBotApi(URI.create(arguments[0]), BotServer.TOKEN);
    Inbox inbox = new Inbox(database, 42, clock);
    Outbox outbox = new Outbox(database, 42, clock);
    inbox.recover();
    outbox.recover();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    SendThreads threads =
        new SendThreads(
            pool, 4, (time, task) -> timer.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS));
    Sender sender = new Sender(outbox, api, new SendLimits(), ChatWatch.none(), clock, threads);
    UpdateHandler echo = update -> echo(outbox, sender, update);
    Lanes lanes = new Lanes(inbox, echo, 3, Duration.ofSeconds(1));
    Poller poller = new Poller(api, inbox, lanes::dispatch, clock, Math::random);
    lanes.dispatch();
    timer.scheduleWithFixedDelay(sender::drain, 0, 1, TimeUnit.SECONDS);
    poller.start();
  }

  private static void echo(Outbox outbox, Sender sender, IncomingUpdate update) {
    MessageText words = MessageText.of(update.text().orElseThrow());
    long chat = update.chat().orElseThrow().id();
    List<OutgoingMessage> messages = List.of(OutgoingMessage.of(words));
    outbox.put("reply/" + update.key(), chat, messages, Urgency.ANSWER);
    outbox.put("bulk/" + update.key(), chat + 1000, messages, Urgency.BULK);
    sender.drain();
  }
}
