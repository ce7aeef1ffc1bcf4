package dateline.bench;

import dateline.JavaProcess;
import dateline.localchat.LocalChatServer;
import dateline.store.Database;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A process that takes in updates is killed again and again while polls fail in every way; between
 * the waves the server counts its updates anew, from a lower number.
 */
final class InboxUnderFire {
  private static final int WAVES = 4;
  private static final int UPDATES = 1_500;
  private static final int KILLS = 10;
  private static final int CHATS = 100;
  private static final int LONGEST_LIFE_MILLIS = 2_000;
  private static final List<String> FAULTS =
      List.of(
          "\"effect\":\"none\",\"end\":\"nothing\"",
          "\"effect\":\"done\",\"end\":\"nothing\"",
          "\"effect\":\"done\",\"end\":\"cut\"",
          "\"status\":502,\"body\":\"<html>Bad Gateway</html>\"",
          "\"status\":200,\"body\":\"<html>Sign in</html>\"",
          "\"status\":500,\"description\":\"Internal Server Error: restart\"",
          "\"status\":429,\"description\":\"Too Many Requests: retry after 1\",\"retry_after\":1",
          "\"status\":409,\"description\":\"Conflict: terminated by other getUpdates request\"");

  private final Random random = new Random(20_261);
  private final Map<String, Integer> handled = new HashMap<>();
  private int kills;
  private int killsInHand;

  List<Figure> run() throws Exception {
    Path folder = InboxBench.folder();
    try (LocalChatServer server = new LocalChatServer(InstantSource.system())) {
      for (int wave = 0; wave < WAVES; wave++) {
        server.post("/localchat/updates/reset", "{\"next\":%d}".formatted(900_000 - wave * 9_000));
        wave(server, folder, wave);
      }
    }
    return figures(folder);
  }

  private void wave(LocalChatServer server, Path folder, int wave) throws Exception {
    for (int i = 0; i < UPDATES / 2; i++) {
      InboxBench.say(server, 1 + i % CHATS, wave + "-" + i);
    }
    for (int i = UPDATES / 2; i < UPDATES; i++) {
      if (i % (UPDATES / 2 / KILLS) == 0) {
        killed(server, folder);
      }
      InboxBench.say(server, 1 + i % CHATS, wave + "-" + i);
    }
    server.delete("/localchat/faults");
    untilNothingIsLeft(server, folder, 900_000 - wave * 9_000 + UPDATES);
  }

  private void killed(LocalChatServer server, Path folder) throws Exception {
    plan(server);
    Process bot = start(server, folder);
    try (BufferedReader out = output(bot)) {
      long until = -1;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        note(line);
        if (until < 0) {
          until = System.nanoTime() + random.nextInt(LONGEST_LIFE_MILLIS) * 1_000_000L;
        }
        if (System.nanoTime() >= until) {
          bot.toHandle().destroyForcibly();
        }
      }
    }
    bot.waitFor();
    kills++;
  }

  private void plan(LocalChatServer server) {
    server.delete("/localchat/faults");
    for (int i = random.nextInt(3); i > 0; i--) {
      String fault = FAULTS.get(random.nextInt(FAULTS.size()));
      server.post("/localchat/faults", "{\"method\":\"getUpdates\"," + fault + "}");
    }
  }

  /** The last process of a wave lives until everything is taken in and done. */
  private void untilNothingIsLeft(LocalChatServer server, Path folder, long next) throws Exception {
    Process bot = start(server, folder);
    try (BufferedReader out = output(bot)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        note(line);
        if (line.equals("0 " + next)) {
          bot.toHandle().destroyForcibly();
        }
      }
    }
    bot.waitFor();
  }

  private void note(String line) {
    if (line.startsWith("in hand ") && !line.endsWith(" 0")) {
      killsInHand++;
    }
    if (line.startsWith("handled ")) {
      handled.merge(line.substring("handled ".length()), 1, Integer::sum);
    }
  }

  private static BufferedReader output(Process bot) {
    return new BufferedReader(new InputStreamReader(bot.getInputStream(), StandardCharsets.UTF_8));
  }

  private static Process start(LocalChatServer server, Path folder) throws IOException {
    return JavaProcess.of(ReceivingBot.class, 128, server.address(), folder)
        .redirectError(new File(folder.toFile(), "errors"))
        .start();
  }

  private List<Figure> figures(Path folder) {
    Map<String, Integer> replies = new HashMap<>();
    try (Database database = Database.open(folder)) {
      database
          .read(
              handle ->
                  handle
                      .createQuery("select body from telegram_message")
                      .mapTo(String.class)
                      .list())
          .forEach(body -> replies.merge(body, 1, Integer::sum));
    }
    int said = WAVES * UPDATES;
    Set<String> distinct = new HashSet<>(replies.keySet());
    int twice = replies.values().stream().mapToInt(times -> times - 1).sum();
    long again = handled.values().stream().mapToInt(times -> times - 1).sum();
    return List.of(
        Figure.lower("updates lost in " + kills + " kills", said - distinct.size(), "of 6000", 0),
        Figure.lower("updates answered twice", twice, "of 6000", 0),
        Figure.reported("kills with updates in hand", killsInHand, "of " + kills, "higher"),
        Figure.reported("updates worked on again after a kill", again, "of 6000", "lower"));
  }
}
