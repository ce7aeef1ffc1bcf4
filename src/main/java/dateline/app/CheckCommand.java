package dateline.app;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.grounding.ClaimCheck;
import dateline.grounding.Source;
import dateline.grounding.Verdict;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    description = "Tells of each claim whether its source supports it.",
    mixinStandardHelpOptions = true)
@Dependent
final class CheckCommand implements Callable<Integer> {
  @Option(
      names = "--batch",
      required = true,
      paramLabel = "FILE",
      description = "Claims, one JSON object a line: {\"id\",\"source\",\"claim\"}.")
  private Path batch;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the results go.")
  private Optional<Path> out = Optional.empty();

  private final ClaimCheck check;

  @Inject
  CheckCommand(ClaimCheck check) {
    this.check = check;
  }

  @Override
  public Integer call() {
    return new Batch().run(batch, out, this::check);
  }

  private Batch.Outcome check(JsonNode line) {
    String source = line.path("source").asText("");
    String claim = line.path("claim").asText("");
    if (source.isBlank() || claim.isBlank()) {
      return new Batch.Outcome.Skipped(
          "it has no " + (source.isBlank() ? "source" : "claim") + " in words");
    }
    Verdict verdict = check.check(claim, List.of(Source.of(source)));
    return new Batch.Outcome.Written(
        Batch.JSON
            .createObjectNode()
            .put("id", line.path("id").asText(""))
            .put("supported", verdict.supported())
            .put("score", Math.round(verdict.score() * 1000) / 1000.0)
            .put("why", verdict.why()));
  }
}
