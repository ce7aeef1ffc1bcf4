package dateline.bench;

import dateline.JavaProcess;
import dateline.store.Database;
import dateline.telegram.MessageText;
import dateline.telegram.Outbox;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Urgency;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * 100,000 messages to 20,000 chats through every fault a send can meet, while the process that
 * sends is killed a hundred times with kill -9. What the server really got is held against what the
 * outbox says. Each chat gets a briefing of three parts, a notice, and an answer. {@code -Dchats=}
 * and {@code -Dkills=} make it smaller.
 */
final class OutboxBench implements Bench.Benchmark {
  private static final int CHATS = Integer.getInteger("chats", 20_000);
  private static final int KILLS = Integer.getInteger("kills", 100);
  private static final int MESSAGES = 5 * CHATS;
  private static final int MOST_REQUESTS_BETWEEN_KILLS = MESSAGES * 19 / 10 / KILLS;
  private static final long PATIENCE_MINUTES = 9;

  private final Random random = new Random(11);
  private long interrupted;

  /** A row of the outbox when all is over, and how often it arrived. */
  private record Row(int lane, String state, int doubts, int copies) {
    /** The outbox is sure of it and wrong, or repeated what it must not. */
    boolean isLost() {
      return copies == 0 && !state.equals("uncertain");
    }

    boolean isRepeatedWithoutDoubt() {
      return copies > 1 + (lane == 0 ? doubts : 0);
    }
  }

  @Override
  public List<Figure> run() throws Exception {
    Path folder = Corpus.emptied(Path.of("target", "bench", "outbox"));
    long started = System.nanoTime();
    try (FaultyTelegram server = new FaultyTelegram();
        Database database = Database.open(folder)) {
      long began = System.currentTimeMillis();
      Outbox outbox = new Outbox(database, 42, SendingBot.clock(began));
      fill(outbox);
      double filled = (System.nanoTime() - started) / 1e9;
      int kills = killAgainAndAgain(server, folder, began, database);
      List<Row> rows = rows(database, server);
      List<Figure> figures = new ArrayList<>(counts(rows));
      figures.add(Figure.higher("kill -9 of the sending process", kills, "kills", KILLS));
      figures.add(
          Figure.reported("interrupted by a kill while sending", interrupted, "parts", "lower"));
      figures.add(Figure.reported("faults met", server.faults(), "answers", "higher"));
      figures.add(Figure.reported("of them leaving doubt", server.doubtful(), "answers", "higher"));
      figures.add(Figure.reported("messages put", filled, "s", "lower"));
      double minutes = (System.nanoTime() - started) / 60e9;
      figures.add(Figure.lower("all of it", minutes, "min", 10));
      return figures;
    }
  }

  private static void fill(Outbox outbox) {
    List<Outbox.Letter> letters = new ArrayList<>();
    for (int chat = 1; chat <= CHATS; chat++) {
      letters.add(letter("digest/" + chat, chat, Urgency.BULK, 3));
      letters.add(letter("notice/" + chat, chat, Urgency.BULK, 1));
      letters.add(letter("reply/" + chat, chat, Urgency.ANSWER, 1));
      if (chat % 1_000 == 0 || chat == CHATS) {
        outbox.putAll(letters);
        letters.clear();
      }
    }
  }

  private static Outbox.Letter letter(String key, long chat, Urgency urgency, int parts) {
    List<OutgoingMessage> messages = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      messages.add(OutgoingMessage.of(MessageText.of(key + " " + part)));
    }
    return new Outbox.Letter(key, chat, messages, urgency, Instant.EPOCH);
  }

  /** One process works, the next is started and waits for its turn. */
  private int killAgainAndAgain(FaultyTelegram server, Path folder, long began, Database database)
      throws Exception {
    int kills = 0;
    Process next = start(server, folder, began);
    boolean done = false;
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
    while (!done && System.nanoTime() < end) {
      Process bot = next;
      go(bot);
      if (kills < KILLS) {
        next = start(server, folder, began);
        int until = server.requests() + 1 + random.nextInt(MOST_REQUESTS_BETWEEN_KILLS);
        while (bot.isAlive() && server.requests() < until && System.nanoTime() < end) {
          bot.waitFor(random.nextInt(5) + 1, TimeUnit.MILLISECONDS);
        }
        done = !bot.isAlive();
        bot.destroyForcibly().waitFor();
        kills += done ? 0 : 1;
        interrupted += interrupted(database);
      } else {
        done = bot.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        bot.destroyForcibly();
      }
    }
    next.destroyForcibly();
    return kills;
  }

  private static Process start(FaultyTelegram server, Path folder, long began) throws IOException {
    return JavaProcess.of(SendingBot.class, 128, server.address(), folder, began)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output").toFile()))
        .start();
  }

  private static void go(Process bot) throws IOException {
    bot.getOutputStream().write('\n');
    bot.getOutputStream().flush();
  }

  private static long interrupted(Database database) {
    return database.read(
        handle ->
            handle
                .createQuery("select count(*) from telegram_message where state = 'sending'")
                .mapTo(long.class)
                .one());
  }

  private static List<Row> rows(Database database, FaultyTelegram server) {
    return database.read(
        handle ->
            handle
                .createQuery("select message_key, part, lane, state, doubts from telegram_message")
                .map(
                    (row, context) ->
                        new Row(
                            row.getInt(3),
                            row.getString(4),
                            row.getInt(5),
                            server.copies(row.getString(1) + " " + row.getInt(2))))
                .list());
  }

  private static List<Figure> counts(List<Row> rows) {
    long messages = rows.size();
    long lost = rows.stream().filter(Row::isLost).count();
    long repeated = rows.stream().filter(Row::isRepeatedWithoutDoubt).count();
    long doubts = rows.stream().mapToInt(Row::doubts).sum();
    long missed = rows.stream().filter(row -> row.copies() == 0).count() - lost;
    long twice = rows.stream().mapToInt(row -> Math.max(0, row.copies() - 1)).sum();
    long bulkTwice = rows.stream().filter(row -> row.lane() == 1 && row.copies() > 1).count();
    return List.of(
        Figure.higher("messages", messages, "parts", MESSAGES),
        Figure.lower("lost without the outbox knowing", lost, "parts", 0),
        Figure.lower("repeated without a doubt", repeated, "parts", 0),
        Figure.lower("bulk messages that arrived twice", bulkTwice, "parts", 0),
        Figure.reported("sends in doubt, as the outbox counts them", doubts, "sends", "lower"),
        Figure.reported("of them bulk, not repeated, and missed", missed, "parts", "lower"),
        Figure.reported("of them answers, repeated, that came twice", twice, "parts", "lower"));
  }
}
