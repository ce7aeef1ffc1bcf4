package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArticleTest {
  @Test
  void everyFieldIsRead() {
    String line =
        """
        {"url":"https://news.example/a","title":"T","text":"X","published":"2023-10-19",
         "outlet":" AP ","language":"en","authors":["Ana Silva","Per Lund"],"more":{"x":1}}
        """;
    assertThat(JsonArticle.parse(line))
        .contains(
            new RawArticle(
                "https://news.example/a",
                "T",
                "X",
                "2023-10-19",
                Optional.of("AP"),
                Optional.of("en"),
                List.of("Ana Silva", "Per Lund")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"url\":1,\"title\":[],\"text\":{},\"published\":null,\"outlet\":\"\",\"authors\":7}",
        "{\"url\":true,\"title\":null,\"text\":null,\"language\":\" \",\"authors\":[]}",
      })
  void aFieldThatIsMissingOrOfAnotherTypeIsAnEmptyOne(String line) {
    assertThat(JsonArticle.parse(line))
        .contains(new RawArticle("", "", "", "", Optional.empty(), Optional.empty(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Ana Silva\" | Ana Silva",
        "[\"Ana Silva\",\"Per Lund\"] | Ana Silva;Per Lund",
        "[\" Ana Silva \",\"\",null,\" \"] | Ana Silva",
        "[\"Ana\\nSilva\"] | Ana Silva",
        "[{\"name\":\"Ana Silva\"},[\"x\"]] | ''",
      })
  void authorsAreAStringOrAList(String authors, String names) {
    String line = "{\"authors\":" + authors + "}";
    assertThat(String.join(";", JsonArticle.parse(line).orElseThrow().authors())).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"text\"",
        "7",
        "{",
        "{\"url\":\"https://news.example/a\"",
        "{'url':'x'}",
        "url,title,text",
        "{\"text\":\"a\tb\"}",
        "{\"url\":\"a\"} {\"url\":\"b\"}",
        "{\"url\":\"a\"} and more",
      })
  void whatIsNoJsonObjectIsNone(String line) {
    assertThat(JsonArticle.parse(line)).isEmpty();
  }

  @Test
  void brackets100000DeepAreNone() {
    assertThat(JsonArticle.parse("{\"a\":" + "[".repeat(100_000))).isEmpty();
  }
}
