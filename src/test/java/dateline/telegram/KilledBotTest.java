package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process, the hard way, wherever it happens to be. */
@ExtendWith(TokenGuard.class)
@Timeout(120)
class KilledBotTest {
  private static final int MESSAGES = 40;
  private static final int IN_FLIGHT = 4;

  @TempDir Path folder;

  @Test
  void aBotKilledAnywhereAnswersEverythingAndSendsNoBulkTwice() throws Exception {
    try (BotServer server = new BotServer()) {
      server.holdPolls();
      List<String> words = IntStream.range(0, MESSAGES).mapToObj(i -> "message " + i).toList();
      IntStream.range(0, MESSAGES).forEach(i -> server.message(500 + i, i + 1, words.get(i)));
      int kills = 0;
      for (int sent : new int[] {1, 20, 45}) {
        Process bot = start(server);
        server.awaitSent(sent);
        bot.destroyForcibly().waitFor();
        kills++;
      }
      Process last = start(server);
      server.await(it -> new HashSet<>(answers(it)).containsAll(words) && it.pending() == 0);
      last.destroyForcibly().waitFor();
      assertThat(answers(server)).hasSizeLessThanOrEqualTo(MESSAGES + (kills + 1) * IN_FLIGHT);
      assertThat(server.sent().stream().filter(m -> m.chat() > 1000))
          .extracting(BotServer.Sent::text)
          .doesNotHaveDuplicates();
    }
  }

  private static List<String> answers(BotServer server) {
    return server.sent().stream().filter(m -> m.chat() < 1000).map(BotServer.Sent::text).toList();
  }

  private Process start(BotServer server) throws IOException {
    return JavaProcess.of(EchoBot.class, 128, server.address(), folder)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }
}
