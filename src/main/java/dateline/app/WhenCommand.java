package dateline.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.temporal.TimeExpressions;
import dateline.text.Languages;
import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "when",
    description = "Finds the expressions of time in news texts, and the dates they mean.",
    mixinStandardHelpOptions = true)
@Dependent
final class WhenCommand implements Callable<Integer> {
  private static final int DAY = 10;

  @Option(
      names = "--batch",
      required = true,
      paramLabel = "FILE",
      description = "Texts, one JSON object a line: {\"id\",\"published\",\"text\"}.")
  private Path batch;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the results go.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() {
    return new Batch().run(batch, out, WhenCommand::when);
  }

  static Batch.Outcome when(JsonNode line) {
    if (!line.path("text").isTextual()) {
      return new Batch.Outcome.Skipped("it has no text");
    }
    Optional<LocalDate> published = day(line.path("published").asText(""));
    if (published.isEmpty()) {
      return new Batch.Outcome.Skipped("published is no date or instant");
    }
    String text = line.path("text").textValue();
    ObjectNode result = Batch.JSON.createObjectNode().put("id", line.path("id").asText(""));
    ArrayNode expressions = result.putArray("expressions");
    TimeExpressions.of(text, published.get(), language(text))
        .forEach(
            one ->
                expressions
                    .addObject()
                    .put("text", one.span().of(text))
                    .put("start", one.span().start())
                    .put("value", one.value()));
    return new Batch.Outcome.Written(result);
  }

  /** A text too short for its language to be told is taken for English. */
  private static String language(String text) {
    return Languages.of(text).equals("ar") ? "ar" : "en";
  }

  /** The day as it is written: an article's "today" is that of its own place. */
  private static Optional<LocalDate> day(String published) {
    try {
      return Optional.of(
          LocalDate.parse(published.substring(0, Math.min(DAY, published.length()))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
