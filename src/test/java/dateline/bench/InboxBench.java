package dateline.bench;

import dateline.localchat.LocalChatServer;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.UpdateHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Taking in updates: how many a second from a backlog to the handler, what others wait while some
 * answers take long, how long a stop takes in the middle of a long poll, and what is lost or done
 * twice when the process is killed at random and the connection fails in every way we know. The
 * other side is the local chat, over HTTP, in this process.
 */
final class InboxBench implements Bench.Benchmark {
  private static final int BACKLOG = 10_000;
  private static final int CHATS = 1_000;
  private static final int STOPS = 20;

  @Override
  public List<Figure> run() throws Exception {
    List<Figure> figures = new ArrayList<>();
    figures.add(throughput());
    figures.addAll(besideSlowAnswers());
    figures.add(stop());
    figures.addAll(new InboxUnderFire().run());
    return figures;
  }

  static String message(long chat, String text) {
    return """
    {"message":{"message_id":1,"date":%d,"chat":{"id":%d,"type":"private","first_name":"R"},\
    "from":{"id":%d,"is_bot":false,"first_name":"R","language_code":"en"},"text":"%s"}}\
    """
        .formatted(Instant.now().getEpochSecond(), chat, chat, text);
  }

  static void say(LocalChatServer server, long chat, String text) {
    server.post("/localchat/updates", message(chat, text));
  }

  private static Figure throughput() throws Exception {
    try (LocalChatServer server = new LocalChatServer(InstantSource.system())) {
      for (int i = 0; i < BACKLOG; i++) {
        say(server, 1 + i % CHATS, "message " + i);
      }
      CountDownLatch handled = new CountDownLatch(BACKLOG);
      long from;
      double seconds;
      try (ReceivingBot bot =
          new ReceivingBot(server.address(), folder(), update -> handled.countDown())) {
        from = System.nanoTime();
        bot.start();
        handled.await();
        seconds = (System.nanoTime() - from) / 1e9;
      }
      return Figure.higher(
          "updates from backlog to handler", BACKLOG / seconds, "updates/s", 1_000);
    }
  }

  /** Four chats get answers of ten seconds; then more chats than there are lanes do. */
  private static List<Figure> besideSlowAnswers() throws Exception {
    return List.of(
        Figure.lower(
            "answers beside 4 slow ones, 100 chats, p99", waits(4, "question"), "ms", 1_000),
        Figure.lower(
            "commands beside 40 slow answers, 100 chats, p99", waits(40, "/help"), "ms", 1_000));
  }

  private static double waits(int slow, String others) throws Exception {
    int chats = 100;
    int rounds = 5;
    Map<String, Long> said = new ConcurrentHashMap<>();
    List<Double> waits = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch all = new CountDownLatch(chats * rounds);
    UpdateHandler handler =
        update -> {
          String text = update.text().orElse("");
          if (text.startsWith("slow")) {
            pause(10);
          } else {
            waits.add((System.nanoTime() - said.get(text)) / 1e6);
            all.countDown();
          }
        };
    try (LocalChatServer server = new LocalChatServer(InstantSource.system());
        ReceivingBot bot = new ReceivingBot(server.address(), folder(), handler)) {
      bot.start();
      for (int i = 0; i < slow; i++) {
        say(server, 5_000 + i, "slow " + i);
      }
      for (int round = 0; round < rounds; round++) {
        for (int chat = 1; chat <= chats; chat++) {
          String text = others + " " + round + "-" + chat;
          said.put(text, System.nanoTime());
          say(server, chat, text);
        }
      }
      all.await();
    }
    return percentile(waits, 99);
  }

  private static void pause(int seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static double percentile(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static Figure stop() throws Exception {
    double longest = 0;
    try (LocalChatServer server = new LocalChatServer(InstantSource.system())) {
      for (int i = 0; i < STOPS; i++) {
        ReceivingBot bot = new ReceivingBot(server.address(), folder(), InboxBench::ignore);
        bot.start();
        // Two polls are answered at once, for the first has something to bring: the third waits.
        say(server, 1, "stop " + i);
        while (bot.inbox().nextOffset() == 0) {
          Thread.sleep(5);
        }
        Thread.sleep(100);
        long from = System.nanoTime();
        bot.close();
        longest = Math.max(longest, (System.nanoTime() - from) / 1e6);
      }
    }
    return Figure.lower("a stop in the middle of a long poll, longest of 20", longest, "ms", 1_000);
  }

  private static void ignore(IncomingUpdate update) {}

  static Path folder() throws IOException {
    return Files.createTempDirectory("dateline-inbox");
  }
}
