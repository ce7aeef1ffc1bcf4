package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.briefing.Exchange;
import dateline.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangesTest {
  private static final Instant START = Instant.parse("2023-10-19T12:00:00Z");
  private static final Exchanges.Place HERE = new Exchanges.Place(7, 0);

  @TempDir Path folder;
  private Instant now = START;

  private Exchanges open(Database database) {
    return new Exchanges(database, 42, () -> now);
  }

  private static Exchange exchange(String question, Instant asked) {
    return new Exchange(question, List.of("A title", "Another"), asked);
  }

  @Test
  void whatWasAskedIsKnownAfterARestart() {
    try (Database database = Database.open(folder)) {
      open(database).keep(HERE, exchange("Who won?", now));
    }
    try (Database database = Database.open(folder)) {
      assertThat(open(database).of(HERE)).containsExactly(exchange("Who won?", START));
    }
  }

  @Test
  void onlyTheLastFewAreUsedAndTheLatestComesLast() {
    try (Database database = Database.open(folder)) {
      for (int i = 1; i <= 5; i++) {
        now = START.plusSeconds(i);
        open(database).keep(HERE, exchange("Question " + i, now));
      }
      assertThat(open(database).of(HERE))
          .extracting(Exchange::question)
          .containsExactly("Question 3", "Question 4", "Question 5");
    }
  }

  @Test
  void halfAnHourLaterAQuestionIsForgotten() {
    try (Database database = Database.open(folder)) {
      open(database).keep(HERE, exchange("Who won?", now));
      now = START.plusSeconds(30 * 60);
      assertThat(open(database).of(HERE)).isEmpty();
    }
  }

  @Test
  void anotherChatAndAnotherTopicKnowNothingOfIt() {
    try (Database database = Database.open(folder)) {
      open(database).keep(HERE, exchange("Who won?", now));
      assertThat(open(database).of(new Exchanges.Place(7, 3))).isEmpty();
      assertThat(open(database).of(new Exchanges.Place(8, 0))).isEmpty();
    }
  }

  @Test
  void whatIsForgottenIsForgottenHereOnly() {
    try (Database database = Database.open(folder)) {
      Exchanges.Place there = new Exchanges.Place(8, 0);
      open(database).keep(HERE, exchange("Who won?", now));
      open(database).keep(there, exchange("Who lost?", now));
      open(database).forget(HERE);
      assertThat(open(database).of(HERE)).isEmpty();
      assertThat(open(database).of(there)).hasSize(1);
    }
  }
}
