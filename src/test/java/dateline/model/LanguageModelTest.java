package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.store.Database;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over a socket, against servers of all manners. */
class LanguageModelTest {
  private static final Account READER = Account.of(7);
  private static final ResponseFormat FORM =
      ResponseFormat.builder()
          .type(ResponseFormatType.JSON)
          .jsonSchema(
              JsonSchema.builder()
                  .name("form")
                  .rootElement(
                      JsonObjectSchema.builder().addStringProperty("text").required("text").build())
                  .build())
          .build();

  @TempDir Path folder;
  private Instant now = Instant.parse("2024-03-07T12:00:00Z");
  private ModelServer server;
  private Database database;
  private Usage usage;

  @BeforeEach
  void start() throws IOException {
    server = ModelServer.start();
    database = Database.open(folder);
    usage = new Usage(database, () -> now);
  }

  @AfterEach
  void stop() {
    server.close();
    database.close();
  }

  private LanguageModel model(Duration timeout, Budget budget) {
    return Models.at(server.url(), timeout, budget, database, () -> now);
  }

  private LanguageModel model() {
    return model(Duration.ofSeconds(20), Budget.UNLIMITED);
  }

  private static ModelReply ask(LanguageModel model) {
    return Errand.on(
        READER, () -> model.ask(SystemMessage.from("Be brief."), UserMessage.from("What?"), FORM));
  }

  private static ModelReply said(String text) {
    return new ModelReply.Said(text, true);
  }

  private static ModelReply silent(ModelReply.Why why) {
    return new ModelReply.Silent(why);
  }

  @Test
  void itAsksForAStreamInTheForm() {
    server.says("{\"text\":\"Hello there, reader.\"}");
    assertThat(ask(model())).isEqualTo(said("{\"text\":\"Hello there, reader.\"}"));
    JsonNode request = server.requests().get(0);
    assertThat(request.path("stream").asBoolean()).isTrue();
    assertThat(request.at("/response_format/type").asText()).isEqualTo("json_schema");
    assertThat(request.path("temperature").asDouble()).isZero();
    assertThat(server.keys()).containsExactly("Bearer " + Models.KEY);
  }

  @Test
  void anAnswerInOnePieceIsReadThoughAStreamWasAskedFor() {
    server.answers(request -> ModelServer.Answer.inOnePiece("Whole."));
    assertThat(ask(model())).isEqualTo(said("Whole."));
  }

  @Test
  void aServerThatRefusesTheFormIsAskedWithoutItFromThenOn() {
    server.answers(
        request ->
            request.has("response_format")
                ? ModelServer.Answer.failing(400, "{\"error\":\"response_format unsupported\"}")
                : ModelServer.Answer.saying("Plain."));
    LanguageModel model = model();
    assertThat(ask(model)).isEqualTo(said("Plain."));
    assertThat(ask(model)).isEqualTo(said("Plain."));
    assertThat(server.requests())
        .extracting(request -> request.has("response_format"))
        .containsExactly(true, false, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"temperature", "stream"})
  void aServerThatRefusesAFieldIsAskedWithoutIt(String field) {
    server.answers(
        request ->
            request.path(field).isMissingNode() || !request.path(field).asBoolean(true)
                ? ModelServer.Answer.saying("Without.")
                : ModelServer.Answer.failing(400, "{\"error\":\"Unknown field " + field + "\"}"));
    assertThat(ask(model())).isEqualTo(said("Without."));
  }

  @Test
  void aServerThatRefusesWithoutSayingWhatIsAskedMorePlainly() {
    server.answers(
        request ->
            request.has("response_format") || request.path("stream").asBoolean()
                ? ModelServer.Answer.failing(422, "{\"detail\":\"extra fields\"}")
                : ModelServer.Answer.saying("Plain."));
    assertThat(ask(model())).isEqualTo(said("Plain."));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void whatPassesIsTriedAgain(int status) {
    server.first(ModelServer.Answer.failing(status, "{}"));
    server.says("At last.");
    assertThat(ask(model())).isEqualTo(said("At last."));
  }

  @Test
  void aServerThatWantsToBeLeftAloneLongerThanThereIsTimeIsNotWaitedFor() {
    server.answers(request -> ModelServer.Answer.failing(429, "{}").with("Retry-After", "3600"));
    assertThat(ask(model())).isEqualTo(silent(ModelReply.Why.AWAY));
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404})
  void aRefusalIsToldAsOneAndNotTriedAgain(int status) {
    server.fails(status, "{\"error\":\"no\"}");
    assertThat(ask(model())).isEqualTo(silent(ModelReply.Why.REFUSED));
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Bad gateway</html>", "", "{\"error\":{\"message\":\"no\"}}", "{"})
  void whatIsNoAnswerIsTakenForNone(String body) {
    server.fails(200, body);
    assertThat(ask(model())).isEqualTo(silent(ModelReply.Why.AWAY));
  }

  @Test
  void aServerThatIsGoneIsAway() {
    server.close();
    assertThat(ask(model())).isEqualTo(silent(ModelReply.Why.AWAY));
  }

  @Test
  void aSilentServerIsGivenUpInTime() {
    server.holdsBack();
    assertThat(ask(model(Duration.ofMillis(300), Budget.UNLIMITED)))
        .isEqualTo(silent(ModelReply.Why.TOO_SLOW));
  }

  @Test
  void whatAStreamBroughtBeforeItBrokeOffIsKeptAsAPart() {
    server.answers(request -> ModelServer.Answer.saying("Half of the").cutOff());
    assertThat(ask(model())).isEqualTo(new ModelReply.Said("Half of the", false));
  }

  @Test
  void whatAStreamBroughtBeforeTheTimeWasOverIsKeptAsAPart() {
    server.answers(request -> ModelServer.Answer.saying("Half of the").hanging());
    assertThat(ask(model(Duration.ofMillis(800), Budget.UNLIMITED)))
        .isEqualTo(new ModelReply.Said("Half of the", false));
  }

  @Test
  void anAnswerWithoutAnEndIsCut() {
    server.says("and so on ".repeat(20_000));
    ModelReply reply = ask(model());
    assertThat(reply).isInstanceOf(ModelReply.Said.class);
    assertThat(((ModelReply.Said) reply).whole()).isFalse();
    assertThat(((ModelReply.Said) reply).text()).hasSizeLessThan(50_000);
  }

  @Test
  void afterThreeFailuresTheServerIsLeftAloneForAWhile() {
    server.fails(401, "{}");
    LanguageModel model = model();
    for (int i = 0; i < 3; i++) {
      ask(model);
    }
    assertThat(ask(model)).isEqualTo(silent(ModelReply.Why.PAUSED));
    assertThat(server.requests()).hasSize(3);
    assertThat(model.health().pausedSince()).contains(now);
    now = now.plusSeconds(31);
    server.says("Back again.");
    assertThat(ask(model)).isEqualTo(said("Back again."));
    assertThat(model.health().pausedSince()).isEmpty();
    assertThat(model.health().trouble()).isEmpty();
  }

  @Test
  void tokensAreCountedForWhoeverAsked() {
    server.says("Hello.");
    LanguageModel model = model(Duration.ofSeconds(20), new Budget(0, new Prices(2, 10)));
    ask(model);
    ask(model);
    Usage.Used used = usage.today(READER);
    assertThat(used.calls()).isEqualTo(2);
    assertThat(used.input()).isEqualTo(200);
    assertThat(used.output()).isEqualTo(40);
    assertThat(used.micros()).isEqualTo(800);
    assertThat(used.estimated()).isFalse();
    assertThat(usage.today(Account.BOT).tokens()).isZero();
  }

  @Test
  void tokensAreEstimatedWhereTheServerDoesNotCount() {
    server.answers(request -> ModelServer.Answer.saying("Half of it").cutOff());
    ask(model());
    assertThat(usage.today(READER).estimated()).isTrue();
    assertThat(usage.today(READER).tokens()).isPositive();
  }

  @Test
  void whoHasSpentTheTokensOfTheDayWaitsForTheNext() {
    server.says("Hello.");
    LanguageModel model = model(Duration.ofSeconds(20), new Budget(120, new Prices(0, 0)));
    ask(model);
    assertThat(ask(model)).isEqualTo(silent(ModelReply.Why.OVER_BUDGET));
    assertThat(server.requests()).hasSize(1);
    now = now.plus(Duration.ofDays(1));
    assertThat(ask(model)).isEqualTo(said("Hello."));
  }

  @Test
  void whatOnePersonSpendsIsNotTakenFromAnother() {
    server.says("Hello.");
    LanguageModel model = model(Duration.ofSeconds(20), new Budget(120, new Prices(0, 0)));
    ask(model);
    assertThat(
            Errand.on(
                Account.of(8),
                () -> model.ask(SystemMessage.from("a"), UserMessage.from("b"), FORM)))
        .isEqualTo(said("Hello."));
  }

  @Test
  void aKeyThatAServerQuotesInItsRefusalIsNotKept() {
    Failure failure =
        Failure.of(new ModelHttpException(401, "Incorrect key", java.util.Optional.empty()));
    assertThat(failure.what()).doesNotContain("Incorrect");
    server.fails(401, "{\"error\":\"Incorrect API key provided: " + Models.KEY + "\"}");
    var request =
        dev.langchain4j.http.client.HttpRequest.builder()
            .method(dev.langchain4j.http.client.HttpMethod.POST)
            .url(server.url() + "/chat/completions")
            .addHeader("Authorization", "Bearer " + Models.KEY)
            .body("{}")
            .build();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                ModelHttpException.class,
                () -> ModelHttp.within(Duration.ofSeconds(5)).build().execute(request)))
        .satisfies(thrown -> assertThat(thrown.body()).doesNotContain(Models.KEY).contains("…"));
  }
}
