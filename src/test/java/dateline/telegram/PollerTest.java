package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Database;
import java.io.IOException;
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
class PollerTest {
  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();
  private final BotServer server = new BotServer();
  private TelegramBotApi api;
  private Database database;
  private Inbox inbox;
  private Poller poller;

  @BeforeEach
  void open() {
    api = new TelegramBotApi(server.address(), BotServer.TOKEN);
    database = Database.open(folder);
    inbox = new Inbox(database, 42, clock);
    poller = new Poller(api, inbox, () -> {}, clock, () -> 1);
  }

  @AfterEach
  void close() {
    stop();
    server.close();
  }

  private void stop() {
    poller.close();
    database.close();
    api.close();
  }

  @Test
  void updatesAreKeptBeforeTelegramForgetsThem() {
    server.message(100, 1, "a");
    server.message(101, 2, "b");
    assertThat(poller.pollOnce()).isEqualTo(new Polled.Took(2));
    assertThat(server.pending()).isEqualTo(2);
    assertThat(poller.pollOnce()).isEqualTo(new Polled.Took(0));
    assertThat(server.pending()).isZero();
    assertThat(inbox.waiting()).isEqualTo(2);
    assertThat(poller.state().lastSuccess()).contains(clock.instant());
    assertThat(poller.state().trouble()).isEmpty();
  }

  @Test
  void nothingIsLostBetweenFetchingAndKeeping() {
    server.message(100, 1, "a");
    assertThat(api.updates(inbox.nextOffset(), 100, Duration.ZERO)).isInstanceOf(Reply.Done.class);
    stop();
    open();
    assertThat(poller.pollOnce()).isEqualTo(new Polled.Took(1));
  }

  @Test
  void nothingComesTwiceWhenKilledBeforeTheAcknowledgement() {
    server.message(100, 1, "a");
    poller.pollOnce();
    stop();
    open();
    server.plan(
        "getUpdates",
        BotServer.answers(200, BotServer.ok("[" + Updates.message(100, 1, "a") + "]")));
    assertThat(poller.pollOnce()).isEqualTo(new Polled.Took(0));
    assertThat(inbox.waiting()).isEqualTo(1);
  }

  @Test
  void aDatabaseThatFailsLosesNothing() {
    server.message(100, 1, "a");
    database.inTransaction(handle -> handle.execute("alter table telegram_update rename to away"));
    assertThat(poller.pollOnce()).isInstanceOf(Polled.TryAgain.class);
    assertThat(poller.state().trouble().orElseThrow()).doesNotContain("Mona");
    database.inTransaction(handle -> handle.execute("alter table away rename to telegram_update"));
    assertThat(poller.pollOnce()).isEqualTo(new Polled.Took(1));
  }

  @Test
  void lowerNumbersAreFollowedWithoutPause() {
    server.message(727_334_708, 1, "before");
    poller.pollOnce();
    poller.pollOnce();
    server.restart();
    server.message(117_314_199, 1, "after");
    assertThat(poller.pollOnce()).isEqualTo(new Polled.Took(1));
    poller.pollOnce();
    assertThat(server.pending()).isZero();
    assertThat(inbox.waiting()).isEqualTo(2);
  }

  @Test
  void aClockThatIsWrongDoesNotMakeANewMessageLookOld() {
    // The server tells the time of day of this machine; ours says March.
    long now = System.currentTimeMillis() / 1_000;
    server.update(1, Updates.message(1, 1, "new").replace("1772352000", Long.toString(now)));
    poller.pollOnce();
    Duration age =
        Duration.between(inbox.claim(1).get(0).update().date().orElseThrow(), clock.instant());
    assertThat(age.abs()).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void poisonDoesNotStopItsNeighbours() {
    server.message(1, 1, "a");
    server.update(
        2, "{\"update_id\":2,\"message\":{\"chat\":" + "[".repeat(3000) + "]".repeat(3000) + "}}");
    server.update(3, "{\"update_id\":3,\"message\":{\"from\":{\"id\":2}}}");
    server.message(4, 1, "\\ud83d and \\u0000");
    assertThat(poller.pollOnce()).isEqualTo(new Polled.Took(4));
    assertThat(inbox.waiting()).isEqualTo(2);
    assertThat(inbox.deadLetters()).isEqualTo(2);
  }

  @Test
  void updatesWithoutANumberAreNotPolledInAHotLoop() {
    server.plan("getUpdates", BotServer.answers(200, BotServer.ok("[{\"message\":{}}]")));
    assertThat(poller.pollOnce()).isInstanceOf(Polled.TryAgain.class);
  }

  @Test
  void tooManyRequestsIsObeyed() {
    server.plan("getUpdates", BotServer.asksToWait(35), BotServer.answers(429, ""));
    assertThat(wait(poller.pollOnce())).isEqualTo(Duration.ofSeconds(35));
    assertThat(wait(poller.pollOnce())).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void troubleWaitsLongerEachTimeUntilItIsOver() {
    server.message(1, 1, "a");
    server.plan(
        "getUpdates",
        BotServer.answers(502, "<html>Bad Gateway</html>"),
        BotServer.answers(200, "<html>Sign in to the network</html>"),
        BotServer.answersHalf(),
        BotServer.breaksOff(),
        BotServer.hangsUp(),
        BotServer.refuses(500, "Internal Server Error: restart"));
    for (int seconds : new int[] {1, 2, 4, 8, 16, 30}) {
      assertThat(wait(poller.pollOnce())).isEqualTo(Duration.ofSeconds(seconds));
    }
    assertThat(poller.state().trouble().orElseThrow()).contains("restart");
    assertThat(poller.pollOnce()).isEqualTo(new Polled.Took(1));
    assertThat(poller.state().trouble()).isEmpty();
    server.plan("getUpdates", BotServer.hangsUp());
    assertThat(wait(poller.pollOnce())).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void anotherProgramWithTheSameTokenIsNamed() {
    String text = "Conflict: terminated by other getUpdates request; make sure that only one bot";
    server.plan("getUpdates", BotServer.refuses(409, text), BotServer.refuses(409, text));
    assertThat(wait(poller.pollOnce())).isEqualTo(Duration.ofSeconds(3));
    assertThat(wait(poller.pollOnce())).isEqualTo(Duration.ofSeconds(6));
    assertThat(poller.state().trouble().orElseThrow()).contains("Another program");
  }

  @Test
  void aWebhookInTheWayIsRemoved() {
    server.plan(
        "getUpdates",
        BotServer.refuses(
            409,
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
                + " delete the webhook first"));
    assertThat(wait(poller.pollOnce())).isZero();
    assertThat(server.calls("deleteWebhook")).hasSize(1);
    assertThat(server.calls("deleteWebhook").get(0).arguments().has("drop_pending_updates"))
        .isFalse();
  }

  @Test
  void anUnknownTokenStopsPollingAndSaysWhatToDo() {
    server.plan("getUpdates", BotServer.refuses(401, "Unauthorized"));
    assertThat(poller.pollOnce()).isInstanceOf(Polled.Stop.class);
    assertThat(poller.state().stopped()).isTrue();
    assertThat(poller.state().trouble().orElseThrow())
        .contains("TELEGRAM_BOT_TOKEN")
        .doesNotContain(BotServer.TOKEN);
  }

  @Test
  void aPortalThatRefusesInTelegramsPlaceDoesNotStopPolling() {
    server.plan(
        "getUpdates",
        BotServer.answers(404, "<html>No such page</html>"),
        BotServer.answers(401, "<html>Sign in to the network</html>"),
        BotServer.answers(511, ""),
        BotServer.answers(302, "<html>Moved</html>"),
        BotServer.refuses(404, "Not Found"));
    for (int i = 0; i < 4; i++) {
      assertThat(poller.pollOnce()).isInstanceOf(Polled.TryAgain.class);
    }
    assertThat(poller.pollOnce()).isInstanceOf(Polled.Stop.class);
  }

  @Test
  void whatWasStoppedGoesOnOnceTheTokenIsKnownAgain() {
    server.plan("getUpdates", BotServer.refuses(401, "Unauthorized"));
    server.message(1, 1, "a");
    poller.pollOnce();
    assertThat(poller.pollOnce()).isEqualTo(new Polled.Took(1));
    assertThat(poller.state().stopped()).isFalse();
    assertThat(poller.state().isWell(clock.instant())).isTrue();
  }

  /** F13. */
  @Test
  void aWebhookThatSomebodySetsDuringAPollIsRemovedByTheNext() {
    server.plan(
        "getUpdates",
        BotServer.refuses(409, "Conflict: terminated by setWebhook request"),
        BotServer.refuses(409, "Conflict: can't use getUpdates method while webhook is active"));
    server.message(1, 1, "a");
    assertThat(wait(poller.pollOnce())).isEqualTo(Duration.ofSeconds(3));
    assertThat(poller.pollOnce()).isInstanceOf(Polled.TryAgain.class);
    assertThat(server.calls("deleteWebhook")).hasSize(1);
    assertThat(poller.pollOnce()).isEqualTo(new Polled.Took(1));
  }

  @Test
  void aWebhookThatIsSetAgainAndAgainMakesNoHotLoop() {
    String text =
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook";
    server.plan("getUpdates", BotServer.refuses(409, text), BotServer.refuses(409, text));
    assertThat(wait(poller.pollOnce())).isZero();
    assertThat(wait(poller.pollOnce())).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void readinessTellsTheTruthAndAHiccupDoesNotCount() {
    assertThat(poller.state().isWell(clock.instant())).isFalse();
    poller.pollOnce();
    server.plan("getUpdates", BotServer.hangsUp(), BotServer.refuses(401, "Unauthorized"));
    poller.pollOnce();
    assertThat(poller.state().isWell(clock.instant())).isTrue();
    clock.pass(Duration.ofMinutes(3));
    assertThat(poller.state().isWell(clock.instant())).isFalse();
    poller.pollOnce();
    poller.pollOnce();
    assertThat(poller.state().isWell(clock.instant())).isTrue();
  }

  @Test
  void aPollThatIsHungUpOnAfterItWasServedLosesNothing() {
    server.message(1, 1, "a");
    server.plan("getUpdates", BotServer.hangsUpAfterwards(), BotServer.breaksOff());
    poller.pollOnce();
    poller.pollOnce();
    assertThat(poller.pollOnce()).isEqualTo(new Polled.Took(1));
  }

  @Test
  void anAnswerThatIsCompressedIsRead() throws IOException {
    server.plan("getUpdates", BotServer.compressed("[" + Updates.message(1, 1, "a") + "]"));
    assertThat(poller.pollOnce()).isEqualTo(new Polled.Took(1));
  }

  @Test
  void moreUpdatesThanAskedForAreAllKept() {
    StringBuilder batch = new StringBuilder(Updates.message(1, 1, "x".repeat(500_000)));
    for (int i = 2; i <= 250; i++) {
      batch.append(',').append(Updates.message(i, i, "y".repeat(20_000)));
    }
    server.plan("getUpdates", BotServer.answers(200, BotServer.ok("[" + batch + "]")));
    assertThat(poller.pollOnce()).isEqualTo(new Polled.Took(250));
    assertThat(inbox.nextOffset()).isEqualTo(251);
  }

  @Test
  void closingBreaksOffALongPoll() throws InterruptedException {
    server.holdPolls();
    poller.start();
    server.awaitPoll();
    poller.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("telegram-poller"));
    assertThat(poller.state().stopped()).isFalse();
  }

  private static Duration wait(Polled polled) {
    return polled
        .fold(
            took -> Optional.<Duration>empty(),
            again -> Optional.of(again.after()),
            stop -> Optional.<Duration>empty())
        .orElseThrow();
  }
}
