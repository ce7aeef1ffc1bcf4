package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Database;
import dateline.telegram.WebhookIntake.Receipt;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TokenGuard.class)
@Timeout(30)
class WebhookTest {
  private static final URI ADDRESS = URI.create("https://news.example.org/telegram/webhook");

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();
  private final BotServer server = new BotServer();
  private TelegramBotApi api;
  private Database database;
  private Inbox inbox;
  private WebhookSecret secret;
  private WebhookIntake intake;
  private WebhookKeeper keeper;
  private int arrivals;

  @BeforeEach
  void open() {
    api = new TelegramBotApi(server.address(), BotServer.TOKEN);
    database = Database.open(folder);
    inbox = new Inbox(database, 42, clock);
    secret = WebhookSecret.keptIn(database, 42);
    intake = new WebhookIntake(Optional.of(secret), inbox, () -> arrivals++);
    keeper = new WebhookKeeper(api, ADDRESS, secret, clock, () -> 1);
  }

  @AfterEach
  void close() {
    keeper.close();
    database.close();
    api.close();
    server.close();
  }

  private Receipt bring(String said, String body) {
    return intake.bring(Optional.ofNullable(said), body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anUpdateIsAcknowledgedOnceItIsKept() {
    assertThat(bring(secret.words(), Updates.message(7, 1, "a"))).isEqualTo(Receipt.KEPT);
    assertThat(inbox.claim(1).get(0).update().text()).contains("a");
    assertThat(arrivals).isEqualTo(1);
  }

  @Test
  void withoutTheSecretNothingIsKept() {
    String update = Updates.message(7, 1, "a");
    assertThat(bring(null, update)).isEqualTo(Receipt.FORGED);
    assertThat(bring("", update)).isEqualTo(Receipt.FORGED);
    assertThat(bring("wrong", update)).isEqualTo(Receipt.FORGED);
    assertThat(bring(secret.words() + "x", update)).isEqualTo(Receipt.FORGED);
    assertThat(inbox.waiting() + inbox.deadLetters()).isZero();
  }

  @Test
  void anUpdateThatIsBroughtAgainIsKeptOnce() {
    bring(secret.words(), Updates.message(7, 1, "a"));
    assertThat(bring(secret.words(), Updates.message(7, 1, "a"))).isEqualTo(Receipt.KEPT);
    assertThat(inbox.waiting()).isEqualTo(1);
    assertThat(arrivals).isEqualTo(1);
  }

  @Test
  void whatNobodyCanReadIsADeadLetterAndIsNotBroughtAgain() {
    for (String body : new String[] {"", "{", "<html>", "[]", "{\"message\":7}"}) {
      assertThat(bring(secret.words(), body)).isEqualTo(Receipt.KEPT);
    }
    assertThat(inbox.deadLetters()).isEqualTo(5);
  }

  @Test
  void aDatabaseThatFailsHasTheUpdateBroughtAgain() {
    database.inTransaction(handle -> handle.execute("alter table telegram_update rename to away"));
    assertThat(bring(secret.words(), Updates.message(7, 1, "a"))).isEqualTo(Receipt.NOT_KEPT);
    database.inTransaction(handle -> handle.execute("alter table away rename to telegram_update"));
    assertThat(bring(secret.words(), Updates.message(7, 1, "a"))).isEqualTo(Receipt.KEPT);
    assertThat(inbox.waiting()).isEqualTo(1);
  }

  @Test
  void whatIsTooLargeIsNotTakenIn() {
    String huge = Updates.message(7, 1, "x".repeat(1 << 20));
    assertThat(bring(secret.words(), huge)).isEqualTo(Receipt.TOO_LARGE);
    assertThat(bring("wrong", huge)).isEqualTo(Receipt.FORGED);
  }

  @Test
  void whereUpdatesAreFetchedNothingIsTakenIn() {
    WebhookIntake closed = new WebhookIntake(Optional.empty(), inbox, () -> arrivals++);
    assertThat(closed.bring(Optional.of(""), new byte[0])).isEqualTo(Receipt.CLOSED);
  }

  @Test
  void theSecretIsTheSameAtEachStartAndInNoWords() {
    assertThat(WebhookSecret.keptIn(database, 42).words()).isEqualTo(secret.words());
    assertThat(secret.words()).matches("[a-z0-9]{64}");
    assertThat(secret).hasToString("a secret");
  }

  @Test
  void telegramIsToldTheAddressAndTheSecret() {
    assertThat(keeper.step()).isEqualTo(Duration.ofMinutes(10));
    BotServer.Call call = server.calls("setWebhook").get(0);
    assertThat(call.arguments().path("url").asText()).isEqualTo(ADDRESS.toString());
    assertThat(call.arguments().path("secret_token").asText()).isEqualTo(secret.words());
    assertThat(call.arguments().path("allowed_updates").toString()).contains("my_chat_member");
    assertThat(keeper.state().isWell(clock.instant())).isTrue();
  }

  @Test
  void anAddressThatTelegramRefusesIsSaidAndDoesNotCountAsReady() {
    server.plan(
        "setWebhook",
        BotServer.refuses(400, "Bad Request: bad webhook: An HTTPS URL must be provided"),
        BotServer.asksToWait(1),
        BotServer.answers(502, "<html>"));
    assertThat(keeper.step()).isEqualTo(Duration.ofMinutes(10));
    assertThat(keeper.state().isWell(clock.instant())).isFalse();
    assertThat(keeper.state().trouble().orElseThrow())
        .contains("An HTTPS URL must be provided")
        .doesNotContain(secret.words());
    assertThat(keeper.step()).isEqualTo(Duration.ofSeconds(1));
    assertThat(keeper.step()).isEqualTo(Duration.ofSeconds(2));
    assertThat(keeper.step()).isEqualTo(Duration.ofMinutes(10));
    assertThat(keeper.state().isWell(clock.instant())).isTrue();
  }
}
