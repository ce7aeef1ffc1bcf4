package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Floods, closed chats, lost answers and crashes, each as the server plays it. */
class SendFaultsTest extends SendFaults {
  private static final long HUGE = 10_072;

  /** F70. */
  @ParameterizedTest
  @ValueSource(longs = {1, 35, HUGE})
  void aChatWaitsAsLongAsItWasAskedAndOthersDoNot(long seconds) {
    plan(
        "{'chat':1,'status':429,'description':'Too Many Requests: retry after %1$d',"
                .formatted(seconds)
            + "'retry_after':%d}".formatted(seconds));
    put("a", 1, Urgency.BULK, "late", "later");
    put("b", 2, Urgency.BULK, "fine");
    runFor(Duration.ofMillis(100));
    assertThat(server.seen(2)).containsExactly("fine");
    restart();
    runFor(Duration.ofSeconds(seconds).minusMillis(200));
    assertThat(server.seen(1)).isEmpty();
    runFor(Duration.ofSeconds(3));
    assertThat(server.seen(1)).containsExactly("late", "later");
  }

  /** F70. */
  @Test
  void whereNoTimeIsToldAFewSecondsAreWaited() {
    plan("{'chat':1,'status':429,'description':'Too Many Requests'}");
    put("a", 1, Urgency.BULK, "late");
    runFor(Duration.ofSeconds(4));
    assertThat(server.seen(1)).isEmpty();
    runFor(Duration.ofSeconds(2));
    assertThat(server.seen(1)).containsExactly("late");
  }

  /** F70. */
  @Test
  void severalChatsTooFastAtOnceStopAllUntilTheTimeIsOver() {
    plan("{'times':3,'status':429,'description':'Too Many Requests','retry_after':20}");
    IntStream.rangeClosed(1, 9).forEach(chat -> put("m" + chat, chat, Urgency.BULK, "x"));
    runFor(Duration.ofSeconds(19));
    long during = server.calls("sendMessage").size();
    assertThat(during).isLessThanOrEqualTo(8);
    runFor(Duration.ofSeconds(3));
    assertThat(outbox.waiting()).isZero();
    assertThat(IntStream.rangeClosed(1, 9)).allMatch(chat -> server.seen(chat).size() == 1);
  }

  /** F71. */
  @Test
  void whoBlocksTheBotInTheMiddleOfABriefingGetsNoMoreOfIt() {
    put("digest/1", 1, Urgency.BULK, "one", "two", "three");
    put("digest/2", 2, Urgency.BULK, "other");
    runFor(Duration.ofMillis(500));
    state(1, "{'state':'blocked'}");
    runFor(Duration.ofSeconds(5));
    state(1, "{'state':'open'}");
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(1)).containsExactly("one");
    assertThat(server.seen(2)).containsExactly("other");
    assertThat(news).containsExactly("gone 1");
    assertThat(outbox.delivery("digest/1")).contains(Delivery.FAILED);
    assertThat(outbox.deadLetters()).isEqualTo(2);
    assertThat(server.calls("sendMessage")).hasSize(3);
  }

  /** F72. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "deactivated",
        "never_started",
        "kicked",
        "left",
        "deleted",
        "not_found",
        "no_rights",
        "paid"
      })
  void aChatThatIsClosedToTheBotIsReportedAndLeftAlone(String closed) {
    state(1, "{'state':'%s'}".formatted(closed));
    put("a", 1, Urgency.ANSWER, "one", "two");
    put("b", 1, Urgency.BULK, "three");
    runFor(Duration.ofSeconds(9));
    assertThat(server.calls("sendMessage")).hasSize(1);
    assertThat(news).containsExactly("gone 1");
    assertThat(outbox.waiting()).isZero();
  }

  /** F72. */
  @Test
  void slowModeIsWaitedFor() {
    state(-9, "{'state':'slow_mode','seconds':30,'type':'supergroup'}");
    put("a", -9, Urgency.BULK, "one", "two");
    runFor(Duration.ofSeconds(29));
    assertThat(server.seen(-9)).containsExactly("one");
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(-9)).containsExactly("one", "two");
  }

  /** F73. */
  @ParameterizedTest
  @CsvSource({
    "REPEAT_ANSWERS, 1, 2",
    "REPEAT_ALL, 2, 2",
    "REPEAT_NONE, 1, 1",
  })
  void aSendInDoubtIsRepeatedAsThePolicySays(WhenUnsure policy, int bulk, int answers) {
    restart(policy);
    plan("{'method':'sendMessage','chat':1,'end':'nothing'}");
    plan("{'method':'sendMessage','chat':2,'end':'cut'}");
    put("digest/1", 1, Urgency.BULK, "briefing");
    put("reply/2", 2, Urgency.ANSWER, "answer");
    runFor(Duration.ofSeconds(20));
    assertThat(server.seen(1)).hasSize(bulk);
    assertThat(server.seen(2)).hasSize(answers);
    assertThat(outbox.doubts()).isEqualTo(2);
  }

  /** F73. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'status':502,'body':'<html><h1>502 Bad Gateway</h1></html>'}",
        "{'status':504,'body':'<html><h1>504 Gateway Time-out</h1></html>'}",
        "{'status':500,'description':'Internal Server Error: restart'}",
        "{'status':200,'body':'<html>sign in to this network</html>'}",
        "{'effect':'none','end':'nothing'}"
      })
  void whatAServerThatFailsDidWithTheMessageIsNotKnown(String fault) {
    plan(fault);
    put("digest/1", 1, Urgency.BULK, "one", "two");
    runFor(Duration.ofSeconds(9));
    assertThat(server.seen(1)).containsExactly("two");
    assertThat(outbox.delivery("digest/1")).contains(Delivery.UNCERTAIN);
  }

  /** F73. */
  @Test
  void anOutageCostsAFewMessagesNotTheWholeRound() {
    plan("{'times':0,'status':502,'body':'<html>'}");
    IntStream.rangeClosed(1, 50).forEach(chat -> put("m" + chat, chat, Urgency.BULK, "x"));
    runFor(Duration.ofMinutes(5));
    server.delete("/localchat/faults");
    runFor(Duration.ofMinutes(1));
    long arrived = IntStream.rangeClosed(1, 50).filter(c -> !server.seen(c).isEmpty()).count();
    assertThat(arrived).isGreaterThan(25);
    assertThat(arrived + outbox.doubts()).isEqualTo(50);
  }

  /** F81. */
  @Test
  void chatsThatAreSentToInTurnsKeepTheirOrder() {
    for (int i = 0; i < 6; i++) {
      put("a" + i, 1, Urgency.BULK, "a" + i + ".0", "a" + i + ".1");
      put("b" + i, 2, Urgency.BULK, "b" + i + ".0", "b" + i + ".1");
    }
    plan("{'chat':1,'after':3,'status':429,'description':'Too Many Requests','retry_after':3}");
    runFor(Duration.ofSeconds(30));
    assertThat(server.seen(1)).hasSize(12).isSorted();
    assertThat(server.seen(2)).hasSize(12).isSorted();
  }

  /** F82. */
  @Test
  void aBriefingInPartsGoesOnAtThePartAfterACrash() {
    put("digest/1", 1, Urgency.BULK, "one", "two", "three");
    runFor(Duration.ofMillis(1_500));
    assertThat(server.seen(1)).containsExactly("one", "two");
    restart();
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(1)).containsExactly("one", "two", "three");
  }

  /** F83. */
  @Test
  void aRoundToManyAtOneHourKeepsEveryLimitAndLetsAnswersThrough() {
    int readers = 300;
    server.post("/localchat/chats", "{\"first\":1,\"count\":%d}".formatted(readers));
    server.post("/localchat/rate", "{\"overall\":30,\"chat\":1,\"group\":20}");
    for (int chat = 1; chat <= readers; chat++) {
      put("digest/" + chat, chat, Urgency.BULK, "one");
    }
    runFor(Duration.ofSeconds(3));
    put("reply/1", readers, Urgency.ANSWER, "answer");
    runFor(Duration.ofMillis(100));
    assertThat(server.seen(readers)).containsExactly("answer");
    runFor(Duration.ofSeconds(7));
    assertThat(outbox.waiting()).isLessThan(20);
    runFor(Duration.ofSeconds(2));
    assertThat(outbox.waiting()).isZero();
    assertThat(server.calls("sendMessage")).hasSize(readers + 1).allMatch(c -> c.status() == 200);
  }

  /** F83. */
  @Test
  void aChatWithMuchToGetKeepsNoOtherWaiting() {
    for (int i = 0; i < 40; i++) {
      put("flood/" + i, 1, Urgency.BULK, "flood");
    }
    for (int chat = 2; chat <= 50; chat++) {
      put("digest/" + chat, chat, Urgency.BULK, "one");
    }
    runFor(Duration.ofSeconds(3));
    assertThat(IntStream.rangeClosed(2, 50)).allMatch(chat -> server.seen(chat).size() == 1);
    runFor(Duration.ofSeconds(60));
    assertThat(server.seen(1)).hasSize(40);
  }

  /** F84. */
  @Test
  void whatWasDueDuringAnOutageIsPutAgainAndSentOnce() {
    for (int round = 0; round < 5; round++) {
      put("digest/1/2026-03-01", 1, Urgency.BULK, "Sunday");
      runFor(Duration.ofHours(1));
      restart();
    }
    assertThat(server.seen(1)).containsExactly("Sunday");
  }

  /** F84. */
  @Test
  void aMessagePlannedForLaterKeepsNoneBack() {
    OutgoingMessage message = OutgoingMessage.of(MessageText.of("at eight"));
    outbox.put(
        "digest", 1, List.of(message), Urgency.BULK, clock.instant().plus(Duration.ofHours(8)));
    put("alert", 1, Urgency.BULK, "now");
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(1)).containsExactly("now");
    runFor(Duration.ofHours(8));
    assertThat(server.seen(1)).containsExactly("now", "at eight");
  }

  /** F86: it was sent, so an answer is not sent again either. */
  @Test
  void aMessageThatWasDeletedAtOnceCountsAsSent() {
    plan(
        "{'status':500,'effect':'done','description':'Internal Server Error: sent message was"
            + " immediately deleted and can\\u0027t be returned'}");
    put("a", 1, Urgency.ANSWER, "answer", "more");
    runFor(Duration.ofMinutes(10));
    assertThat(server.seen(1)).containsExactly("answer", "more");
    assertThat(outbox.delivery("a")).contains(Delivery.DELIVERED);
    assertThat(messageIds("a")).hasSize(1);
  }

  @Test
  void aGroupThatMovedIsFollowedByWhatWaitsThereToo() {
    state(-9, "{'state':'migrated','to':-1009,'silent':true}");
    put("digest/new", -1009, Urgency.BULK, "first");
    put("digest/-9", -9, Urgency.BULK, "one", "two");
    put("reply/-9", -9, Urgency.ANSWER, "answer");
    runFor(Duration.ofSeconds(20));
    assertThat(server.seen(-1009)).containsExactlyInAnyOrder("first", "one", "two", "answer");
    assertThat(news).contains("moved -9 -1009");
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void aClockSetBackStopsNoMessageThatMayGoNow() {
    put("a", 1, Urgency.BULK, "before");
    runFor(Duration.ofSeconds(1));
    clock.jump(Duration.ofHours(-5));
    put("b", 1, Urgency.BULK, "after");
    put("c", 2, Urgency.ANSWER, "answer");
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(1)).containsExactly("before", "after");
    assertThat(server.seen(2)).containsExactly("answer");
  }
}
