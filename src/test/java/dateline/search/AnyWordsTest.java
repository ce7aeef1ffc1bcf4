package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dateline.article.NewsArticle;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a reader writes is words to look for: nothing in it is syntax, and nothing fails. */
class AnyWordsTest {
  private static final String[] LANGUAGES = {
    "en", "ar", "de", "es", "fa", "fr", "hi", "it", "ja", "ko", "nl", "pt", "ru", "tr", "zh", "und"
  };

  @TempDir static Path folder;
  private static Newsroom newsroom;
  private static long volcano;

  @BeforeAll
  static void articlesInEveryLanguage() {
    newsroom = new Newsroom(folder);
    for (String language : LANGUAGES) {
      newsroom.store(NewsArticle.at(language).title("x").text("x").language(language));
    }
    volcano = newsroom.publish(NewsArticle.at("v").text("The volcano erupted."));
  }

  @AfterAll
  static void close() {
    newsroom.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+volcano -erupted \"unclosed (paren AND OR NOT [a TO z} title:volcano^1000 vol*~2 /re.*/",
        "<b onclick='x'>volcano</b> &lt;script&gt; &#0; <!-- ",
        "volcano' OR 1=1; drop table article; --",
        "volcano \\u0000 \u0000 \\ %s {} ${jndi:x} \r\n\t",
        "\u202evolcano\u202c \u200f\u200e\ufeff",
        "volcano \ud83c \udf0b",
        "مرحبا volcano مرحبا",
      })
  void wordsAmongSyntaxAreFound(String question) {
    assertThat(newsroom.find(question)).contains(volcano);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "😀🌋👨‍👩‍👧‍👦", "?!…", "*", "::", "\ud83c", "\u0000"})
  void aQuestionWithoutWordsFindsNothingAndFailsNothing(String question) {
    assertThat(newsroom.find(question)).isEmpty();
  }

  @Test
  void aQuestionOfQuestionWordsOnlyFailsNothing() {
    assertThatCode(() -> newsroom.find("what is the latest news?")).doesNotThrowAnyException();
    assertThatCode(() -> newsroom.find("ما آخر الأخبار؟", "ar")).doesNotThrowAnyException();
  }

  @Test
  void thousandsOfDifferentWordsInADatabaseOfManyLanguagesFailNothing() {
    String words =
        "volcano "
            + IntStream.range(0, 1_500)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    assertThat(newsroom.find(words.substring(0, 4_096))).contains(volcano);
  }

  @Test
  void oneWordOfTheGreatestLengthFailsNothing() {
    assertThatCode(() -> newsroom.find("v".repeat(4_096))).doesNotThrowAnyException();
    assertThatCode(() -> newsroom.find("東".repeat(4_096), "ja")).doesNotThrowAnyException();
    assertThatCode(() -> newsroom.find("\u0301".repeat(4_096))).doesNotThrowAnyException();
  }

  @Test
  void anUnheardOfLanguageFailsNothing() {
    assertThat(newsroom.find("volcano", "xx-klingon")).contains(volcano);
  }
}
