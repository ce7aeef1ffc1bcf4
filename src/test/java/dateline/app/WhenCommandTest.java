package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class WhenCommandTest {
  private static Batch.Outcome when(String line) throws JsonProcessingException {
    return WhenCommand.when(Batch.JSON.readTree(line));
  }

  @Test
  void eachExpressionIsWrittenWithItsPlaceAndValue() throws JsonProcessingException {
    Batch.Outcome outcome =
        when(
            "{\"id\":\"a\",\"published\":\"1998-02-27T10:00:00Z\",\"text\":\"He left Thursday.\"}");
    JsonNode line = ((Batch.Outcome.Written) outcome).line();
    assertThat(line.toString())
        .isEqualTo(
            "{\"id\":\"a\",\"expressions\":"
                + "[{\"text\":\"Thursday\",\"start\":8,\"value\":\"1998-02-26\"}]}");
  }

  @Test
  void anArabicTextIsReadInArabic() throws JsonProcessingException {
    Batch.Outcome outcome =
        when("{\"id\":\"a\",\"published\":\"2023-10-19\",\"text\":\"وصل الوفد إلى القاهرة أمس.\"}");
    JsonNode line = ((Batch.Outcome.Written) outcome).line();
    assertThat(line.path("expressions").path(0).path("value").asText()).isEqualTo("2023-10-18");
  }

  @Test
  void aLineWithoutADateIsSkippedWithTheReason() throws JsonProcessingException {
    assertThat(when("{\"id\":\"a\",\"text\":\"He left.\"}"))
        .isEqualTo(new Batch.Outcome.Skipped("published is no date or instant"));
  }
}
