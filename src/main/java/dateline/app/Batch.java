package dateline.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.Lines;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Runs a command over the lines of a file: JSON in, JSON out, bad lines told and skipped. */
final class Batch {
  static final ObjectMapper JSON = new ObjectMapper();

  private int failed;

  /** What came of a line: what to write, or why it is skipped. */
  sealed interface Outcome {
    record Written(ObjectNode line) implements Outcome {}

    record Skipped(String why) implements Outcome {}

    /** It is written when all were read. */
    record Held() implements Outcome {}

    default <T> T fold(
        Function<ObjectNode, T> written, Function<String, T> skipped, Supplier<T> held) {
      if (this instanceof Written it) {
        return written.apply(it.line());
      }
      return this instanceof Skipped it ? skipped.apply(it.why()) : held.get();
    }
  }

  /** Returns the exit status: 1 where a line failed. */
  int run(Path in, Optional<Path> out, Function<JsonNode, Outcome> each) {
    try (Lines lines = Lines.of(in);
        PrintStream results = open(out)) {
      for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        String where = in + ", line " + next.get().number();
        next.get()
            .fold(line -> line(where, line, each), trouble -> skip(where, trouble))
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

  /** Where results go; a file whose name ends with {@code .gz} is packed. */
  static PrintStream open(Optional<Path> out) throws IOException {
    if (out.isPresent()) {
      OutputStream file = new BufferedOutputStream(Files.newOutputStream(out.get()));
      boolean packed = out.get().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
      return new PrintStream(
          packed ? new GZIPOutputStream(file) : file, false, StandardCharsets.UTF_8);
    }
    return new PrintStream(new Unclosed(), true, StandardCharsets.UTF_8);
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

  private Optional<String> line(String where, String line, Function<JsonNode, Outcome> each) {
    if (line.isBlank()) {
      return Optional.empty();
    }
    try {
      JsonNode object = JSON.readTree(line);
      return object.isObject()
          ? each.apply(object)
              .fold(
                  written -> Optional.of(written.toString()),
                  why -> skip(where, why),
                  Optional::empty)
          : skip(where, "it is no JSON object");
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
}
