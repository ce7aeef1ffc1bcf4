package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a reader types gets an answer. */
class OddQuestionsTest {
  private static final String DERNA = "How many people died in the Derna flood?";

  @TempDir static Path folder;
  private static SampleNews news;

  @BeforeAll
  static void open() {
    news = SampleNews.in(folder);
  }

  @AfterAll
  static void close() {
    news.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t ",
        "?",
        "😀🎉🚀",
        "asdf qwerty zxcv hjkl",
        "the of and to",
        "who?",
        "من؟",
        "AND OR NOT",
        "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
        "title:* AND *:*",
        "<i></i>",
        "\u202E\u200F",
        "\uD83D",
        "\u0000\u0001"
      })
  void whatSaysNothingGetsNothingFound(String question) {
    assertThat(news.ask(question)).isInstanceOf(Answer.NothingFound.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+people AND died* AND \"Derna flood\"~ OR (people)^ -(died]",
        "<b>How many people</b> died in the <i>Derna</i> flood?",
        "<script>alert('Derna flood')</script> people died",
        "\u202BHow many people died in the Derna flood?\u202C",
        "HOW MANY PEOPLE DIED IN THE DERNA FLOOD???",
        "How many people died in the Derna درنة flood?",
        "😀 how many people died in the derna flood 🌊"
      })
  void whatStandsAroundTheWordsDoesNotMatter(String question) {
    assertThat(SampleNews.text(news.ask(question))).contains("3,958");
  }

  @Test
  void aQuestionAsLongAsAMessageMayBeIsAnswered() {
    String question = (DERNA + " ").repeat(120).substring(0, 4096);
    assertThat(SampleNews.text(news.ask(question))).contains("3,958");
  }

  @Test
  void aLongTextWithoutAQuestionNeverThrows() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; words.length() < 4096; i++) {
      words.append("what was the word").append(i).append(' ');
    }
    assertThatCode(() -> news.ask(words.substring(0, 4096))).doesNotThrowAnyException();
  }

  @Test
  void anEmptyHouseHasNothing(@TempDir Path empty) {
    try (SampleNews none = SampleNews.empty(empty)) {
      assertThat(((Answer.NothingFound) none.ask(DERNA)).nearest()).isEmpty();
    }
  }
}
