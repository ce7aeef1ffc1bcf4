package dateline.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.Cleaned;
import dateline.ingest.Cleaner;
import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "clean",
    description = "Takes datelines, credits and standing lines out of agency copy.",
    mixinStandardHelpOptions = true)
@Dependent
final class CleanCommand implements Callable<Integer> {
  @Option(
      names = "--batch",
      required = true,
      paramLabel = "FILE",
      description = "Raw copy, one JSON object a line: {\"id\",\"text\"}.")
  private Path batch;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the results go.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() {
    return new Batch().run(batch, out, CleanCommand::clean);
  }

  private static Batch.Outcome clean(JsonNode copy) {
    if (!copy.path("text").isTextual()) {
      return new Batch.Outcome.Skipped("it has no text");
    }
    Cleaned cleaned = Cleaner.clean(copy.path("text").textValue());
    ObjectNode line =
        Batch.JSON
            .createObjectNode()
            .put("id", copy.path("id").asText(""))
            .put("text", cleaned.text());
    line.putObject("dateline")
        .put("place", cleaned.dateline().map(head -> head.place()).orElse(""))
        .put("outlet", cleaned.dateline().map(head -> head.agency()).orElse(""))
        .put("date", cleaned.dateline().map(head -> head.date()).orElse(""));
    cleaned.byline().forEach(line.putArray("byline")::add);
    cleaned.removed().forEach(line.putArray("removed")::add);
    return new Batch.Outcome.Written(line);
  }
}
