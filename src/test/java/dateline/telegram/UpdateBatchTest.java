package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateBatchTest {
  @Test
  void updatesAreCutOutOfTheAnswerAsTheyWereWritten() {
    String first = "{ \"update_id\" : 7, \"message\": {\"text\":\"a \\ud83d ] } é\"} }";
    String second = "{\"poll\":[{}],\"update_id\":8}";
    UpdateBatch batch = read("{\"ok\":true,\"result\":[" + first + " , " + second + "]}");
    assertThat(batch.updates())
        .isEqualTo(List.of(new RawUpdate(7, first), new RawUpdate(8, second)));
    assertThat(batch.nameless()).isZero();
  }

  @Test
  void anUpdateNestedTooDeepDoesNotHideItsNeighbours() {
    String deep = "{\"update_id\":1,\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
    UpdateBatch batch = read("{\"ok\":true,\"result\":[" + deep + ",{\"update_id\":2}]}");
    assertThat(batch.updates()).extracting(RawUpdate::id).containsExactly(1L, 2L);
  }

  @Test
  void anElementWithoutAUsableNumberIsCounted() {
    UpdateBatch batch =
        read(
            "{\"result\":[{},3,{\"update_id\":\"4\"},{\"update_id\":99999999999999999999},"
                + "{\"message\":{\"update_id\":5}},{\"update_id\":6}],\"ok\":true}");
    assertThat(batch.updates()).extracting(RawUpdate::id).containsExactly(6L);
    assertThat(batch.nameless()).isEqualTo(5);
  }

  @Test
  void anythingButACompleteAnswerIsNone() {
    String whole =
        "{\"ok\":true,\"result\":[{\"update_id\":1,\"a\":{\"b\":\"c\"}},{\"update_id\":2}]}";
    assertThat(UpdateBatch.read(whole)).isPresent();
    for (int length = 0; length < whole.length(); length++) {
      assertThat(UpdateBatch.read(whole.substring(0, length))).as("%s bytes", length).isEmpty();
    }
    assertThat(UpdateBatch.read("<html>sign in</html>")).isEmpty();
    assertThat(UpdateBatch.read("[]")).isEmpty();
    assertThat(UpdateBatch.read("{\"ok\":false,\"result\":[]}")).isEmpty();
    assertThat(UpdateBatch.read("{\"ok\":true,\"result\":{}}")).isEmpty();
  }

  private static UpdateBatch read(String body) {
    return UpdateBatch.read(body).orElseThrow();
  }
}
