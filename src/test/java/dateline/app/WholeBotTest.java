package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.localchat.BotApiSchema;
import dateline.localchat.LocalChat;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole bot with its ordinary client, against the local chat. */
@QuarkusTest
@TestProfile(WholeBotTest.OwnFolder.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeBotTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int POLLS = 12;

  public static final class OwnFolder implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Path folder = Files.createTempDirectory("dateline-test");
        return Map.of("dateline.data", folder.toString());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @TestHTTPResource URI home;
  @Inject SampleEdition sample;
  @Inject Clockwork clockwork;
  @Inject LocalChat localChat;

  private int chats = 100;

  @BeforeAll
  void start() {
    sample.loadWhereEmpty();
    clockwork.start();
  }

  @AfterAll
  void stop() {
    clockwork.stop();
  }

  private JsonNode post(String path, Object body) throws Exception {
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  /** Says something in a new chat and waits for the answer. */
  private JsonNode answer(String words) throws Exception {
    int chat = chats++;
    long said =
        post("/localchat/chats/" + chat + "/messages", Map.of("text", words)).path("id").asLong();
    return nextFromBot(chat, said);
  }

  private JsonNode nextFromBot(int chat, long after) throws Exception {
    long seen = after;
    for (int poll = 0; poll < POLLS; poll++) {
      URI address = home.resolve("/localchat/chats/" + chat + "/messages?wait=5&after=" + seen);
      String body =
          HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      for (JsonNode message : JSON.readTree(body)) {
        seen = Math.max(seen, message.path("id").asLong());
        if (message.path("from").asText().equals("bot")) {
          return message;
        }
      }
    }
    throw new AssertionError("No answer in chat " + chat);
  }

  @Test
  void everyOfferedQuestionIsBriefedWithALinkToOurOwnPage() throws Exception {
    for (String question : offered()) {
      JsonNode answer = answer(question);
      assertThat(answer.path("entities").findValuesAsText("url"))
          .as(answer.path("text").asText())
          .isNotEmpty()
          .allMatch(url -> url.matches("http://127\\.0\\.0\\.1:\\d+/a/\\d+#p\\d+"));
    }
  }

  private List<String> offered() throws Exception {
    String body =
        HTTP.send(
                HttpRequest.newBuilder(home.resolve("/localchat/suggestions")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    List<String> questions = new ArrayList<>();
    JSON.readTree(body).forEach(question -> questions.add(question.asText()));
    assertThat(questions).hasSize(3);
    return questions;
  }

  @Test
  void aButtonUnderTheGreetingAsksItsQuestion() throws Exception {
    int chat = chats;
    JsonNode greeting = answer("/start");
    JsonNode button = greeting.path("buttons").path(0).path(0);
    post(
        "/localchat/chats/" + chat + "/callbacks",
        Map.of(
            "message",
            greeting.path("id").asLong(),
            "data",
            button.path("callback_data").asText()));
    JsonNode answer = nextFromBot(chat, greeting.path("id").asLong());
    assertThat(answer.path("text").asText())
        .startsWith(button.path("text").asText())
        .contains("Sources");
  }

  @Test
  void oddQuestionsGetAKindAnswerAndNothingBreaks() throws Exception {
    for (String odd :
        List.of(
            "😀😀😀",
            "<b>What</b> <script>alert('x')</script> & happened?",
            "title:(foo AND -bar) OR \"unclosed ~2^4 [a TO z} \\ /re/ *?",
            "word ".repeat(819),
            "‏ماذا حدث؟",
            "?",
            "/nonsense",
            "what happened?")) {
      assertThat(answer(odd).path("text").asText()).as(odd).isNotBlank();
    }
  }

  @Test
  void everythingSaidBetweenBotAndServerFollowsThePublishedProtocol() throws Exception {
    BotApiSchema schema = BotApiSchema.orSkip();
    answer("/start");
    answer("/help");
    answer("/sources");
    answer("Was 2023 the hottest year on record?");
    answer("Who won the 2031 underwater chess cup?");
    assertThat(localChat.exchanges()).isNotEmpty();
    assertThat(schema.problems(localChat.exchanges())).isEmpty();
  }
}
