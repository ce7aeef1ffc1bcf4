package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SendLimitsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private final SendLimits limits = new SendLimits();

  @Test
  void aChatGetsThreeAtOnceAndThenOneASecond() {
    assertThat(limits.reserve(1, NOW)).isZero();
    assertThat(limits.reserve(1, NOW)).isZero();
    assertThat(limits.reserve(1, NOW)).isZero();
    assertThat(limits.reserve(1, NOW)).isEqualTo(Duration.ofSeconds(1));
    assertThat(limits.reserve(1, NOW.plusSeconds(1))).isZero();
    assertThat(limits.reserve(1, NOW.plusSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    assertThat(limits.reserve(1, NOW.plusSeconds(60))).isZero();
  }

  @Test
  void noMoreThan25ASecondGoToEverybody() {
    for (int chat = 1; chat <= 25; chat++) {
      assertThat(limits.reserve(chat, NOW.plusMillis(chat))).isZero();
    }
    assertThat(limits.reserve(99, NOW.plusMillis(900))).isEqualTo(Duration.ofMillis(101));
    assertThat(limits.reserve(99, NOW.plusMillis(1001))).isZero();
  }

  @Test
  void aGroupGets18InAnyMinute() {
    int sent = 0;
    for (int second = 0; second < 60; second++) {
      sent += limits.reserve(-5, NOW.plusSeconds(second)).isZero() ? 1 : 0;
    }
    assertThat(sent).isEqualTo(18);
    assertThat(limits.reserve(-5, NOW.plusSeconds(59))).isEqualTo(Duration.ofSeconds(1));
    assertThat(limits.reserve(-5, NOW.plusSeconds(60))).isZero();
  }

  @Test
  void aChatThatWasTooFastWaitsAlone() {
    limits.tooFast(1, Duration.ofSeconds(35), NOW);
    assertThat(limits.reserve(1, NOW.plusSeconds(5))).isEqualTo(Duration.ofSeconds(30));
    assertThat(limits.reserve(2, NOW.plusSeconds(5))).isZero();
    assertThat(limits.reserve(1, NOW.plusSeconds(35))).isZero();
  }

  @Test
  void severalChatsTooFastWithinSecondsStopEverybody() {
    limits.tooFast(1, Duration.ofSeconds(20), NOW);
    limits.tooFast(2, Duration.ofSeconds(20), NOW.plusSeconds(1));
    assertThat(limits.overallWait(NOW.plusSeconds(2))).isZero();
    limits.tooFast(3, Duration.ofSeconds(20), NOW.plusSeconds(2));
    assertThat(limits.overallWait(NOW.plusSeconds(2))).isEqualTo(Duration.ofSeconds(20));
    assertThat(limits.reserve(9, NOW.plusSeconds(12))).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void chatsTooFastFarApartAreTheirOwnAffair() {
    for (int chat = 1; chat <= 5; chat++) {
      limits.tooFast(chat, Duration.ofSeconds(20), NOW.plusSeconds(8L * chat));
    }
    assertThat(limits.overallWait(NOW.plusSeconds(40))).isZero();
  }
}
