package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.ingest.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CleanCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private int clean(String out, String... lines) throws IOException {
    Path in = Files.write(folder.resolve("copy.jsonl"), List.of(lines));
    return new CommandLine(new CleanCommand())
        .execute("--batch", in.toString(), "--out", folder.resolve(out).toString());
  }

  @Test
  void copyIsWrittenInItsParts() throws IOException {
    int status =
        clean(
            "out.jsonl",
            JSON.writeValueAsString(
                JSON.createObjectNode()
                    .put("id", "a")
                    .put(
                        "text",
                        "OSLO, Oct 19, 2023 (Reuters) - The ferry sank.\n(Reporting by Ana Silva)")));
    JsonNode line = JSON.readTree(Files.readString(folder.resolve("out.jsonl")));
    assertThat(status).isZero();
    assertThat(line)
        .isEqualTo(
            JSON.readTree(
                """
                {"id":"a","text":"The ferry sank.",
                "dateline":{"place":"OSLO","outlet":"Reuters","date":"2023-10-19"},
                "byline":["Ana Silva"],
                "removed":["OSLO, Oct 19, 2023 (Reuters) -","(Reporting by Ana Silva)"]}
                """));
  }

  @Test
  void whatADatelineDoesNotGiveIsEmpty() throws IOException {
    clean("out.jsonl", "{\"id\":\"a\",\"text\":\"The ferry sank.\"}");
    JsonNode line = JSON.readTree(Files.readString(folder.resolve("out.jsonl")));
    assertThat(line.path("dateline"))
        .isEqualTo(JSON.readTree("{\"place\":\"\",\"outlet\":\"\",\"date\":\"\"}"));
    assertThat(line.path("byline")).isEmpty();
    assertThat(line.path("removed")).isEmpty();
  }

  @Test
  void aLineWithoutATextIsSkippedAndTheOthersAreWritten() throws IOException {
    int status =
        clean(
            "out.jsonl",
            "{\"id\":\"a\"}",
            "no json",
            "[1]",
            "",
            "{\"id\":\"b\",\"text\":\"One.\"}");
    assertThat(status).isEqualTo(1);
    assertThat(Files.readAllLines(folder.resolve("out.jsonl")))
        .singleElement()
        .asString()
        .contains("\"b\"");
  }

  @Test
  void resultsArePackedWhereTheNameSaysSo() throws IOException {
    clean("out.jsonl.gz", "{\"id\":\"a\",\"text\":\"The ferry sank.\"}");
    try (Lines lines = Lines.of(folder.resolve("out.jsonl.gz"))) {
      assertThat(lines.next().orElseThrow().text().orElseThrow()).contains("The ferry sank.");
    }
  }
}
