package dateline.app;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Publication;
import dateline.story.BatchGrouping;
import dateline.story.Document;
import dateline.text.Languages;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "group",
    description = "Groups texts that tell of one event.",
    mixinStandardHelpOptions = true)
@Dependent
final class GroupCommand implements Callable<Integer> {
  @Option(
      names = "--batch",
      required = true,
      paramLabel = "FILE",
      description =
          "Texts, one JSON object a line: {\"id\",\"text\"}, and where known \"title\" and"
              + " \"published\".")
  private Path batch;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the results go.")
  private Optional<Path> out = Optional.empty();

  private final List<String> ids = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    int exit = new Batch().run(batch, Optional.empty(), this::take);
    Map<Long, Long> stories = BatchGrouping.group(documents);
    try (PrintStream results = Batch.open(out)) {
      for (Document document : documents) {
        results.println(
            Batch.JSON
                .createObjectNode()
                .put("id", ids.get((int) document.id()))
                .put("story", ids.get(stories.get(document.id()).intValue())));
      }
    }
    return exit;
  }

  /** Nothing is written before all is read: a text is grouped with those after it too. */
  private Batch.Outcome take(JsonNode line) {
    if (!line.path("text").isTextual()) {
      return new Batch.Outcome.Skipped("it has no text");
    }
    String published = line.path("published").asText("");
    Optional<Instant> when = Publication.parse(published).map(Publication::instant);
    if (!published.isEmpty() && when.isEmpty()) {
      return new Batch.Outcome.Skipped("published is no date: " + published);
    }
    String text = line.path("text").textValue();
    documents.add(
        new Document(
            documents.size(),
            line.path("title").asText(""),
            text,
            when,
            Languages.of(text),
            "",
            Optional.empty()));
    ids.add(line.path("id").asText(""));
    return new Batch.Outcome.Held();
  }
}
