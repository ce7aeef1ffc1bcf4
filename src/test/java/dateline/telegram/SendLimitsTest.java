package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendLimitsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Duration SECOND = Duration.ofMillis(1_002);
  private final SendLimits limits = new SendLimits();

  /** Sends where nothing has to wait; the server counts it at once. */
  private boolean goes(long chat, Urgency urgency, Instant now) {
    if (!limits.wait(chat, urgency, now).isZero()) {
      return false;
    }
    limits.answered(limits.take(chat, urgency, now), now);
    return true;
  }

  @Test
  void aChatGetsThreeAnswersAtOnceAndThenOneASecond() {
    assertThat(goes(1, Urgency.ANSWER, NOW)).isTrue();
    assertThat(goes(1, Urgency.ANSWER, NOW)).isTrue();
    assertThat(goes(1, Urgency.ANSWER, NOW)).isTrue();
    assertThat(limits.wait(1, Urgency.ANSWER, NOW)).isEqualTo(SECOND);
    assertThat(goes(1, Urgency.ANSWER, NOW.plus(SECOND))).isTrue();
    assertThat(goes(1, Urgency.ANSWER, NOW.plus(SECOND))).isFalse();
  }

  @Test
  void nothingComesWithinASecondOfABulkMessageToAChat() {
    assertThat(goes(1, Urgency.BULK, NOW)).isTrue();
    assertThat(limits.wait(1, Urgency.BULK, NOW)).isEqualTo(SECOND);
    assertThat(limits.wait(1, Urgency.ANSWER, NOW)).isEqualTo(SECOND);
    assertThat(goes(1, Urgency.ANSWER, NOW.plus(SECOND))).isTrue();
    assertThat(limits.wait(1, Urgency.BULK, NOW.plus(SECOND))).isEqualTo(SECOND);
  }

  @Test
  void noMoreThan30InAnySecondGoToEverybody() {
    for (int chat = 1; chat <= 30; chat++) {
      assertThat(goes(chat, Urgency.ANSWER, NOW.plusMillis(chat))).isTrue();
    }
    assertThat(limits.overallWait(NOW.plusMillis(900))).isEqualTo(Duration.ofMillis(103));
    assertThat(goes(99, Urgency.ANSWER, NOW.plusMillis(1_002))).isFalse();
    assertThat(goes(99, Urgency.ANSWER, NOW.plusMillis(1_003))).isTrue();
  }

  @Test
  void bulkLeavesRoomForAnswersAllTheTime() {
    int sent = 0;
    for (int chat = 1; goes(chat, Urgency.BULK, NOW); chat++) {
      sent++;
    }
    assertThat(sent).isEqualTo(5);
    assertThat(goes(99, Urgency.ANSWER, NOW)).isTrue();
    assertThat(limits.overallWait(Urgency.BULK, NOW)).isLessThan(Duration.ofMillis(40));
  }

  /** The server counts when a message arrives, which is somewhere between sending and answer. */
  @Test
  void theServersLimitHoldsHoweverTheWaysVary() {
    List<Long> counted = new ArrayList<>();
    List<SendSlot> out = new ArrayList<>();
    List<Long> answers = new ArrayList<>();
    java.util.Random random = new java.util.Random(5);
    long sent = 0;
    for (long ms = 0; ms < 60_000; ms++) {
      Instant now = NOW.plusMillis(ms);
      for (int i = out.size() - 1; i >= 0; i--) {
        if (answers.get(i) <= ms) {
          limits.answered(out.remove(i), now);
          answers.remove(i);
        }
      }
      while (limits.overallWait(Urgency.BULK, now).isZero()) {
        out.add(limits.take(1_000 + sent++, Urgency.BULK, now));
        int there = 20 + random.nextInt(30);
        counted.add(ms + there);
        answers.add(ms + there + 20 + random.nextInt(30));
      }
    }
    counted.sort(Long::compare);
    for (int i = 30; i < counted.size(); i++) {
      assertThat(counted.get(i) - counted.get(i - 30)).isGreaterThanOrEqualTo(1_000);
    }
    assertThat(sent).isGreaterThan(1_650);
  }

  @Test
  void aMessagePreparedALittleAheadIsCounted() {
    for (int chat = 1; chat <= 30; chat++) {
      goes(chat, Urgency.ANSWER, NOW);
    }
    Instant ahead = NOW.plusMillis(990);
    SendSlot slot = limits.take(99, Urgency.ANSWER, ahead);
    assertThat(slot.start()).isEqualTo(NOW.plus(SECOND));
    for (int chat = 101; chat < 130; chat++) {
      assertThat(goes(chat, Urgency.ANSWER, NOW.plus(SECOND))).isTrue();
    }
    assertThat(goes(130, Urgency.ANSWER, NOW.plus(SECOND))).isFalse();
  }

  @Test
  void theFirstSendsAreSlowAndThatIsNotTakenForTheWay() {
    List<SendSlot> slots = new ArrayList<>();
    for (int chat = 1; chat <= 30; chat++) {
      slots.add(limits.take(chat, Urgency.ANSWER, NOW));
    }
    slots.forEach(slot -> limits.answered(slot, NOW.plusMillis(400)));
    assertThat(limits.overallWait(NOW.plusMillis(400))).isEqualTo(SECOND);
  }

  @Test
  void anAnswerThatNeverComesHoldsItsPlaceForSecondsOnly() {
    for (int chat = 1; chat <= 30; chat++) {
      limits.take(chat, Urgency.ANSWER, NOW);
    }
    assertThat(limits.overallWait(NOW.plusSeconds(3))).isPositive();
    assertThat(limits.overallWait(NOW.plusSeconds(7))).isZero();
  }

  @Test
  void aGroupGets20InAnyMinute() {
    int sent = 0;
    for (int tick = 0; tick < 58; tick++) {
      sent += goes(-5, Urgency.BULK, NOW.plus(SECOND.multipliedBy(tick))) ? 1 : 0;
    }
    assertThat(sent).isEqualTo(20);
    assertThat(goes(-5, Urgency.BULK, NOW.plusSeconds(60))).isFalse();
    assertThat(goes(-5, Urgency.BULK, NOW.plusMillis(60_002))).isTrue();
  }

  @Test
  void aBotThatPaysSendsAThousandASecond() {
    SendLimits fast = new SendLimits(1_000);
    int sent = 0;
    for (long ms = 0; ms < 1_000; ms++) {
      Instant now = NOW.plusMillis(ms);
      while (fast.overallWait(Urgency.BULK, now).isZero()) {
        fast.answered(fast.take(++sent, Urgency.BULK, now), now);
      }
    }
    assertThat(sent).isEqualTo(1_000);
  }

  @Test
  void aChatThatWasTooFastWaitsAlone() {
    limits.tooFast(1, Duration.ofSeconds(35), NOW);
    assertThat(limits.wait(1, Urgency.BULK, NOW.plusSeconds(5))).isEqualTo(Duration.ofSeconds(30));
    assertThat(goes(2, Urgency.BULK, NOW.plusSeconds(5))).isTrue();
    assertThat(goes(1, Urgency.BULK, NOW.plusSeconds(35))).isTrue();
  }

  @Test
  void severalChatsTooFastWithinSecondsStopEverybodyForTheShortestOfTheirTimes() {
    limits.tooFast(1, Duration.ofSeconds(10_072), NOW);
    limits.tooFast(2, Duration.ofSeconds(20), NOW.plusSeconds(1));
    assertThat(limits.overallWait(NOW.plusSeconds(2))).isZero();
    limits.tooFast(3, Duration.ofSeconds(20), NOW.plusSeconds(2));
    assertThat(limits.overallWait(NOW.plusSeconds(2))).isEqualTo(Duration.ofSeconds(19));
    assertThat(goes(9, Urgency.ANSWER, NOW.plusSeconds(12))).isFalse();
    assertThat(goes(9, Urgency.ANSWER, NOW.plusSeconds(21))).isTrue();
  }

  @Test
  void chatsTooFastFarApartAreTheirOwnAffair() {
    for (int chat = 1; chat <= 5; chat++) {
      limits.tooFast(chat, Duration.ofSeconds(20), NOW.plusSeconds(8L * chat));
    }
    assertThat(limits.overallWait(NOW.plusSeconds(40))).isZero();
  }

  @Test
  void aClockThatIsSetBackStopsNobody() {
    for (int chat = 1; chat <= 40; chat++) {
      goes(chat, Urgency.ANSWER, NOW);
    }
    assertThat(goes(1, Urgency.ANSWER, NOW.minusSeconds(3600))).isTrue();
    assertThat(goes(2, Urgency.BULK, NOW.minusSeconds(3600))).isTrue();
  }
}
