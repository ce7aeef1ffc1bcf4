package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.grounding.ClaimCheck;
import dateline.grounding.Reason;
import dateline.model.Budget;
import dateline.model.LanguageModel;
import dateline.model.ModelReply;
import dateline.model.ModelServer;
import dateline.model.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over HTTP, with the clients the program uses. */
class ModelWriterTest {
  private static final String QUESTION = "When did Sweden join NATO?";
  private static final String JOINED =
      "{\"claims\":[{\"text\":\"Sweden became a member of NATO on March 7,"
          + " 2024.\",\"passages\":[\"1\"]}]}";
  private static final Prompts PROMPTS = new Prompts(Path.of("prompts"));

  @TempDir Path folder;
  private ModelServer server;
  private SampleNews news;
  private Briefing briefing;

  @BeforeEach
  void start() throws IOException {
    server = ModelServer.start();
    news = SampleNews.in(folder);
    briefing = briefing(Duration.ofSeconds(20), false);
  }

  @AfterEach
  void stop() {
    news.close();
    server.close();
  }

  private Briefing briefing(Duration timeout, boolean secondOpinion) {
    LanguageModel model =
        Models.at(server.url(), timeout, Budget.UNLIMITED, news.database, () -> Instant.EPOCH);
    Verifier verifier = new GroundingVerifier(new ClaimCheck());
    return new Briefing(
        news.retriever,
        List.of(new ModelWriter(model, PROMPTS), new ExtractiveWriter()),
        secondOpinion ? new SecondOpinion(verifier, model, PROMPTS) : verifier,
        Optional.of(new Interpreter(new Translator(model, PROMPTS), new ClaimCheck())));
  }

  private Answer.Briefed ask() {
    return (Answer.Briefed) briefing.answer(SampleNews.question(QUESTION, SampleNews.NOW));
  }

  private void assertQuotedInstead(ModelReply.Why why) {
    Answer.Briefed answer = ask();
    assertThat(answer.writer()).isEqualTo(WrittenBy.EXTRACTIVE_INSTEAD_OF_MODEL);
    assertThat(answer.instead()).contains(why);
    assertThat(SampleNews.text(answer)).contains("March 7, 2024");
  }

  @Test
  void theModelsClaimsAreCitedFromThePassagesTheyName() {
    server.says(JOINED);
    Answer.Briefed answer = ask();
    assertThat(answer.writer()).isEqualTo(WrittenBy.MODEL);
    assertThat(SampleNews.text(answer))
        .isEqualTo("Sweden became a member of NATO on March 7, 2024.");
    assertThat(answer.claims().get(0).citations().get(0).passageText())
        .contains("32nd member of NATO");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"claims\":[{\"text\":\"Sweden became a member of NATO on March 7,"
            + " 2024.\",\"passages\":[\"99\"]}]}",
        "{\"claims\":[{\"text\":\"Sweden became a member of NATO on March 9,"
            + " 2024.\",\"passages\":[\"1\"]}]}",
        "{\"claims\":[]}",
        "{\"claims\":\"none\"}",
        "{\"claims\":[{\"text\":\"Sweden be",
        "I cannot help with that.",
        "}{",
        "[]"
      })
  void sentencesAreQuotedWhereNothingTheModelSaysHolds(String reply) {
    server.says(reply);
    assertQuotedInstead(ModelReply.Why.UNUSABLE);
  }

  @Test
  void sentencesAreQuotedWhereTheModelServerFails() {
    server.fails(500, "{\"error\":{\"message\":\"no\"}}");
    assertQuotedInstead(ModelReply.Why.AWAY);
  }

  @Test
  void sentencesAreQuotedWhereTheModelTakesTooLong() {
    server.holdsBack();
    briefing = briefing(Duration.ofMillis(300), false);
    assertQuotedInstead(ModelReply.Why.TOO_SLOW);
  }

  @Test
  void wholeClaimsOfAnAnswerThatBrokeOffAreUsed() {
    server.answers(
        request ->
            ModelServer.Answer.saying(
                    "{\"claims\":[{\"text\":\"Sweden became a member of NATO on March 7, 2024.\","
                        + "\"passages\":[\"1\"]},{\"text\":\"Sweden then")
                .cutOff());
    assertThat(SampleNews.text(ask()))
        .isEqualTo("Sweden became a member of NATO on March 7, 2024.");
  }

  @Test
  void aClaimThatDoesNotHoldIsWrittenAnewOnceWithTheReason() {
    server.first(
        ModelServer.Answer.saying(
            "{\"claims\":[{\"text\":\"Sweden became a member of NATO on March 9, 2024.\","
                + "\"passages\":[\"1\"]}]}"));
    server.says(JOINED);
    Answer.Briefed answer = ask();
    assertThat(answer.writer()).isEqualTo(WrittenBy.MODEL);
    assertThat(SampleNews.text(answer))
        .isEqualTo("Sweden became a member of NATO on March 7, 2024.");
    assertThat(answer.dropped())
        .extracting(Dropped::text)
        .containsExactly("Sweden became a member of NATO on March 9, 2024.");
    assertThat(server.requests()).hasSize(2);
    assertThat(ModelServer.user(server.requests().get(1)))
        .contains("Sweden became a member of NATO on March 9, 2024.")
        .contains("Its passages do not say");
  }

  @Test
  void aClaimThatDoesNotHoldTwiceIsDropped() {
    server.says(
        "{\"claims\":[{\"text\":\"Sweden became a member of NATO on March 7,"
            + " 2024.\",\"passages\":[\"1\"]},{\"text\":\"Norway left"
            + " NATO.\",\"passages\":[\"1\"]}]}");
    Answer.Briefed answer = ask();
    assertThat(SampleNews.text(answer))
        .isEqualTo("Sweden became a member of NATO on March 7, 2024.");
    assertThat(answer.dropped()).extracting(Dropped::text).containsExactly("Norway left NATO.");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aClaimWithAnAddressIsDroppedAndNotMended() {
    server.says(
        "{\"claims\":[{\"text\":\"Sweden became a member of NATO on March 7,"
            + " 2024.\",\"passages\":[\"1\"]},{\"text\":\"Sweden became a member of NATO, see"
            + " evil.example.com.\",\"passages\":[\"1\"]}]}");
    Answer.Briefed answer = ask();
    assertThat(SampleNews.text(answer)).doesNotContain("evil");
    assertThat(answer.dropped().get(0).reasons())
        .extracting(Reason::kind)
        .containsExactly(Reason.Kind.ADDRESS);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aSecondOpinionDropsWhatItFindsUnsupported() {
    briefing = briefing(Duration.ofSeconds(20), true);
    server.answers(
        request ->
            ModelServer.Answer.saying(
                ModelServer.user(request).contains("claim 1, of passages")
                    ? "{\"verdicts\":[{\"claim\":1,\"supported\":false}]}"
                    : JOINED));
    Answer.Briefed answer = ask();
    assertThat(answer.writer()).isEqualTo(WrittenBy.EXTRACTIVE_INSTEAD_OF_MODEL);
    assertThat(answer.dropped().get(0).reasons())
        .extracting(Reason::kind)
        .containsExactly(Reason.Kind.SECOND_OPINION);
  }

  @Test
  void aSecondOpinionThatIsNotGivenChangesNothing() {
    briefing = briefing(Duration.ofSeconds(20), true);
    server.answers(
        request ->
            ModelServer.user(request).contains("claim 1, of passages")
                ? ModelServer.Answer.saying("I would rather not say.")
                : ModelServer.Answer.saying(JOINED));
    assertThat(ask().writer()).isEqualTo(WrittenBy.MODEL);
  }

  @Test
  void theModelIsGivenNumberedPassagesAndAFormThatCanNameNoOthers() {
    server.says(JOINED);
    ask();
    JsonNode request = server.requests().get(0);
    String user = ModelServer.user(request);
    assertThat(user)
        .contains(QUESTION)
        .contains("passage 1, Sample World Desk, published Thursday 7 March 2024")
        .contains("Sweden became the 32nd member of NATO");
    JsonNode numbers =
        request.at(
            "/response_format/json_schema/schema/properties/claims/items/properties/passages/items/enum");
    long passages =
        user.lines().filter(line -> line.matches("[0-9a-f]{16} passage \\d+, .*")).count();
    assertThat(numbers).hasSize((int) passages);
    assertThat(request.has("tools")).isFalse();
  }

  @Test
  void everyRequestFencesItsPassagesWithAMarkOfItsOwn() {
    server.says(JOINED);
    ask();
    ask();
    assertThat(server.requests()).extracting(ModelServer::user).doesNotHaveDuplicates();
  }

  @Test
  void aFollowUpIsMadeWholeByTheModel() {
    server.says("{\"question\":\"What did Finland say about Sweden joining NATO?\"}");
    LanguageModel model =
        Models.at(
            server.url(),
            Duration.ofSeconds(20),
            Budget.UNLIMITED,
            news.database,
            () -> Instant.EPOCH);
    List<Exchange> earlier =
        List.of(new Exchange(QUESTION, List.of("Sweden joins NATO"), Instant.EPOCH));
    Rewriter rewriter = new ModelRewriter(model, PROMPTS);
    assertThat(rewriter.whole("And Finland?", earlier))
        .contains("What did Finland say about Sweden joining NATO?");
    assertThat(ModelServer.user(server.requests().get(0)))
        .contains(QUESTION, "Sweden joins NATO", "And Finland?");
    server.says("No idea.");
    assertThat(rewriter.whole("And Finland?", earlier)).isEqualTo(Optional.empty());
  }
}
