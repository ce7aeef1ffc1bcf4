package dateline.localchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What tests can make go wrong, over a socket as the bot meets it. */
@Timeout(30)
class FaultServerTest {
  private Instant now = Instant.parse("2026-10-14T09:00:00Z");
  private final LocalChatServer server = new LocalChatServer(() -> now);
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    server.close();
  }

  private HttpResponse<String> bot(String call) throws IOException, InterruptedException {
    return http.send(request(call), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest request(String call) {
    return HttpRequest.newBuilder(
            server.address().resolve("/bot" + LocalChatServer.TOKEN + "/" + call))
        // Unlike GET, never repeated by the client itself.
        .POST(HttpRequest.BodyPublishers.noBody())
        .build();
  }

  private JsonNode answer(String call) throws IOException, InterruptedException {
    return Json.parse(bot(call).body()).orElseThrow();
  }

  private String error(String call) throws IOException, InterruptedException {
    return answer(call).path("description").asText("no error");
  }

  private void plan(String fault) {
    server.post("/localchat/faults", fault);
  }

  private static String send(long chat) {
    return "sendMessage?chat_id=" + chat + "&text=hello";
  }

  @Test
  void aPlannedAnswerTakesThePlaceOfTheTruthOnce() throws Exception {
    server.open(7);
    plan("{\"method\":\"sendMessage\",\"status\":502,\"body\":\"<html>Bad Gateway</html>\"}");
    HttpResponse<String> spoiled = bot(send(7));
    assertThat(spoiled.statusCode()).isEqualTo(502);
    assertThat(spoiled.body()).isEqualTo("<html>Bad Gateway</html>");
    assertThat(spoiled.headers().firstValue("Content-Type")).hasValue("text/html");
    assertThat(server.seen(7)).isEmpty();
    assertThat(bot(send(7)).statusCode()).isEqualTo(200);
  }

  @Test
  void aFaultMayComeAfterTheEffect() throws Exception {
    server.open(7);
    plan("{\"method\":\"sendMessage\",\"effect\":\"done\",\"status\":500,\"body\":\"\"}");
    HttpResponse<String> spoiled = bot(send(7));
    assertThat(spoiled.statusCode()).isEqualTo(500);
    assertThat(spoiled.body()).isEmpty();
    assertThat(server.seen(7)).containsExactly("hello");
  }

  @Test
  void tooManyRequestsComeWithOrWithoutTheTimeToWait() throws Exception {
    server.open(7);
    plan(
        "{\"status\":429,\"description\":\"Too Many Requests: retry after"
            + " 35\",\"retry_after\":35}");
    HttpResponse<String> told = bot(send(7));
    assertThat(told.headers().firstValue("Retry-After")).hasValue("35");
    assertThat(told.body()).contains("\"parameters\":{\"retry_after\":35}");
    plan("{\"status\":429,\"description\":\"Too Many Requests\"}");
    HttpResponse<String> untold = bot(send(7));
    assertThat(untold.headers().firstValue("Retry-After")).isEmpty();
    assertThat(untold.body()).doesNotContain("parameters");
  }

  @Test
  void aConnectionEndsBeforeOrAfterTheEffectOrInTheMiddleOfTheAnswer() {
    server.open(7);
    plan("{\"method\":\"sendMessage\",\"effect\":\"none\",\"end\":\"nothing\"}");
    assertThatThrownBy(() -> bot(send(7))).isInstanceOf(IOException.class);
    assertThat(server.seen(7)).isEmpty();
    plan("{\"method\":\"sendMessage\",\"end\":\"nothing\"}");
    assertThatThrownBy(() -> bot(send(7))).isInstanceOf(IOException.class);
    assertThat(server.seen(7)).hasSize(1);
    plan("{\"method\":\"sendMessage\",\"end\":\"cut\"}");
    assertThatThrownBy(() -> bot(send(7))).isInstanceOf(IOException.class);
    assertThat(server.seen(7)).hasSize(2);
  }

  @Test
  void aFaultIsForAChatComesLaterAndLastsAsLongAsPlanned() throws Exception {
    server.open(7);
    server.open(8);
    plan("{\"chat\":8,\"after\":1,\"times\":2,\"status\":401,\"description\":\"Unauthorized\"}");
    assertThat(error(send(7))).isEqualTo("no error");
    assertThat(error(send(8))).isEqualTo("no error");
    assertThat(error(send(8))).isEqualTo("Unauthorized");
    assertThat(error(send(8))).isEqualTo("Unauthorized");
    assertThat(error(send(8))).isEqualTo("no error");
    plan("{\"times\":0,\"status\":404,\"description\":\"Not Found\"}");
    assertThat(error("getMe")).isEqualTo("Not Found");
    assertThat(error("getMe")).isEqualTo("Not Found");
    assertThat(server.get("/localchat/faults")).hasSize(1);
    server.delete("/localchat/faults");
    assertThat(error("getMe")).isEqualTo("no error");
  }

  @Test
  void aSlowAnswerIsTheTrueOne() throws Exception {
    plan("{\"method\":\"getMe\",\"delay_ms\":5}");
    assertThat(answer("getMe").path("ok").asBoolean()).isTrue();
  }

  @Test
  void aPlanThatMakesNoSenseIsRefusedWithASentence() {
    assertThatThrownBy(() -> plan("{\"effect\":\"none\"}")).hasMessageContaining("status");
    assertThatThrownBy(() -> plan("{\"effect\":\"half\"}")).hasMessageContaining("effect");
    assertThatThrownBy(() -> plan("{\"end\":\"x\"}")).hasMessageContaining("end");
    assertThatThrownBy(() -> plan("{\"delay_ms\":-1}")).hasMessageContaining("delay_ms");
  }

  @Test
  void aClosedChatRefusesInTelegramsWordsAndTheBotIsTold() throws Exception {
    server.open(7);
    server.post("/localchat/chats/7/state", "{\"state\":\"blocked\"}");
    assertThat(answer(send(7)).path("error_code").asInt()).isEqualTo(403);
    assertThat(error(send(7))).isEqualTo("Forbidden: bot was blocked by the user");
    assertThat(error("sendChatAction?chat_id=7&action=typing")).startsWith("Forbidden");
    JsonNode told = answer("getUpdates").at("/result/0/my_chat_member");
    assertThat(told.at("/new_chat_member/status").asText()).isEqualTo("kicked");
    assertThat(told.at("/chat/id").asLong()).isEqualTo(7);
    server.post("/localchat/chats/7/state", "{\"state\":\"open\"}");
    assertThat(error(send(7))).isEqualTo("no error");
    now = now.plusSeconds(4);
    assertThat(answer("getUpdates").at("/result/1/my_chat_member/new_chat_member/status").asText())
        .isEqualTo("member");
  }

  @Test
  void aGroupMigratesWithBothMessagesOrWithTheErrorAlone() throws Exception {
    server.post("/localchat/chats/-9/state", "{\"state\":\"migrated\",\"to\":-1009}");
    assertThat(answer(send(-9)).at("/parameters/migrate_to_chat_id").asLong()).isEqualTo(-1009);
    assertThat(error(send(-1009))).isEqualTo("no error");
    JsonNode told = answer("getUpdates").path("result");
    assertThat(told.at("/0/message/migrate_to_chat_id").asLong()).isEqualTo(-1009);
    assertThat(told.at("/1/message/migrate_from_chat_id").asLong()).isEqualTo(-9);
    server.post(
        "/localchat/chats/-8/state", "{\"state\":\"migrated\",\"to\":-1008,\"silent\":true}");
    now = now.plusSeconds(4);
    assertThat(answer("getUpdates").path("result")).hasSize(2);
  }

  @Test
  void topicsAndSlowModeAreKeptTo() throws Exception {
    server.post("/localchat/chats/-9/state", "{\"state\":\"forum\",\"topics\":[5]}");
    assertThat(error(send(-9) + "&message_thread_id=5")).isEqualTo("no error");
    assertThat(error(send(-9) + "&message_thread_id=6"))
        .isEqualTo("Bad Request: message thread not found");
    server.post("/localchat/chats/-9/state", "{\"state\":\"topic_closed\"}");
    assertThat(error(send(-9) + "&message_thread_id=5")).isEqualTo("Bad Request: TOPIC_CLOSED");
    server.post("/localchat/chats/-9/state", "{\"state\":\"slow_mode\",\"seconds\":30}");
    assertThat(error(send(-9))).isEqualTo("Too Many Requests: retry after 30");
    now = now.plusSeconds(30);
    assertThat(error(send(-9))).isEqualTo("no error");
    assertThatThrownBy(() -> server.post("/localchat/chats/1/state", "{\"state\":\"odd\"}"))
        .hasMessageContaining("odd");
  }

  @Test
  void theLimitsOnSendingAreSwitchedOnAndOff() throws Exception {
    server.post("/localchat/chats", "{\"first\":1,\"count\":40}");
    server.post("/localchat/rate", "{\"overall\":30,\"chat\":1,\"group\":20}");
    assertThat(error(send(1))).isEqualTo("no error");
    assertThat(error(send(1))).isEqualTo("Too Many Requests: retry after 1");
    for (int chat = 2; chat <= 30; chat++) {
      assertThat(error(send(chat))).isEqualTo("no error");
    }
    assertThat(error(send(31))).isEqualTo("Too Many Requests: retry after 1");
    now = now.plusSeconds(1);
    assertThat(error(send(31))).isEqualTo("no error");
    server.post("/localchat/rate", "{}");
    assertThat(error(send(31))).isEqualTo("no error");
  }

  @Test
  void everyRequestIsRecordedWithWhatTheBotGot() throws Exception {
    server.open(7);
    bot(send(7));
    plan("{\"status\":502,\"body\":\"<html>\"}");
    bot(send(7));
    JsonNode log = server.get("/localchat/requests");
    assertThat(log.at("/0/arguments/text").asText()).isEqualTo("hello");
    assertThat(log.at("/0/answer/ok").asBoolean()).isTrue();
    assertThat(log.at("/1/status").asInt()).isEqualTo(502);
    assertThat(log.at("/1/answer").asText()).isEqualTo("<html>");
  }

  @Test
  void anyUpdateCanComeAndTheNumbersCanStartAnewLower() throws Exception {
    server.post("/localchat/updates/reset", "{\"next\":2000000000}");
    server.post("/localchat/updates", "{\"message\":{\"odd\":1}}");
    assertThat(answer("getUpdates").at("/result/0/update_id").asInt()).isEqualTo(2_000_000_000);
    server.post("/localchat/updates/reset", "{\"next\":500}");
    assertThat(answer("getUpdates?offset=2000000001").path("result")).isEmpty();
    server.say(7, "anybody there?");
    JsonNode lower = answer("getUpdates?offset=2000000001").path("result");
    assertThat(lower.at("/0/update_id").asInt()).isEqualTo(500);
  }

  @Test
  void aWebhookGetsEachChatsUpdatesInOrderAndAgainWhatItRefused() throws Exception {
    List<String> got = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger refusals = new AtomicInteger(1);
    CountDownLatch three = new CountDownLatch(3);
    HttpServer hook =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 9);
    hook.createContext(
        "/hook",
        exchange -> {
          boolean refused = refusals.getAndDecrement() > 0;
          JsonNode update = Json.MAPPER.readTree(exchange.getRequestBody());
          got.add(
              exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token")
                  + (refused ? " refused " : " ")
                  + update.at("/message/text").asText());
          exchange.sendResponseHeaders(refused ? 503 : 200, -1);
          exchange.close();
          three.countDown();
        });
    hook.start();
    server.say(7, "one");
    server.say(7, "two");
    String url = "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook";
    answer("setWebhook?secret_token=s3cret&url=" + url);
    three.await();
    hook.stop(0);
    assertThat(got).containsExactly("s3cret refused one", "s3cret one", "s3cret two");
    assertThat(error("getUpdates"))
        .startsWith("Conflict: can't use getUpdates method while webhook is active");
    assertThat(answer("getWebhookInfo").at("/result/url").asText()).isEqualTo(url);
    answer("deleteWebhook");
    assertThat(error("getUpdates")).isEqualTo("no error");
  }

  @Test
  void settingAWebhookEndsAPollThatWaits() throws Exception {
    CompletableFuture<HttpResponse<String>> poll =
        http.sendAsync(request("getUpdates?timeout=50"), HttpResponse.BodyHandlers.ofString());
    while (!server.chat().isPolled()) {
      Thread.onSpinWait();
    }
    answer("setWebhook?url=http://127.0.0.1:9/x");
    assertThat(poll.get().body()).contains("Conflict: terminated by setWebhook request");
  }

  @Test
  void aWebhookElsewhereMustBeSecureAndItsSecretPlain() throws Exception {
    assertThat(error("setWebhook?url=http://bot.example/x"))
        .isEqualTo("Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
    assertThat(error("setWebhook?url=https://bot.example:8080/x"))
        .startsWith("Bad Request: bad webhook: Webhook can be set up only on ports");
    assertThat(error("setWebhook?url=https://bot.example/x&secret_token=a%20b"))
        .isEqualTo("Bad Request: secret token contains unallowed characters");
  }
}
