package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SenderTest extends SendingTest {
  private final BotServer server = new BotServer();
  private final TelegramBotApi api = new TelegramBotApi(server.address(), BotServer.TOKEN);

  @Override
  BotApi api() {
    return api;
  }

  @AfterEach
  void closeServer() {
    api.close();
    server.close();
  }

  @Test
  void aKeyIsTakenOnce() {
    assertThat(outbox.put("reply/1", 7, texts("first"), Urgency.ANSWER)).isTrue();
    assertThat(outbox.put("reply/1", 7, texts("again", "and"), Urgency.ANSWER)).isFalse();
    sender.drain();
    assertThat(outbox.put("reply/1", 7, texts("after"), Urgency.ANSWER)).isFalse();
    sender.drain();
    assertThat(server.texts(7)).containsExactly("first");
    assertThat(outbox.delivery("reply/1")).contains(Delivery.DELIVERED);
    assertThat(messageIds("reply/1")).containsExactly(1);
    assertThat(outbox.delivery("reply/2")).isEmpty();
  }

  @Test
  void nothingToSayIsRefusedBeforeAKeyIsTaken() {
    assertThatThrownBy(() -> outbox.put("reply/1", 7, List.of(), Urgency.ANSWER))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OutgoingMessage.of(MessageText.of("\u200b ")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(outbox.delivery("reply/1")).isEmpty();
  }

  @Test
  void aMessageIsStoredWhole() {
    OutgoingMessage message =
        OutgoingMessage.of(
                MessageText.builder().bold("b").link("l\ud83d\ude00", "https://a.example").build())
            .withKeyboard(
                List.of(List.of(Button.data("x", "y"), Button.address("z", "https://b.example"))))
            .replyingTo(Optional.of(3))
            .inThread(Optional.of(4))
            .withPreview()
            .silently();
    assertThat(MessageJson.read(MessageJson.write(message), Optional.empty())).isEqualTo(message);
  }

  @Test
  void anAnswerGoesBeforeBulk() {
    outbox.put("digest/7", 7, texts("bulk"), Urgency.BULK);
    outbox.put("digest/8", 8, texts("bulk"), Urgency.BULK);
    outbox.put("reply/1", 8, texts("answer"), Urgency.ANSWER);
    sender.drain();
    clock.pass(Duration.ofSeconds(2));
    assertThat(server.sent())
        .extracting(BotServer.Sent::text)
        .containsExactly("answer", "bulk", "bulk");
    assertThat(server.texts(8)).containsExactly("answer", "bulk");
  }

  @Test
  void theLimitsAreKept() {
    outbox.put("a", 7, texts("1", "2", "3", "4", "5"), Urgency.ANSWER);
    IntStream.range(0, 40).forEach(i -> outbox.put("b" + i, 100 + i, texts("x"), Urgency.BULK));
    sender.drain();
    assertThat(server.texts(7)).containsExactly("1", "2", "3");
    assertThat(server.sent()).hasSize(8);
    clock.pass(Duration.ofMillis(990));
    assertThat(server.sent()).hasSize(30);
    clock.pass(Duration.ofMillis(30));
    assertThat(server.texts(7)).hasSize(4);
    clock.pass(Duration.ofSeconds(2));
    assertThat(server.sent()).hasSize(45);
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void aRefusedButtonOrThreadCostsNotTheWords() {
    server.plan(
        "sendMessage",
        BotServer.refuses(400, "Bad Request: BUTTON_URL_INVALID"),
        BotServer.refuses(400, "Bad Request: message thread not found"));
    OutgoingMessage message =
        texts("words")
            .get(0)
            .withKeyboard(List.of(List.of(Button.data("x", "y"))))
            .inThread(Optional.of(1));
    outbox.put("a", 7, List.of(message), Urgency.BULK);
    sender.drain();
    clock.pass(Duration.ofSeconds(4));
    assertThat(server.texts(7)).containsExactly("words");
    assertThat(server.calls("sendMessage").get(2).arguments().has("message_thread_id")).isFalse();
  }

  @Test
  void anAnswerIsNotRepeatedForEver() {
    IntStream.range(0, 20)
        .forEach(
            i -> server.plan("sendMessage", BotServer.answers(502, "<html>Bad Gateway</html>")));
    outbox.put("reply/1", 7, texts("answer"), Urgency.ANSWER);
    for (int i = 0; i < 20; i++) {
      sender.drain();
      clock.pass(Duration.ofMinutes(5));
    }
    assertThat(server.calls("sendMessage")).hasSize(8);
    assertThat(outbox.delivery("reply/1")).contains(Delivery.UNCERTAIN);
  }

  @Test
  void killedBetweenSendingAndItsVerdictThePolicyDecides() {
    outbox.put("reply/1", 7, texts("answer"), Urgency.ANSWER);
    outbox.put("digest/8", 8, texts("bulk", "part two"), Urgency.BULK);
    outbox
        .queue()
        .turn(
            turn ->
                Stream.of(Urgency.values())
                    .flatMap(lane -> turn.ready(lane, 9).stream())
                    .map(part -> turn.claim(part).orElseThrow())
                    .toList());
    sender.drain();
    assertThat(server.sent()).isEmpty();
    restart();
    sender.drain();
    assertThat(server.texts(7)).containsExactly("answer");
    assertThat(server.texts(8)).containsExactly("part two");
    assertThat(outbox.delivery("digest/8")).contains(Delivery.UNCERTAIN);
  }

  @Test
  void anAnswerThatEachKillInterruptsIsNotRepeatedForEver() {
    outbox.put("reply/1", 7, texts("answer"), Urgency.ANSWER);
    int kills = 0;
    while (outbox.delivery("reply/1").equals(Optional.of(Delivery.WAITING)) && kills < 20) {
      outbox.queue().turn(turn -> turn.ready(Urgency.ANSWER, 9).stream().map(turn::claim).toList());
      kills++;
      restart();
    }
    assertThat(kills).isEqualTo(8);
    assertThat(outbox.delivery("reply/1")).contains(Delivery.UNCERTAIN);
  }

  @Test
  void whileTelegramIsAwayEverythingWaits() {
    server.plan(
        "sendMessage",
        BotServer.refuses(401, "Unauthorized"),
        BotServer.refuses(401, "Unauthorized"));
    outbox.put("digest/7", 7, texts("a"), Urgency.BULK);
    outbox.put("digest/8", 8, texts("b"), Urgency.BULK);
    sender.drain();
    assertThat(server.calls("sendMessage")).hasSize(2);
    server.plan("sendMessage", BotServer.refuses(401, "Unauthorized"));
    clock.pass(Duration.ofMillis(3_900));
    assertThat(server.calls("sendMessage")).hasSize(2);
    clock.pass(Duration.ofMillis(200));
    assertThat(server.calls("sendMessage")).hasSize(3);
    clock.pass(Duration.ofSeconds(9));
    assertThat(server.sent()).hasSize(2);
  }

  @Test
  void twoSendersNeverTakeTheSamePart() {
    outbox.put("a", 7, texts("one", "two"), Urgency.BULK);
    OutboxPart part = outbox.queue().turn(turn -> turn.ready(Urgency.BULK, 1)).get(0);
    Optional<OutboxPart> first = outbox.queue().turn(turn -> turn.claim(part));
    Optional<OutboxPart> second = outbox.queue().turn(turn -> turn.claim(part));
    List<OutboxPart> left = outbox.queue().turn(turn -> turn.ready(Urgency.BULK, 9));
    assertThat(first).isPresent();
    assertThat(second).isEmpty();
    assertThat(left).isEmpty();
  }

  @Test
  void aSlowChatDelaysNoOther() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    server.plan(
        "sendMessage",
        (bot, exchange, call) -> {
          begun.countDown();
          try {
            release.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          BotServer.answers(200, BotServer.ok("{\"message_id\":1,\"date\":1}"))
              .happen(bot, exchange, call);
        });
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Sender side = sender(new SendThreads(pool, 2, clock));
    outbox.put("slow", 7, texts("slow"), Urgency.ANSWER);
    side.drain();
    begun.await();
    IntStream.range(0, 10).forEach(i -> outbox.put("b" + i, 100 + i, texts("x"), Urgency.BULK));
    side.drain();
    while (server.sent().size() < 10) {
      clock.pass(Duration.ofMillis(20));
    }
    assertThat(outbox.delivery("slow")).contains(Delivery.WAITING);
    release.countDown();
    pool.shutdown();
    assertThat(pool.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    assertThat(outbox.delivery("slow")).contains(Delivery.DELIVERED);
  }

  @Test
  void onlyWhatWasSettledLongAgoIsForgotten() {
    outbox.put("a", 7, texts("a"), Urgency.BULK);
    outbox.put("b", 8, texts("b"), Urgency.BULK, clock.instant().plus(Duration.ofDays(99)));
    sender.drain();
    assertThat(outbox.forget(clock.instant())).isZero();
    clock.pass(Duration.ofDays(30));
    assertThat(outbox.forget(clock.instant())).isEqualTo(1);
    assertThat(outbox.waiting()).isEqualTo(1);
  }

  @Test
  void whatTheEndOfTheBotLeavesOutWasNotSentForCertain() {
    put("digest/7", 7, Urgency.BULK, "briefing");
    AtomicBoolean open = new AtomicBoolean(true);
    Executor ending =
        task -> {
          if (!open.getAndSet(false)) {
            throw new RejectedExecutionException("The bot ends");
          }
          task.run();
        };
    sender(new SendThreads(ending, 8, clock)).drain();
    assertThat(server.sent()).isEmpty();
    restart();
    sender.drain();
    assertThat(server.texts(7)).containsExactly("briefing");
    assertThat(outbox.doubts()).isZero();
  }
}
