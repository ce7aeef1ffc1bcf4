package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.Article;
import dateline.article.Publication;
import dateline.model.Budget;
import dateline.model.ModelServer;
import dateline.model.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over HTTP, with the clients the program uses. */
class InterpreterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ASKED = "متى انضمت السويد إلى الناتو؟";
  private static final String ASKED_IN_ENGLISH = "When did Sweden join NATO?";
  private static final String WRITTEN = "Sweden became a member of NATO on March 7, 2024.";
  private static final String TRANSLATED = "انضمت السويد إلى الناتو في 7 مارس 2024.";

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
    return news.briefing(
        Models.at(server.url(), timeout, Budget.UNLIMITED, news.database, () -> Instant.EPOCH));
  }

  /** The model writes the claim, translates as told, and finds no words for anything else. */
  private void says(String translation, String back) {
    server.answers(
        request -> {
          String system = request.at("/messages/0/content").asText();
          if (!system.startsWith("You translate")) {
            return ModelServer.Answer.saying(
                json(Map.of("claims", List.of(claim(WRITTEN))))
                    .replace("\"passages\":[1]", "\"passages\":[\"1\"]"));
          }
          String text = ModelServer.user(request);
          List<String> said =
              text.contains(ASKED)
                  ? List.of(ASKED_IN_ENGLISH, ASKED_IN_ENGLISH)
                  : List.of(text.contains(WRITTEN) ? translation : back);
          return ModelServer.Answer.saying(json(Map.of("translations", said)));
        });
  }

  private static Map<String, Object> claim(String text) {
    return Map.of("text", text, "passages", List.of(1));
  }

  private static String json(Object value) {
    JsonNode node = JSON.valueToTree(value);
    return node.toString();
  }

  private Answer ask(String words) {
    return briefing.answer(SampleNews.question(words, SampleNews.NOW));
  }

  private Claim claimed(String words) {
    return ((Answer.Briefed) ask(words)).claims().get(0);
  }

  @Test
  void aQuestionIsAnsweredInItsLanguageFromArticlesInAnother() {
    says(TRANSLATED, "Sweden became the 32nd member of NATO on March 7, 2024.");
    Claim claim = claimed(ASKED);
    assertThat(claim.text()).isEqualTo(TRANSLATED);
    assertThat(claim.original()).contains(WRITTEN);
    assertThat(claim.citations().get(0).passageText()).contains("32nd member of NATO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "انضمت السويد إلى الناتو في 9 مارس 2024. | Sweden became a member of NATO on March 7,"
            + " 2024.",
        "انضمت فنلندا إلى الناتو في 7 مارس 2024. | Finland became a member of NATO on March 7,"
            + " 2024.",
        "لم تنضم السويد إلى الناتو في 7 مارس 2024. | Sweden did not become a member of NATO on"
            + " March 7, 2024.",
        "انضمت السويد «إلى الناتو» في 7 مارس 2024. | Sweden became a member of NATO on March 7,"
            + " 2024.",
        "انضمت السويد إلى الناتو في 7 مارس 2024، اقرأ t.me/x. | Sweden became a member of NATO on"
            + " March 7, 2024.",
        "Sweden entered NATO on March 7, 2024. | Sweden became a member of NATO on March 7, 2024.",
        "انضمت السويد إلى الناتو في 7 مارس 2024. | I am sorry.",
      })
  void whereATranslationDoesNotHoldTheCheckedSentenceIsSent(String translation, String back) {
    says(translation, back);
    Claim claim = claimed(ASKED);
    assertThat(claim.text()).isEqualTo(WRITTEN);
    assertThat(claim.original()).isEmpty();
  }

  @Test
  void aQuestionThatCannotBeTranslatedGetsNoAnswer() {
    server.says("I cannot help with that.");
    assertThat(ask(ASKED)).isInstanceOf(Answer.NothingFound.class);
  }

  @Test
  void allThatAModelThatHangsIsAskedForHasTheTimeOfOneAnswer() {
    news.add(
        new Article(
            0,
            "https://ernte.example/a",
            "Gute Ernte",
            "Die Ernte ist in diesem Sommer gut, sagen die Bauern im Norden.",
            Publication.parse("2025-08-01T08:00:00Z").orElseThrow(),
            "Ernte",
            "de",
            List.of(),
            false));
    server.holdsBack();
    briefing = briefing(Duration.ofMillis(300));
    assertThat(ask(ASKED)).isInstanceOf(Answer.NothingFound.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void nothingIsTranslatedWhereTheReadersLanguageIsThatOfTheArticles() {
    says(TRANSLATED, WRITTEN);
    assertThat(claimed(ASKED_IN_ENGLISH).text()).isEqualTo(WRITTEN);
    assertThat(server.requests()).hasSize(1);
  }
}
