package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.grounding.ClaimCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SOURCE = "The ferry sank on Monday. All 31 passengers were saved.";

  @TempDir Path folder;

  private int check(String... lines) throws IOException {
    Path in = Files.write(folder.resolve("claims.jsonl"), List.of(lines));
    return new CommandLine(new CheckCommand(new ClaimCheck()))
        .execute("--batch", in.toString(), "--out", folder.resolve("out.jsonl").toString());
  }

  private List<JsonNode> results() throws IOException {
    return Files.readAllLines(folder.resolve("out.jsonl")).stream().map(this::read).toList();
  }

  private JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(String id, String claim) {
    return JSON.createObjectNode()
        .put("id", id)
        .put("source", SOURCE)
        .put("claim", claim)
        .toString();
  }

  @Test
  void eachClaimIsToldSupportedOrNotWithAScoreAndTheReason() throws IOException {
    int status =
        check(
            line("a", "All 31 passengers were saved."), line("b", "All 32 passengers were saved."));
    assertThat(status).isZero();
    assertThat(results()).extracting(one -> one.path("id").asText()).containsExactly("a", "b");
    assertThat(results().get(0).path("supported").booleanValue()).isTrue();
    assertThat(results().get(0).path("score").doubleValue()).isBetween(0.45, 1.0);
    assertThat(results().get(0).path("why").asText()).isEmpty();
    assertThat(results().get(1).path("supported").booleanValue()).isFalse();
    assertThat(results().get(1).path("why").asText())
        .contains("Its passages do not say this number: 32.");
  }

  @Test
  void aLineThatCannotBeReadIsSkippedAndTheOthersAreTold() throws IOException {
    int status =
        check("{", "{\"id\":\"c\",\"claim\":\"It sank.\"}", line("d", "The ferry sank on Monday."));
    assertThat(status).isOne();
    assertThat(results()).extracting(one -> one.path("id").asText()).containsExactly("d");
  }
}
