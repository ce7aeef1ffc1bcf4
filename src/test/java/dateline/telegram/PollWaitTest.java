package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollWaitTest {
  @Test
  void troubleWaitsLongerEachTimeAndNeverMoreThanHalfAMinute() {
    PollWait most = new PollWait(() -> 1);
    assertThat(most.afterTrouble(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(most.afterTrouble(2)).isEqualTo(Duration.ofSeconds(2));
    assertThat(most.afterTrouble(5)).isEqualTo(Duration.ofSeconds(16));
    assertThat(most.afterTrouble(1_000_000)).isEqualTo(Duration.ofSeconds(30));
    assertThat(new PollWait(() -> 0).afterTrouble(6)).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void aRivalGetsBetweenThreeSecondsAndAMinute() {
    PollWait waits = new PollWait(() -> 0.5);
    assertThat(waits.afterRival(1)).isEqualTo(Duration.ofSeconds(3));
    assertThat(waits.afterRival(3)).isEqualTo(Duration.ofSeconds(12));
    assertThat(waits.afterRival(99)).isEqualTo(Duration.ofSeconds(60));
  }
}
