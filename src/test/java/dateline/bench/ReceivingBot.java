package dateline.bench;

import dateline.localchat.LocalChatServer;
import dateline.store.Database;
import dateline.telegram.Inbox;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.Lanes;
import dateline.telegram.MessageText;
import dateline.telegram.Outbox;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Poller;
import dateline.telegram.TelegramBotApi;
import dateline.telegram.UpdateHandler;
import dateline.telegram.Urgency;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The receiving half of the bot: real client, poller, inbox and lanes over a database in a folder.
 * As a process of its own it puts one reply for each update, and says when nothing is left to do.
 */
final class ReceivingBot implements AutoCloseable {
  /** As the program has them. */
  static final int LANES = 16;

  private final TelegramBotApi api;
  private final Database database;
  private final Inbox inbox;
  private final Lanes lanes;
  private final Poller poller;
  private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();

  ReceivingBot(URI server, Path folder, UpdateHandler handler) {
    InstantSource clock = InstantSource.system();
    api = new TelegramBotApi(server, LocalChatServer.TOKEN);
    database = Database.open(folder);
    inbox = new Inbox(database, 42, clock, ReceivingBot::isQuick);
    lanes = new Lanes(inbox, handler, LANES, Duration.ofSeconds(1));
    poller =
        new Poller(
            api, inbox, lanes::dispatch, clock, () -> ThreadLocalRandom.current().nextDouble());
  }

  private static boolean isQuick(IncomingUpdate update) {
    return update.text().filter(text -> text.startsWith("/")).isPresent();
  }

  void start() {
    inbox.recover();
    lanes.dispatch();
    clockwork.scheduleWithFixedDelay(lanes::dispatch, 1, 1, TimeUnit.SECONDS);
    poller.start();
  }

  private long inHand() {
    return database.read(
        handle ->
            handle
                .createQuery("select count(*) from telegram_update where state = 'working'")
                .mapTo(long.class)
                .one());
  }

  Inbox inbox() {
    return inbox;
  }

  @Override
  public void close() {
    poller.close();
    clockwork.shutdownNow();
    lanes.close();
    api.close();
    database.close();
  }

  public static void main(String... arguments) throws InterruptedException {
    Path folder = Path.of(arguments[1]);
    Outbox[] outbox = new Outbox[1];
    ReceivingBot bot =
        new ReceivingBot(URI.create(arguments[0]), folder, update -> reply(outbox[0], update));
    outbox[0] = new Outbox(bot.database, 42, InstantSource.system());
    System.out.println("in hand " + bot.inHand());
    bot.start();
    while (true) {
      Thread.sleep(50);
      System.out.println(bot.inbox.waiting() + " " + bot.inbox.nextOffset());
    }
  }

  private static void reply(Outbox outbox, IncomingUpdate update) {
    String text = update.text().orElse("");
    System.out.println("handled " + text);
    outbox.put(
        "reply/" + update.key(),
        update.chat().orElseThrow().id(),
        List.of(OutgoingMessage.of(MessageText.of(text))),
        Urgency.ANSWER);
  }
}
