package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.model.ModelServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, as scripts drive them. */
class CommandsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BRIDGE =
      """
      {"url":"https://news.example.org/bridge?utm_source=x","title":"Old bridge in Port Ellery closes","text":"The old bridge in Port Ellery closed on Monday after inspectors found cracks in 14 of its cables, the mayor said.\\n\\nRepairs will cost $3.2 million and last until spring.","published":"2024-05-06T09:00:00Z","outlet":"Example News"}
      """;
  private static final String FERRY =
      """
      {"url":"https://news.example.org/ferry","title":"Ferry to Port Ellery runs twice an hour","text":"A ferry now runs twice an hour between Port Ellery and the mainland, the harbour office said on Thursday.","published":"2024-05-09","outlet":"Example News"}
      """;

  @TempDir Path folder;

  private Path file(String name, String... lines) throws Exception {
    return Files.writeString(folder.resolve(name), String.join("", lines));
  }

  private JsonNode line(String out, int number) throws Exception {
    return JSON.readTree(out.strip().split("\n")[number]);
  }

  @Test
  void whatIsImportedIsFoundAndAnswersWithItsSource() throws Exception {
    file("news.jsonl", BRIDGE, "no json\n", FERRY);
    RunningJar.Output imported = RunningJar.command(folder, "import", "news.jsonl");
    assertThat(imported.out())
        .isEqualTo("imported 2 new, 0 known, 0 revised, 0 copies, 1 failed\n");
    assertThat(imported.err()).contains("news.jsonl, line 2 is skipped: it is no JSON object");
    assertThat(imported.exit()).isEqualTo(1);

    file(
        "questions.jsonl",
        "{\"id\":\"a\",\"question\":\"How much will repairs of the bridge in Port Ellery"
            + " cost?\"}\n",
        "{\"id\":\"b\",\"question\":\"Is there a ferry to Port"
            + " Ellery?\",\"asked\":\"2024-05-07\"}\n");
    RunningJar.Output found = RunningJar.command(folder, "search", "--batch", "questions.jsonl");
    assertThat(found.exit()).isZero();
    JsonNode best = line(found.out(), 0).path("results").path(0);
    assertThat(best.path("url").asText()).isEqualTo("https://news.example.org/bridge");
    assertThat(best.path("published").asText()).isEqualTo("2024-05-06T09:00:00Z");
    assertThat(line(found.out(), 1).path("results")).hasSize(1);

    RunningJar.Output asked = RunningJar.command(folder, "ask", "--batch", "questions.jsonl");
    JsonNode answer = line(asked.out(), 0);
    assertThat(answer.path("outcome").asText()).isEqualTo("briefed");
    assertThat(answer.path("writer").asText()).isEqualTo("extractive");
    assertThat(answer.path("claims").findValuesAsText("text").toString()).contains("$3.2 million");
    JsonNode source = answer.path("claims").path(0).path("sources").path(0);
    assertThat(source.path("outlet").asText()).isEqualTo("Example News");
    assertThat(source.path("passage").asText())
        .contains(answer.path("claims").path(0).path("text").asText());
    assertThat(line(asked.out(), 1).path("text").asText()).doesNotContain("twice an hour");
  }

  @Test
  void anImportTwiceIsKnownAndARebuiltIndexFindsTheSame() throws Exception {
    file("news.jsonl", BRIDGE, FERRY);
    RunningJar.command(folder, "import", "news.jsonl");
    assertThat(RunningJar.command(folder, "import", folder.toString()).out())
        .startsWith("imported 0 new, 2 known, 0 revised, 0 copies");
    assertThat(RunningJar.command(folder, "index").out())
        .isEqualTo("indexed 2 articles, 2 passages\n");
    RunningJar.Output asked =
        RunningJar.command(folder, "ask", "Why did the bridge in Port Ellery close?");
    assertThat(asked.out()).contains("cracks in 14 of its cables").contains("6 May 2024");
  }

  @Test
  void aModelWritesWhereOneIsSetUpAndItsFailureIsSaid() throws Exception {
    file("news.jsonl", BRIDGE);
    file("questions.jsonl", "{\"id\":\"a\",\"question\":\"Why did the bridge close?\"}\n");
    RunningJar.command(folder, "import", "news.jsonl");
    try (ModelServer model = ModelServer.start()) {
      model.says(
          "{\"claims\":[{\"text\":\"Cracks closed the bridge, the mayor said.\",\"passages\":[1]},"
              + "{\"text\":\"Nobody was hurt.\",\"passages\":[7]}]}");
      Map<String, String> settings =
          Map.of(
              "LLM_BASE_URL", model.url(),
              "LLM_API_KEY", "sekret-key",
              "LLM_MODEL", "test",
              "LLM_TIMEOUT", "20s");
      JsonNode written =
          line(RunningJar.command(folder, settings, "ask", "--batch", "questions.jsonl").out(), 0);
      assertThat(written.path("writer").asText()).isEqualTo("model");
      assertThat(written.path("claims").findValuesAsText("text"))
          .containsExactly("Cracks closed the bridge, the mayor said.");
      assertThat(written.path("dropped").findValuesAsText("text"))
          .containsExactly("Nobody was hurt.");

      model.fails(500, "{\"error\":{\"message\":\"overloaded\"}}");
      RunningJar.Output quoted =
          RunningJar.command(folder, settings, "ask", "--batch", "questions.jsonl");
      assertThat(line(quoted.out(), 0).path("writer").asText()).isEqualTo("extractive");
      assertThat(line(quoted.out(), 0).path("text").asText())
          .contains("cracks in 14 of its cables")
          .containsIgnoringCase("quoted, not written");
      assertThat(quoted.err()).doesNotContain("sekret-key");
    }
  }

  @Test
  void feedsOfAFolderAreReadAndTheUnreadableToldOf() throws Exception {
    Path feeds = Files.createDirectory(folder.resolve("feeds"));
    String rss =
        "<rss><channel><title>Harbour</title><item><title>Ferry</title><link>https://a.example/1"
            + "</link><pubDate>Mon, 06 May 2024 09:30:00 GMT</pubDate><description>&lt;p&gt;One."
            + "&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description></item></channel></rss>";
    try (var packed = new GZIPOutputStream(Files.newOutputStream(feeds.resolve("a.b.rss.gz")))) {
      packed.write(rss.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(feeds.resolve("page.xml"), "<html><body>Hello</body></html>");
    Files.writeString(feeds.resolve("notes.md"), "no feed");
    RunningJar.Output read = RunningJar.command(folder, "feed", "--batch", "feeds");
    assertThat(read.out().strip().split("\n")).hasSize(2);
    assertThat(line(read.out(), 0))
        .isEqualTo(
            JSON.readTree(
                """
                {"id":"a.b","kind":"rss","title":"Harbour","entries":[{"id":"https://a.example/1",
                "url":"https://a.example/1","title":"Ferry","published":"2024-05-06T09:30:00Z",
                "text":"One.\\n\\nTwo."}],"error":""}
                """));
    assertThat(line(read.out(), 1).path("id").asText()).isEqualTo("page");
    assertThat(line(read.out(), 1).path("error").asText()).contains("web page");
    assertThat(read.err()).contains("page.xml is skipped").contains("web page");
    assertThat(read.exit()).isEqualTo(1);
  }

  @Test
  void wrongUsageExitsWithTwoAndSaysHow() throws Exception {
    assertThat(
            List.of(
                RunningJar.command(folder, "search").exit(),
                RunningJar.command(folder, "ask").exit(),
                RunningJar.command(folder, "import").exit(),
                RunningJar.command(folder, "nonsense").exit(),
                RunningJar.command(folder, "ask", "What?", "--at", "soon").exit()))
        .containsOnly(2);
    assertThat(RunningJar.command(folder, "import", "--help").exit()).isZero();
  }

  @Test
  void aDataFolderInUseIsNamedAndHelpIsGivenAllTheSame() throws Exception {
    try (RunningJar running = RunningJar.serve(folder)) {
      RunningJar.Output refused = RunningJar.command(folder, "ask", "What happened?");
      assertThat(refused.err()).contains("in use by another Dateline");
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(RunningJar.command(folder, "ask", "--help").exit()).isZero();
    }
  }

  @Test
  void aDigestIsPreviewedAsItsReaderWouldSeeIt() throws Exception {
    file("news.jsonl", BRIDGE, FERRY);
    RunningJar.command(folder, "import", "news.jsonl");
    RunningJar.Output shown =
        RunningJar.command(
            folder, "digest", "--preview", "bridge daily 7:30", "--at", "2024-05-06T12:00:00Z");
    assertThat(shown.exit()).isZero();
    assertThat(shown.out())
        .contains("Your news")
        .contains("1. ")
        .contains("https://news.example.org/bridge");
    RunningJar.Output refused =
        RunningJar.command(folder, "digest", "--preview", "bridge daily 25:00");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("There is no hour");
  }
}
