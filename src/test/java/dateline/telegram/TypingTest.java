package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TokenGuard.class)
class TypingTest {
  private final BotServer server = new BotServer();
  private final TelegramBotApi api = new TelegramBotApi(server.address(), BotServer.TOKEN);
  private final Crank crank = new Crank();
  private final Typing typing = new Typing(api, crank);

  /** Runs what it was given only when the test turns it. */
  private static final class Crank extends ScheduledThreadPoolExecutor {
    private final List<Runnable> tasks = new ArrayList<>();
    private long every;

    Crank() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
        Runnable task, long first, long delay, TimeUnit unit) {
      every = unit.toMillis(delay);
      tasks.add(task);
      return super.scheduleWithFixedDelay(task, 1, 1, TimeUnit.DAYS);
    }

    void turn() {
      tasks.forEach(Runnable::run);
    }
  }

  @AfterEach
  void close() {
    crank.shutdownNow();
    api.close();
    server.close();
  }

  @Test
  void typingIsSaidAgainUntilTheWorkIsDone() {
    try (Typing.Shown shown = typing.in(7, Optional.empty())) {
      crank.turn();
      crank.turn();
    }
    assertThat(server.calls("sendChatAction")).hasSize(2);
    assertThat(crank.every).isBetween(3_000L, 4_900L);
    crank.purge();
    assertThat(crank.getQueue()).isEmpty();
  }

  @Test
  void thatTypingFailsHarmsNothing() {
    server.plan("sendChatAction", BotServer.hangsUp(), BotServer.refuses(403, "Forbidden"));
    try (Typing.Shown shown = typing.in(7, Optional.empty())) {
      crank.turn();
      crank.turn();
    }
    crank.shutdownNow();
    typing.in(7, Optional.empty()).close();
    assertThat(server.calls("sendChatAction")).hasSize(2);
  }
}
