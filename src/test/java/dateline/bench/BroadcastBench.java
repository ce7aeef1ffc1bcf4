package dateline.bench;

import dateline.localchat.LocalChatServer;
import dateline.localchat.SendRate;
import dateline.store.Database;
import dateline.telegram.ChatWatch;
import dateline.telegram.MessageText;
import dateline.telegram.Outbox;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.SendLimits;
import dateline.telegram.SendThreads;
import dateline.telegram.Sender;
import dateline.telegram.TelegramBotApi;
import dateline.telegram.Urgency;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A round of briefings, in real time, over sockets and from a database file, to a server that lets
 * through no more than 30 messages in any second and one in any second to a chat. Every tenth chat
 * gets three parts. Meanwhile somebody asks something twice a second. Server and sender share the
 * cores.
 */
final class BroadcastBench implements Bench.Benchmark {
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(120);
  private static final Duration PAID = Duration.ofSeconds(10);
  private static final int PAID_RATE = 1_000;

  private final Random random = new Random(3);

  @Override
  public List<Figure> run() throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (Round round = new Round("broadcast", SendLimits.FREE, 5_000)) {
      Instant start = Instant.now().plus(WARM_UP);
      round.ask(Instant.now().plus(WARM_UP));
      double before = usedMegabytes();
      round.ask(start.plus(MEASURED));
      double rate = round.sent(start, start.plus(MEASURED)) / (double) MEASURED.toSeconds();
      figures.add(Figure.higher("of the permitted 30 a second", rate / SendLimits.FREE, "", 0.99));
      figures.add(Figure.lower("answers of 429", round.server.tooFast(), "answers", 0));
      List<Long> waits = round.waits();
      figures.add(Figure.reported("answers meanwhile", waits.size(), "answers", "higher"));
      figures.add(Figure.reported("from put to sent, p50", at(waits, 0.5), "ms", "lower"));
      figures.add(Figure.lower("from put to sent, p99", at(waits, 0.99), "ms", 1_500));
      figures.add(Figure.lower("heap grown during the round", usedMegabytes() - before, "MB", 20));
    }
    try (Round round = new Round("broadcast-paid", PAID_RATE, 20_000)) {
      Instant start = Instant.now().plus(PAID);
      round.ask(start.plus(PAID));
      double rate = round.sent(start, start.plus(PAID)) / (double) PAID.toSeconds();
      figures.add(Figure.reported("with leave for 1000 a second", rate, "sends/s", "higher"));
      figures.add(Figure.lower("answers of 429 at that", round.server.tooFast(), "answers", 0));
    }
    return figures;
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static double usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  /** A server, a database in which a round waits, and a sender at work. */
  private final class Round implements AutoCloseable {
    private final LocalChatServer server;
    private final Database database;
    private final Outbox outbox;
    private final TelegramBotApi api;
    private final ExecutorService pool;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Sender sender;
    private final int chats;
    private int asked;

    Round(String name, int perSecond, int chats) throws Exception {
      this.chats = chats;
      InstantSource clock = InstantSource.system();
      server =
          new LocalChatServer(
              clock,
              options -> options.withRoomFor(chats).limitedBy(SendRate.of(perSecond, 1, 20)));
      server.post("/localchat/chats", "{\"first\":1,\"count\":%d}".formatted(chats));
      database = Database.open(Corpus.emptied(Path.of("target", "bench", name)));
      outbox = new Outbox(database, 42, clock);
      outbox.putAll(letters());
      api = new TelegramBotApi(server.address(), LocalChatServer.TOKEN);
      int atOnce = Math.max(8, perSecond / 8);
      pool = Executors.newFixedThreadPool(atOnce);
      SendThreads threads =
          new SendThreads(
              pool,
              atOnce,
              (time, task) -> timer.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS));
      sender = new Sender(outbox, api, new SendLimits(perSecond), ChatWatch.none(), clock, threads);
      timer.scheduleWithFixedDelay(sender::drain, 0, 1, TimeUnit.SECONDS);
    }

    private List<Outbox.Letter> letters() {
      List<Outbox.Letter> letters = new ArrayList<>();
      for (int chat = 1; chat <= chats; chat++) {
        List<OutgoingMessage> parts = new ArrayList<>();
        for (int part = 0; part < (chat % 10 == 0 ? 3 : 1); part++) {
          MessageText words =
              MessageText.builder()
                  .bold("Your briefing")
                  .paragraph()
                  .text("Something happened, part " + part + ". ")
                  .link("[1]", "https://news.example/" + chat)
                  .build();
          parts.add(OutgoingMessage.of(words));
        }
        letters.add(new Outbox.Letter("digest/" + chat, chat, parts, Urgency.BULK, Instant.EPOCH));
      }
      return letters;
    }

    /** Somebody asks twice a second until then. */
    void ask(Instant end) throws InterruptedException {
      while (Instant.now().isBefore(end)) {
        long chat = 1 + random.nextInt(chats);
        OutgoingMessage answer = OutgoingMessage.of(MessageText.of("An answer."));
        outbox.put("reply/" + asked++, chat, List.of(answer), Urgency.ANSWER);
        sender.drain();
        TimeUnit.MILLISECONDS.sleep(450 + random.nextInt(100));
      }
    }

    long sent(Instant from, Instant to) {
      return database.read(
          handle ->
              handle
                  .createQuery(
                      "select count(*) from telegram_message where state = 'sent'"
                          + " and settled >= :from and settled < :to")
                  .bind("from", from.toEpochMilli())
                  .bind("to", to.toEpochMilli())
                  .mapTo(long.class)
                  .one());
    }

    /** How long each answer took, in milliseconds, the shortest first. */
    List<Long> waits() {
      return database.read(
          handle ->
              handle
                  .createQuery(
                      "select settled - stored from telegram_message"
                          + " where lane = 0 and state = 'sent' order by 1")
                  .mapTo(Long.class)
                  .list());
    }

    @Override
    public void close() {
      sender.stop();
      timer.shutdownNow();
      pool.shutdown();
      api.close();
      database.close();
      server.close();
    }
  }
}
