package dateline.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Publication;
import dateline.ingest.Lines;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Runs a command over the lines of a file: JSON in, JSON out, bad lines told and skipped. */
final class Batch {
  static final ObjectMapper JSON = new ObjectMapper();

  private final InstantSource clock;
  private int failed;

  Batch(InstantSource clock) {
    this.clock = clock;
  }

  /** A question of a batch. */
  record Asked(String id, String words, Instant at) {}

  /** Returns the exit status: 1 where a line failed. */
  int run(Path in, Optional<Path> out, Function<Asked, ObjectNode> answer) {
    try (Lines lines = Lines.of(in);
        PrintStream results = open(out)) {
      for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        String where = in + ", line " + next.get().number();
        next.get()
            .fold(line -> answer(where, line, answer), trouble -> skip(where, trouble))
            .ifPresent(results::println);
      }
    } catch (NoSuchFileException e) {
      return fail(e.getFile() + " does not exist or cannot be written");
    } catch (IOException e) {
      return fail(in + " cannot be read to its end: " + e.getMessage());
    }
    return failed == 0 ? 0 : 1;
  }

  private static int fail(String sentence) {
    System.err.println(sentence);
    return 1;
  }

  static PrintStream open(Optional<Path> out) throws IOException {
    return out.isPresent()
        ? new PrintStream(Files.newOutputStream(out.get()), false, StandardCharsets.UTF_8)
        : new PrintStream(new Unclosed(), true, StandardCharsets.UTF_8);
  }

  /** Standard output stays open for others. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed() {
      super(System.out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private Optional<String> answer(String where, String line, Function<Asked, ObjectNode> answer) {
    if (line.isBlank()) {
      return Optional.empty();
    }
    try {
      JsonNode question = JSON.readTree(line);
      if (!question.path("question").isTextual()) {
        return skip(where, "it has no question");
      }
      Optional<Instant> at = at(question.path("asked").asText(""));
      if (at.isEmpty()) {
        return skip(where, "asked is neither a date nor an instant");
      }
      String id = question.path("id").asText("");
      return Optional.of(
          JSON.writeValueAsString(
              answer.apply(new Asked(id, question.path("question").textValue(), at.get()))));
    } catch (JsonProcessingException e) {
      return skip(where, "it is no JSON object");
    } catch (UncheckedIOException e) {
      return skip(where, e.getMessage());
    }
  }

  private Optional<String> skip(String where, String why) {
    failed++;
    System.err.println(where + " is skipped: " + why);
    return Optional.empty();
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
