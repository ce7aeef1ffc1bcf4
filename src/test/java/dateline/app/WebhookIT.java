package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.app.WebhookRelay.Spoil;
import dateline.localchat.LocalChatServer;
import dateline.store.Database;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with a token: a Bot API server brings it updates, or it fetches them. */
@Timeout(300)
class WebhookIT {
  private static final long READER = 1;
  private static final String TOKEN = "4200001:secret-words-that-nobody-sees";

  @TempDir Path folder;
  private final LocalChatServer server = LocalChatServer.knowing(TOKEN);

  private RunningJar serve(Map<String, String> more) throws Exception {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("TELEGRAM_BOT_TOKEN", TOKEN);
    settings.put("TELEGRAM_API_URL", server.address().toString());
    settings.put("TELEGRAM_OPEN", "true");
    return RunningJar.serve(folder, settings);
  }

  private void isAnswered(String words, int answers) {
    server.say(READER, words);
    assertThat(server.awaitSeen(READER, "How to ask", answers)).as(words).hasSize(answers);
  }

  private long kept() {
    try (Database database = Database.open(folder.resolve("data"))) {
      return database.read(
          handle ->
              handle.createQuery("select count(*) from telegram_update").mapTo(Long.class).one());
    }
  }

  /** F13, F93, and back again. */
  @Test
  void updatesThatAreBroughtAreHandledOnceAndFetchingTakesOver() throws Exception {
    server.open(READER);
    List<Long> whenTaken = new CopyOnWriteArrayList<>();
    try (WebhookRelay relay = new WebhookRelay()) {
      try (RunningJar fetching = serve(Map.of())) {
        // It is ended while it waits to hear that this one has arrived.
        server.post(
            "/localchat/faults",
            "{\"method\":\"sendMessage\",\"effect\":\"done\",\"delay_ms\":500}");
        isAnswered("/help", 1);
        assertThat(server.calls("setWebhook")).isEmpty();
      }
      try (RunningJar brought = serve(Map.of("TELEGRAM_WEBHOOK_URL", relay.address().toString()))) {
        relay.to(brought.pages());
        relay.onTaken(() -> whenTaken.add(kept()));
        relay.plan(Spoil.DROPS_SECRET, Spoil.FORGES_SECRET);
        isAnswered("/help", 2);
        assertThat(relay.awaitAnswers(3)).containsExactly(401, 401, 200);
        relay.plan(Spoil.LOSES_ANSWER, Spoil.LOSES_ANSWER);
        isAnswered("/help", 3);
        relay.plan(Spoil.FAILS);
        isAnswered("/help", 4);
        assertThat(relay.awaitAnswers(7)).containsExactly(401, 401, 200, 200, 200, 200, 200);
        assertThat(whenTaken)
            .as("kept by the time of each 200")
            .containsExactly(2L, 3L, 3L, 3L, 4L);
        assertThat(brought.get("/ready")).contains("ready");
        server.post("/localchat/faults", "{\"method\":\"sendMessage\",\"times\":2,\"status\":502}");
        isAnswered("/help", 5);
        assertThat(brought.log() + brought.get("/status") + brought.get("/ready"))
            .contains("Telegram")
            .doesNotContain("secret-words");
      }
      assertThat(server.calls("deleteWebhook")).isEmpty();
      try (RunningJar fetching = serve(Map.of())) {
        isAnswered("/help", 6);
        assertThat(fetching.log() + fetching.get("/status")).doesNotContain("secret-words");
      }
    }
    assertThat(server.calls("setWebhook"))
        .isNotEmpty()
        .allMatch(call -> call.arguments().get("secret_token").length() >= 32);
    assertThat(server.calls("deleteWebhook")).hasSize(1);
    assertThat(server.awaitSeen(READER, "How to ask", 6)).hasSize(6);
  }
}
