package dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
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
  private static final int MOST_STEPS = 10;

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
    for (String step : List.of("telling", "told", "", "")) {
      killAfter(1 + random.nextInt(MOST_STEPS), step);
    }
    watch(whole);

    List<String> alerts = alerts(killed);
    assertThat(alerts).as("seed %d", seed).hasSizeGreaterThan(100).isEqualTo(alerts(whole));
  }

  private static void watch(Path folder) {
    try (AlertDesk desk = new AlertDesk(folder)) {
      for (int chat = 1; chat <= 2 * AlertingProcess.TOWNS.size(); chat++) {
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

  /**
   * Within the next such step after so many others, before and after the messages of a transaction
   * are put; or, where none is named, somewhere in what follows.
   */
  private void killAfter(int steps, String last) throws Exception {
    Path errors = killed.resolve("errors");
    Process process =
        JavaProcess.of(AlertingProcess.class, 256, killed).redirectError(errors.toFile()).start();
    try (BufferedReader asked = process.inputReader();
        Writer answers = process.outputWriter()) {
      String step = "";
      for (int i = 0; i < steps || !last.isEmpty() && !step.equals(last); i++) {
        if (i > 0) {
          goOn(answers);
        }
        step = asked.readLine();
        assertThat(step).as(Files.readString(errors)).isNotNull();
      }
      if (last.isEmpty()) {
        goOn(answers);
      }
      process.destroyForcibly().waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  private static void goOn(Writer answers) throws IOException {
    answers.write('\n');
    answers.flush();
  }
}
