package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FERRY =
      "A ferry with 40 people aboard sank off Port Ellery on Monday, the harbour office said.";
  private static final String PAGE =
      "<html lang=en><head><meta name=author content='Jane Doe'><meta name=date content=%s></head>"
          + "<body><h1>Ferry sinks</h1><p>"
          + FERRY
          + "</p><p>"
          + FERRY.replace("Monday", "Friday")
          + "</p></body></html>";

  @TempDir Path folder;
  @TempDir Path results;

  private int extract(Path from) {
    return new CommandLine(new ExtractCommand(InstantSource.system()))
        .execute("--batch", from.toString(), "--out", results.resolve("out.jsonl").toString());
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(results.resolve("out.jsonl"));
  }

  private void packed(String name, String html) throws IOException {
    try (var stream = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      stream.write(html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @Test
  void aLineAPageInTheOrderOfTheirNames() throws Exception {
    for (int i = 30; i > 9; i--) {
      Files.writeString(folder.resolve("p" + i + ".html"), PAGE.formatted("2024-05-" + i));
    }
    packed("p31.html.gz", PAGE.formatted("2024-05-06T09:00:00Z"));
    Files.writeString(folder.resolve("notes.txt"), "no page");
    assertThat(extract(folder)).isZero();
    assertThat(lines()).hasSize(22);
    JsonNode first = JSON.readTree(lines().get(0));
    assertThat(first.path("id").asText()).isEqualTo("p10");
    JsonNode last = JSON.readTree(lines().get(21));
    assertThat(last)
        .isEqualTo(
            JSON.readTree(
                """
                {"id":"p31","title":"Ferry sinks","text":"%s\\n\\n%s",
                 "published":"2024-05-06T09:00:00Z","authors":["Jane Doe"],"language":"en"}\
                """
                    .formatted(FERRY, FERRY.replace("Monday", "Friday"))));
  }

  @Test
  void aFileThatCannotBeReadIsSkippedAndTheOthersAreNot() throws Exception {
    Files.writeString(folder.resolve("a.html.gz"), "not packed");
    Files.writeString(folder.resolve("b.html"), "");
    assertThat(extract(folder)).isEqualTo(1);
    assertThat(lines())
        .containsExactly(
            "{\"id\":\"b\",\"title\":\"\",\"text\":\"\",\"published\":\"\",\"authors\":[],"
                + "\"language\":\"\"}");
  }

  @Test
  void aFolderThatIsNotThereFails() {
    assertThat(extract(folder.resolve("none"))).isEqualTo(1);
  }

  @Test
  void wrongUsageExitsWithTwo() {
    assertThat(new CommandLine(new ExtractCommand(InstantSource.system())).execute()).isEqualTo(2);
  }

  @Test
  void onePageMayBeGivenInPlaceOfAFolder() throws Exception {
    Path page = Files.writeString(folder.resolve("p.q.html"), PAGE.formatted("2024-05-06"));
    assertThat(extract(page)).isZero();
    assertThat(JSON.readTree(lines().get(0)).path("id").asText()).isEqualTo("p.q");
  }
}
