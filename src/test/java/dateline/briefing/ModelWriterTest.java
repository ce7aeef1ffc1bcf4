package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.grounding.ClaimCheck;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over HTTP, with the client the program uses; that client needs Quarkus around it. */
@QuarkusTest
class ModelWriterTest {
  private static final String QUESTION = "When did Sweden join NATO?";

  @TempDir Path folder;
  private ModelServer server;
  private SampleNews news;
  private Briefing briefing;

  @BeforeEach
  void start() throws IOException {
    server = ModelServer.start();
    news = SampleNews.in(folder);
    briefing = briefing(Duration.ofSeconds(20));
  }

  @AfterEach
  void stop() {
    news.close();
    server.close();
  }

  private Briefing briefing(Duration timeout) {
    OpenAiChatModel model =
        OpenAiChatModel.builder()
            .baseUrl(server.url())
            .apiKey("secret")
            .modelName("test")
            .maxRetries(0)
            .build();
    return new Briefing(
        news.retriever,
        List.of(
            new ModelWriter(model, new Prompts(Path.of("prompts")), timeout),
            new ExtractiveWriter()),
        new GroundingVerifier(new ClaimCheck()));
  }

  private Answer.Briefed ask() {
    return (Answer.Briefed) briefing.answer(SampleNews.question(QUESTION, SampleNews.NOW));
  }

  @Test
  void theModelsClaimsAreCitedFromThePassagesTheyName() {
    server.says("{\"claims\":[{\"text\":\"Sweden joined on March 7, 2024.\",\"passages\":[1]}]}");
    Answer.Briefed answer = ask();
    assertThat(answer.writer()).isEqualTo(WrittenBy.MODEL);
    assertThat(SampleNews.text(answer)).isEqualTo("Sweden joined on March 7, 2024.");
    assertThat(answer.claims().get(0).citations().get(0).passageText())
        .contains("32nd member of NATO");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```json\n{\"claims\":[{\"text\":\"Sweden joined.\",\"passages\":[1]}]}\n```",
        "Here it is:\n"
            + "{\"claims\":[{\"text\":\"Sweden joined.\",\"passages\":[1]}]} I hope it helps."
      })
  void wordsAroundTheJsonDoNotMatter(String reply) {
    server.says(reply);
    assertThat(ask().writer()).isEqualTo(WrittenBy.MODEL);
  }

  @Test
  void aClaimThatNamesNoGivenPassageIsDroppedWithTheReason() {
    server.says(
        "{\"claims\":[{\"text\":\"Sweden joined.\",\"passages\":[1]},"
            + "{\"text\":\"Norway left.\",\"passages\":[99]},"
            + "{\"text\":\"Denmark waits.\",\"passages\":[]}]}");
    Answer.Briefed answer = ask();
    assertThat(SampleNews.text(answer)).isEqualTo("Sweden joined.");
    assertThat(answer.dropped())
        .extracting(Dropped::text)
        .containsExactly("Norway left.", "Denmark waits.");
    assertThat(answer.dropped().get(0).why()).contains("passage 99");
    assertThat(answer.dropped().get(1).why()).contains("no passage");
  }

  @Test
  void sentencesAreQuotedWhereNoClaimOfTheModelHolds() {
    server.says("{\"claims\":[{\"text\":\"Norway left.\",\"passages\":[99]}]}");
    Answer.Briefed answer = ask();
    assertQuotedInstead(answer);
    assertThat(answer.dropped()).extracting(Dropped::text).containsExactly("Norway left.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"claims\":[]}",
        "{\"claims\":\"none\"}",
        "{\"claims\":[{\"text\":\"Sweden jo",
        "I cannot help with that.",
        "}{",
        "[]",
        ""
      })
  void sentencesAreQuotedWhereTheModelSaysNothingUsable(String reply) {
    server.says(reply);
    assertQuotedInstead(ask());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 429, 500, 503})
  void sentencesAreQuotedWhereTheModelServerFails(int status) {
    server.fails(status, "{\"error\":{\"message\":\"no\"}}");
    assertQuotedInstead(ask());
  }

  @Test
  void sentencesAreQuotedWhereTheModelServerSendsNoJson() {
    server.fails(200, "<html>Bad gateway</html>");
    assertQuotedInstead(ask());
  }

  @Test
  void sentencesAreQuotedWhereTheAnswerBreaksOff() {
    server.breaksOffAfterSaying("{\"claims\":[{\"text\":\"Sweden joined.\",\"passages\":[1]}]}");
    assertQuotedInstead(ask());
  }

  @Test
  void sentencesAreQuotedWhereTheModelServerIsGone() {
    server.close();
    assertQuotedInstead(ask());
  }

  @Test
  void sentencesAreQuotedWhereTheModelTakesTooLong() {
    server.holdsBack();
    briefing = briefing(Duration.ofMillis(300));
    assertQuotedInstead(ask());
  }

  @Test
  void theModelIsGivenNumberedPassagesAndAFormToAnswerIn() {
    server.says("{\"claims\":[{\"text\":\"Sweden joined.\",\"passages\":[1]}]}");
    ask();
    JsonNode request = server.requests().get(0);
    String user = request.at("/messages/1/content").asText();
    assertThat(user)
        .contains(QUESTION)
        .contains("passage 1, Sample World Desk, published 2024-03-07")
        .contains("Sweden became the 32nd member of NATO");
    assertThat(request.at("/response_format/json_schema/schema/properties/claims").isMissingNode())
        .isFalse();
    assertThat(request.at("/model").asText()).isEqualTo("test");
  }

  @Test
  void everyRequestFencesItsPassagesWithAMarkOfItsOwn() {
    server.says("{\"claims\":[{\"text\":\"Sweden joined.\",\"passages\":[1]}]}");
    ask();
    ask();
    assertThat(server.requests())
        .extracting(request -> request.at("/messages/1/content").asText())
        .doesNotHaveDuplicates();
  }

  private static void assertQuotedInstead(Answer.Briefed answer) {
    assertThat(answer.writer()).isEqualTo(WrittenBy.EXTRACTIVE_INSTEAD_OF_MODEL);
    assertThat(SampleNews.text(answer)).contains("March 7, 2024");
  }
}
