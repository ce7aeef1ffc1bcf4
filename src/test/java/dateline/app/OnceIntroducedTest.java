package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.localchat.LocalChatServer;
import dateline.store.Database;
import dateline.telegram.Inbox;
import dateline.telegram.Lanes;
import dateline.telegram.MovingClock;
import dateline.telegram.Poller;
import dateline.telegram.TelegramBotApi;
import dateline.telegram.TokenGuard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TokenGuard.class)
@Timeout(60)
class OnceIntroducedTest {
  private final MovingClock clock = new MovingClock();

  /** F10. */
  @Test
  void whatComesBeforeTelegramSaysWhoTheBotIsWaitsAndIsNotBuried(@TempDir Path folder)
      throws Exception {
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    try (LocalChatServer server = new LocalChatServer(clock);
        TelegramBotApi api = new TelegramBotApi(server.address(), LocalChatServer.TOKEN);
        Database database = Database.open(folder)) {
      server.open(1);
      server.post(
          "/localchat/faults",
          "{\"method\":\"getMe\",\"times\":9,\"status\":429,\"retry_after\":35,"
              + "\"description\":\"Too Many Requests: retry after 35\"}");
      server.say(1, "hello");
      server.say(1, "again");
      Inbox inbox = new Inbox(database, 42, clock);
      new Poller(api, inbox, () -> {}, clock, () -> 1).pollOnce();
      OnceIntroduced handler =
          new OnceIntroduced(api, clock, me -> update -> heard.add(update.text().orElse("")));
      try (Lanes lanes = new Lanes(inbox, handler, 2, Duration.ofSeconds(5))) {
        while (heard.size() < 2 && inbox.deadLetters() == 0) {
          lanes.dispatch();
          clock.pass(Duration.ofSeconds(1));
        }
      }
      assertThat(heard).containsExactly("hello", "again");
      assertThat(inbox.deadLetters()).isZero();
      assertThat(server.calls("getMe")).hasSize(10);
    }
  }
}
