package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private static final Instant NOW = Instant.parse("2024-03-07T12:00:00Z");

  private final Breaker breaker = new Breaker();

  private void failTimes(int times) {
    for (int i = 0; i < times; i++) {
      breaker.failed(NOW);
    }
  }

  @Test
  void twoFailuresInARowStillLetThrough() {
    failTimes(2);
    assertThat(breaker.permits(NOW)).isTrue();
    assertThat(breaker.openSince()).isEmpty();
  }

  @Test
  void theThirdFailureInARowClosesTheWayForHalfAMinute() {
    failTimes(3);
    assertThat(breaker.permits(NOW.plusSeconds(29))).isFalse();
    assertThat(breaker.openSince()).contains(NOW);
    assertThat(breaker.nextTrial()).contains(NOW.plusSeconds(30));
    assertThat(breaker.permits(NOW.plusSeconds(30))).isTrue();
  }

  @Test
  void aSuccessBetweenFailuresBeginsTheCountAnew() {
    failTimes(2);
    breaker.succeeded();
    failTimes(2);
    assertThat(breaker.permits(NOW)).isTrue();
  }

  @Test
  void onlyOneTriesWhileItIsHalfOpen() {
    failTimes(3);
    assertThat(breaker.permits(NOW.plusSeconds(31))).isTrue();
    assertThat(breaker.permits(NOW.plusSeconds(32))).isFalse();
  }

  @Test
  void aTrialThatFailsDoublesThePauseUpToTenMinutes() {
    failTimes(3);
    Instant now = NOW.plusSeconds(30);
    breaker.failed(now);
    assertThat(breaker.nextTrial()).contains(now.plusSeconds(60));
    for (int i = 0; i < 9; i++) {
      breaker.failed(now);
    }
    assertThat(breaker.nextTrial()).contains(now.plusSeconds(600));
    assertThat(breaker.openSince()).contains(NOW);
  }

  @Test
  void aTrialThatSucceedsOpensTheWayForAll() {
    failTimes(3);
    breaker.permits(NOW.plusSeconds(30));
    breaker.succeeded();
    assertThat(breaker.permits(NOW.plusSeconds(30))).isTrue();
    assertThat(breaker.permits(NOW.plusSeconds(30))).isTrue();
    assertThat(breaker.openSince()).isEmpty();
  }
}
