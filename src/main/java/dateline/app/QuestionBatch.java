package dateline.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Publication;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Runs a command over the questions of a file: {@code {"id","question","asked"}}. */
final class QuestionBatch {
  private final InstantSource clock;

  QuestionBatch(InstantSource clock) {
    this.clock = clock;
  }

  /** A question of a batch. */
  record Asked(String id, String words, Instant at) {}

  /** Returns the exit status: 1 where a line failed. */
  int run(Path in, Optional<Path> out, Function<Asked, ObjectNode> answer) {
    return new Batch().run(in, out, line -> answer(line, answer));
  }

  private Batch.Outcome answer(JsonNode line, Function<Asked, ObjectNode> answer) {
    if (!line.path("question").isTextual()) {
      return new Batch.Outcome.Skipped("it has no question");
    }
    Optional<Instant> at = at(line.path("asked").asText(""));
    if (at.isEmpty()) {
      return new Batch.Outcome.Skipped("asked is neither a date nor an instant");
    }
    String id = line.path("id").asText("");
    return new Batch.Outcome.Written(
        answer.apply(new Asked(id, line.path("question").textValue(), at.get())));
  }

  /** A date means the end of that day, nothing at all means now; empty where it is neither. */
  Optional<Instant> at(String text) {
    if (text.isBlank()) {
      return Optional.of(clock.instant());
    }
    return Publication.parse(text)
        .map(
            time ->
                time.dayOnly()
                    ? time.instant().plus(Duration.ofDays(1)).minusMillis(1)
                    : time.instant());
  }
}
