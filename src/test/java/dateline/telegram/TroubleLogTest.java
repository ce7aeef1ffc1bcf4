package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TroubleLogTest {
  private final MovingClock clock = new MovingClock();
  private final TroubleLog log = new TroubleLog();
  private final List<String> lines = new ArrayList<>();

  private void happens(String trouble) {
    clock.pass(Duration.ofSeconds(1));
    log.line(Optional.of(trouble).filter(words -> !words.isEmpty()), clock.instant())
        .ifPresent(lines::add);
  }

  @Test
  void aTroubleIsSaidWhenItBeginsAndWhenItEnds() {
    happens("");
    happens("502");
    happens("502");
    happens("");
    happens("");
    assertThat(lines).containsExactly("No messages come in: 502", "Messages come in again");
  }

  @Test
  void whatComesAndGoesEverySecondMakesNoFlood() {
    for (int i = 0; i < 3_600; i++) {
      happens(i % 2 == 0 ? "502 of " + i : "");
    }
    assertThat(lines).hasSizeLessThanOrEqualTo(14);
  }

  @Test
  void anotherTroubleIsSaidAfterAWhile() {
    happens("502");
    happens("reset");
    clock.pass(Duration.ofMinutes(10));
    happens("reset");
    happens("reset");
    assertThat(lines).containsExactly("No messages come in: 502", "No messages come in: reset");
  }
}
