package dateline.localchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UpdateQueueTest {
  private final Bench bench = new Bench();

  @Test
  void anUpdateComesAgainUntilAHigherOffsetAcknowledgesIt() {
    bench.say(1, "one");
    bench.say(1, "two");
    int first = texts(bench.result("getUpdates"), "one", "two");
    pause();
    texts(bench.result("getUpdates"), "one", "two");
    texts(bench.result("getUpdates", "offset", first + 1), "two");
    texts(bench.result("getUpdates", "offset", first + 2));
    pause();
    texts(bench.result("getUpdates"));
  }

  @Test
  void idsRiseByOneFromARandomStart() {
    bench.say(1, "one");
    bench.say(1, "two");
    JsonNode updates = bench.result("getUpdates");
    int first = updates.path(0).path("update_id").asInt();
    assertThat(first).isBetween(2_000_001, 1_000_000_000);
    assertThat(updates.path(1).path("update_id").asInt()).isEqualTo(first + 1);
  }

  @Test
  void aNegativeOffsetKeepsOnlyTheLast() {
    List.of("one", "two", "three").forEach(text -> bench.say(1, text));
    texts(bench.result("getUpdates", "offset", -1), "three");
    pause();
    texts(bench.result("getUpdates"), "three");
  }

  @Test
  void anOffsetFarInTheFutureOrThePastIsIgnored() {
    bench.say(1, "one");
    int first = texts(bench.result("getUpdates"), "one");
    texts(bench.result("getUpdates", "offset", first + 1 + 11), "one");
    texts(bench.result("getUpdates", "offset", 1), "one");
  }

  @Test
  void anOffsetJustAheadAcknowledgesAll() {
    bench.say(1, "one");
    int first = texts(bench.result("getUpdates"), "one");
    texts(bench.result("getUpdates", "offset", first + 11));
    bench.say(1, "two");
    pause();
    texts(bench.result("getUpdates"), "two");
  }

  @Test
  void limitIsClampedAndKept() {
    bench.say(1, "one");
    bench.say(1, "two");
    texts(bench.result("getUpdates", "limit", 0), "one");
    pause();
    texts(bench.result("getUpdates", "limit", 5000), "one", "two");
  }

  @Test
  void theSameOffsetAgainInHalfASecondGetsOne() {
    bench.say(1, "one");
    bench.say(1, "two");
    texts(bench.result("getUpdates"), "one", "two");
    bench.pass(Duration.ofMillis(499));
    texts(bench.result("getUpdates"), "one");
    bench.pass(Duration.ofMillis(500));
    texts(bench.result("getUpdates"), "one", "two");
  }

  @Test
  void theSameOffsetAgainInThreeSecondsIsMadeToWait() {
    bench.result("getUpdates", "offset", 0);
    CompletableFuture<BotReply> second = bench.start("getUpdates", "offset", 0);
    assertThat(second).isNotDone();
    bench.say(1, "here");
    texts(updates(second), "here");
  }

  @Test
  void aLongPollEndsWithTheFirstUpdate() {
    CompletableFuture<BotReply> poll = bench.start("getUpdates", "timeout", 50);
    assertThat(poll).isNotDone();
    bench.say(1, "here");
    texts(updates(poll), "here");
  }

  @Test
  void aSecondPollEndsTheOneThatWaits() {
    CompletableFuture<BotReply> older = bench.start("getUpdates", "timeout", 50);
    CompletableFuture<BotReply> newer = bench.start("getUpdates", "timeout", 50);
    assertThat(older.join().status()).isEqualTo(409);
    assertThat(older.join().body())
        .contains(
            "Conflict: terminated by other getUpdates request; make sure that only one bot"
                + " instance is running");
    bench.say(1, "here");
    texts(updates(newer), "here");
  }

  @Test
  void anotherConflictSoonAfterIsToldLater() {
    bench.start("getUpdates", "timeout", 50);
    CompletableFuture<BotReply> second = bench.start("getUpdates", "timeout", 50);
    bench.start("getUpdates", "timeout", 50);
    assertThat(second).isNotDone();
  }

  @Test
  void twoShortPollsDoNotConflict() {
    assertThat(bench.call("getUpdates", "offset", 1).path("ok").asBoolean()).isTrue();
    assertThat(bench.call("getUpdates", "offset", 2).path("ok").asBoolean()).isTrue();
  }

  @Test
  void whatIsNotAllowedIsNotQueuedAndTheListIsKept() {
    bench.result("getUpdates", "allowed_updates", "[\"callback_query\"]");
    bench.say(1, "unheard");
    texts(bench.result("getUpdates", "offset", 3));
    bench.result("getUpdates", "offset", 4, "allowed_updates", "[]");
    bench.say(1, "heard");
    texts(bench.result("getUpdates", "offset", 5), "heard");
  }

  @Test
  void aListOfUnknownNamesMeansTheDefault() {
    bench.result("getUpdates", "allowed_updates", "[\"nonsense\"]");
    bench.say(1, "heard");
    texts(bench.result("getUpdates", "offset", 5), "heard");
  }

  @Test
  void aMessageNobodyFetchedIsGoneAfterADayAndAPressAfterTwoMinutesAndAHalf() {
    bench.say(1, "old");
    int message = bench.result("sendMessage", "chat_id", 1, "text", "x").path("message_id").asInt();
    bench.press(1, message, "data");
    bench.pass(Duration.ofSeconds(149));
    assertThat(bench.result("getUpdates")).hasSize(2);
    bench.pass(Duration.ofSeconds(1));
    assertThat(bench.result("getUpdates", "offset", 7)).hasSize(1);
    bench.pass(Duration.ofHours(24));
    assertThat(bench.result("getUpdates", "offset", 8)).isEmpty();
  }

  private void pause() {
    bench.pass(Duration.ofSeconds(3));
  }

  private static JsonNode updates(CompletableFuture<BotReply> reply) {
    return Json.parse(reply.join().body()).orElseThrow().path("result");
  }

  /** Holds the texts of updates against the expected ones; answers the first id. */
  private static int texts(JsonNode updates, String... expected) {
    List<String> texts = new ArrayList<>();
    updates.forEach(update -> texts.add(update.path("message").path("text").asText()));
    assertThat(texts).containsExactly(expected);
    return updates.path(0).path("update_id").asInt();
  }
}
