package dateline.localchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The edge to HTTP: a local chat of its own, that no bot listens to, on a real socket. */
@QuarkusTest
@TestProfile(LocalChatHttpTest.Alone.class)
class LocalChatHttpTest {
  public static final class Alone implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(AloneLocalChat.class);
    }
  }

  @Alternative
  @Singleton
  static final class AloneLocalChat {
    @Produces
    @Alternative
    @Singleton
    LocalChat localChat() {
      Instant now = Instant.parse("2026-10-14T09:00:00Z");
      return LocalChat.serving(
          LocalChatOptions.of(Bench.BOT, List.of("What happened?")), () -> now);
    }
  }

  private static final String API = "/bot" + Bench.TOKEN;
  private static final int MORE_THAN_WORKER_THREADS = 300;

  @TestHTTPResource URI home;

  private final HttpClient http = HttpClient.newHttpClient();

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(home.resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder json(String path, String body) {
    return to(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static JsonNode body(HttpResponse<String> response) {
    return Json.parse(response.body()).orElseThrow();
  }

  @Test
  void aLongPollIsAnsweredByWhatAPersonSays() throws Exception {
    CompletableFuture<HttpResponse<String>> poll =
        http.sendAsync(
            to(API + "/getupdates?timeout=50&offset=-1").build(),
            HttpResponse.BodyHandlers.ofString());
    send(json("/localchat/chats/11/messages", "{\"text\":\"hello\"}"));
    assertThat(body(poll.get()).at("/result/0/message/text").asText()).isEqualTo("hello");
  }

  @Test
  void manyWhoWaitHoldNoThread() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> waiting =
        IntStream.range(0, MORE_THAN_WORKER_THREADS)
            .mapToObj(
                number ->
                    http.sendAsync(
                        to("/localchat/chats/12/messages?after=0&wait=50").build(),
                        HttpResponse.BodyHandlers.ofString()))
            .toList();
    HttpResponse<String> said = send(json("/localchat/chats/12/messages", "{\"text\":\"a\"}"));
    assertThat(said.statusCode()).isEqualTo(200);
    for (CompletableFuture<HttpResponse<String>> one : waiting) {
      assertThat(body(one.get()).at("/0/text").asText()).isEqualTo("a");
    }
  }

  @Test
  void whatABotSendsInAnyEncodingReachesThePage() throws Exception {
    int asked =
        body(send(json("/localchat/chats/13/messages", "{\"text\":\"/start\"}")))
            .path("id")
            .asInt();
    send(json(API + "/SendMessage", "{\"chat_id\":13,\"text\":\"1\"}"));
    send(to(API + "/sendMessage?chat_id=13&text=2"));
    send(
        to(API + "/sendmessage")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("chat_id=13&text=3")));
    send(
        to(API + "/sendMessage?chat_id=13")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n4\r\n--b--\r\n")));
    send(json(API, "{\"method\":\"sendMessage\",\"chat_id\":13,\"text\":\"5\"}"));
    JsonNode seen = body(send(to("/localchat/chats/13/messages?after=" + asked)));
    assertThat(seen.findValuesAsText("text")).containsExactly("1", "2", "3", "4", "5");
    assertThat(seen.findValuesAsText("from")).containsOnly("bot");
  }

  @Test
  void aBodyThatCannotBeReadIsAnsweredWithABareStatus() throws Exception {
    HttpResponse<String> broken = send(json(API + "/getMe", "{\"a\":"));
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body()).isEmpty();
    String big = "{\"text\":\"" + "a".repeat(ArgumentReader.MAX_BYTES) + "\"}";
    assertThat(send(json(API + "/sendMessage", big)).statusCode()).isEqualTo(413);
  }

  @Test
  void aRefusalOfTheUserSideIsASentence() throws Exception {
    HttpResponse<String> noNumber = send(json("/localchat/chats/x/messages", "{\"text\":\"a\"}"));
    assertThat(noNumber.statusCode()).isEqualTo(400);
    assertThat(body(noNumber).path("error").asText()).startsWith("A chat is a whole number");
    HttpResponse<String> noJson = send(json("/localchat/chats/1/messages", "hello"));
    assertThat(body(noJson).path("error").asText()).isEqualTo("The request must be a JSON object.");
    HttpResponse<String> noText = send(json("/localchat/chats/1/messages", "{}"));
    assertThat(body(noText).path("error").asText()).contains("needs \"text\"");
    HttpResponse<String> noPress = send(json("/localchat/chats/1/callbacks", "{\"data\":\"a\"}"));
    assertThat(body(noPress).path("error").asText()).contains("needs \"message\"");
    String big = "{\"text\":\"" + "a".repeat(70_000) + "\"}";
    assertThat(send(json("/localchat/chats/1/messages", big)).statusCode()).isEqualTo(413);
  }

  @Test
  void anotherSitesPageIsRefused() throws Exception {
    HttpResponse<String> refused =
        send(
            json("/localchat/chats/1/messages", "{\"text\":\"a\"}")
                .header("Origin", "http://evil.example"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(body(refused).path("error").asText()).startsWith("Another site's page");
  }

  @Test
  void thePageMayLoadNothingFromElsewhere() throws Exception {
    HttpResponse<String> page = send(to("/"));
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'");
    assertThat(page.body())
        .contains("/chat/chat.js")
        .doesNotContain("http://", "https://", "style=");
    assertThat(send(to("/chat/chat.js")).headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
    assertThat(send(to("/chat/missing.js")).statusCode()).isEqualTo(404);
    assertThat(send(to("/chat/..%2fapplication.properties")).statusCode()).isEqualTo(404);
    assertThat(body(send(to("/localchat/suggestions"))).toString())
        .isEqualTo("[\"What happened?\"]");
  }
}
