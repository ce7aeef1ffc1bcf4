package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentReaderTest {
  private static Map<String, String> read(String query, String type, String body) {
    return ArgumentReader.read(query, type, body.getBytes(UTF_8)).arguments().values();
  }

  private static int status(String type, String body) {
    return ArgumentReader.read("", type, body.getBytes(UTF_8)).status().orElse(200);
  }

  @Test
  void theFourEncodingsSayTheSame() {
    Map<String, String> expected = Map.of("chat_id", "5", "text", "a & b é");
    assertThat(read("chat_id=5&text=a+%26%20b+%C3%A9", "", "")).isEqualTo(expected);
    assertThat(read("", "application/x-www-form-urlencoded", "chat_id=5&text=a+%26+b+%C3%A9"))
        .isEqualTo(expected);
    assertThat(read("", "application/json; charset=utf-8", "{\"chat_id\":5,\"text\":\"a & b é\"}"))
        .isEqualTo(expected);
    assertThat(
            read(
                "",
                "multipart/form-data; boundary=\"xx\"",
                "--xx\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n5\r\n"
                    + "--xx\r\nContent-Disposition: form-data; name=text\r\n\r\na & b é\r\n"
                    + "--xx\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nz"
                    + "\r\n--xx--\r\n"))
        .isEqualTo(expected);
  }

  @Test
  void theFirstValueOfANameCounts() {
    assertThat(read("a=query&a=again", "application/json", "{\"a\":\"body\",\"b\":1,\"b\":2}"))
        .isEqualTo(Map.of("a", "query", "b", "1"));
  }

  @Test
  void jsonValuesThatAreNoTextsStayAsTheyAreWritten() {
    assertThat(
            read("", "application/json", "{\"a\":{\"b\":[1,true]},\"c\":null,\"d\":\"\\u00e9\"}"))
        .isEqualTo(Map.of("a", "{\"b\":[1,true]}", "c", "null", "d", "é"));
  }

  @Test
  void aStrayPercentSignStandsForItself() {
    assertThat(read("text=100%", "", "")).isEqualTo(Map.of("text", "100%"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"a\": | 400",
        "application/json | [1] | 400",
        "application/json | {} x | 400",
        "multipart/form-data | x | 400",
        "multipart/form-data; boundary=b | --b cut | 400",
        "text/plain | a=b | 415",
        "application/json | {} | 200"
      })
  void whatCannotBeReadHasAStatusOnly(String type, String body, int status) {
    assertThat(status(type, body)).isEqualTo(status);
  }

  @Test
  void moreThanOneMebibyteIsTooMuch() {
    String type = "application/x-www-form-urlencoded";
    assertThat(status(type, "text=" + "a".repeat(ArgumentReader.MAX_BYTES - 5))).isEqualTo(200);
    assertThat(status(type, "text=" + "a".repeat(ArgumentReader.MAX_BYTES - 4))).isEqualTo(413);
  }

  @Test
  void aNumberOutOfItsRangeIsMovedIntoItAndNoNumberIsZero() {
    Arguments arguments =
        new Arguments(Map.of("big", "999", "bad", "x", "low", "-7", "mixed", "12ab"));
    assertThat(arguments.number("big", 1, 0, 50)).isEqualTo(50);
    assertThat(arguments.number("bad", 1, 0, 50)).isZero();
    assertThat(arguments.number("low", 1, 0, 50)).isZero();
    assertThat(arguments.number("mixed", 1, 0, 50)).isEqualTo(12);
    assertThat(arguments.number("missing", 1, 0, 50)).isEqualTo(1);
  }
}
