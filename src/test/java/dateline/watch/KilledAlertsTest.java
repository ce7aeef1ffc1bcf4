package dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process, the hard way, while articles come in and are grouped and told. */
@Timeout(120)
class KilledAlertsTest {
  private static final int KILLS = 4;
  private static final int MOST_STEPS = 40;

  /** More than a chat is told in a day stand behind the widest of the watches. */
  private static final String WIDEST = "earthquake";

  @TempDir Path killed;
  @TempDir Path whole;

  @Test
  void eachAlertIsInTheOutboxOnceAsIfTheProcessHadNeverBeenKilled() throws Exception {
    Random random = new Random();
    long seed = random.nextLong();
    random.setSeed(seed);
    watch(killed);
    for (int i = 0; i < KILLS; i++) {
      killAfter(1 + random.nextInt(MOST_STEPS));
    }
    watch(whole);

    List<String> alerts = alerts(killed);
    assertThat(alerts).as("seed %d", seed).hasSizeGreaterThan(100).isEqualTo(alerts(whole));
  }

  private static void watch(Path folder) {
    try (AlertDesk desk = new AlertDesk(folder)) {
      for (int chat = 1; chat <= 3 * AlertingProcess.TOWNS.size(); chat++) {
        desk.watch(chat, AlertingProcess.TOWNS.get(chat % AlertingProcess.TOWNS.size()));
      }
      desk.watch(1_000, WIDEST);
    }
  }

  /** What is told when all is done; the key of an alert says to whom and which news of a story. */
  private static List<String> alerts(Path folder) throws Exception {
    try (AlertDesk desk = new AlertDesk(folder)) {
      AlertingProcess.work(desk, step -> {});
      assertThat(desk.sum("sent", "watch_day")).isEqualTo(desk.count("telegram_message"));
      return desk.outbox.keys("watch/").stream().sorted().toList();
    }
  }

  /** The process says each step; it dies somewhere in those that follow. */
  private void killAfter(int steps) throws Exception {
    Path errors = killed.resolve("errors");
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AlertingProcess.class.getName(),
                killed.toString())
            .redirectError(errors.toFile())
            .start();
    try (BufferedReader said = process.inputReader()) {
      for (int step = 0; step < steps; step++) {
        assertThat(said.readLine()).as(Files.readString(errors)).isNotNull();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
