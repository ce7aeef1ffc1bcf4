package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsReaderTest {
  private static List<Draft.Sentence> read(String reply) {
    return ClaimsReader.read(reply, true);
  }

  private static Draft.Sentence sentence(String text, Integer... passages) {
    return new Draft.Sentence(text, List.of(passages));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"claims\":[{\"text\":\"A"
            + " died.\",\"passages\":[1]},{\"text\":\"B.\",\"passages\":[2,3]}]}",
        "```json\n"
            + "{\"claims\":[{\"text\":\"A"
            + " died.\",\"passages\":[\"1\"]},{\"text\":\"B.\",\"passages\":[\"2\",\"3\"]}]}\n"
            + "```",
        "Here it is: {\"claims\":[{\"text\":\"A"
            + " died.\",\"passages\":[1]},{\"text\":\"B.\",\"passages\":[2,3]}]} Anything else?",
        "{'claims': [{'text': 'A died.', 'passages': [1]}, {'text': 'B.', 'passages': [2, 3]}]}",
        "{claims: [{text: \"A died.\", passages: [1],}, {text: \"B.\", passages: [2, 3],},],}",
        "{\"claims\":[{\"text\":\"A"
            + " died.\",\"passages\":[1]},{\"text\":\"B.\",\"passages\":[2,3]}]",
        "{\"claims\":[{\"text\":\"A died.\",\"passages\":[1]},{\"text\":\"B.\",\"passages\":[2,3]}",
        "\"claims\":[{\"text\":\"A"
            + " died.\",\"passages\":[1]},{\"text\":\"B.\",\"passages\":[2,3]}]}",
        "{\"text\":\"A died.\",\"passages\":[1]}\n{\"text\":\"B.\",\"passages\":[2,3]}",
        "[{\"claim\":\"A died.\",\"sources\":\"1\"},{\"claim\":\"B.\",\"sources\":\"2, 3\"}]",
        "<think>Maybe"
            + " {\"claims\":[{\"text\":\"C.\",\"passages\":[9]}]}</think>{\"claims\":[{\"text\":\"A"
            + " died.\",\"passages\":[1]},{\"text\":\"B.\",\"passages\":[2,3]}]}",
        "{\"claims\":[{\"text\":\"A died. [1]\",\"passages\":[]},{\"text\":\"B. [2][3]\"}]}",
        "A died. [1]\nB. [2, 3]",
        "- A died [1].\n- B [2][3].",
        "1. **A died.** [1]\n2. B. 【2】【3】",
        "A died. [1] B. [2] [3]",
        "A died (passage 1). B (passages 2 and 3).",
      })
  void claimsAreReadHoweverTheyAreWrapped(String reply) {
    assertThat(read(reply)).containsExactly(sentence("A died.", 1), sentence("B.", 2, 3));
  }

  @Test
  void halfAClaimIsNoClaim() {
    String half =
        "{\"claims\":[{\"text\":\"A died.\",\"passages\":[1]},{\"text\":\"B.\",\"passages\":[2";
    assertThat(ClaimsReader.read(half, false)).containsExactly(sentence("A died.", 1));
  }

  @Test
  void halfASentenceOfProseIsNoClaim() {
    assertThat(ClaimsReader.read("A died. [1]\nB did not", false))
        .containsExactly(sentence("A died.", 1));
  }

  @Test
  void proseWithoutAnyMarkIsNoClaim() {
    assertThat(read("A died, and B lives.")).isEmpty();
  }

  @Test
  void aNumberThatCannotBeReadNamesNoPassage() {
    assertThat(read("{\"claims\":[{\"text\":\"A.\",\"passages\":[\"the first\"]}]}"))
        .containsExactly(sentence("A."));
    assertThat(read("{\"claims\":[{\"text\":\"A.\",\"passages\":[-1]}]}"))
        .containsExactly(sentence("A."));
  }

  @Test
  void manyOpeningsCostLittle() {
    assertThat(read("{".repeat(30_000))).isEmpty();
    assertThat(read("{\"a\":".repeat(5_000))).isEmpty();
  }
}
