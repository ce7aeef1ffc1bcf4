package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file to which every change is added as one line of JSON, so that chats and waiting updates are
 * there after a restart. A last line that was cut off by a crash is passed over.
 */
final class Journal implements Consumer<ObjectNode> {
  private final Path file;
  private Optional<BufferedWriter> writer = Optional.empty();

  Journal(Path file) {
    this.file = file;
  }

  void read(Consumer<JsonNode> reader) {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
      lines.lines().forEach(line -> Json.parseObject(line).ifPresent(reader));
    } catch (IOException e) {
      throw new UncheckedIOException("The chats in " + file + " cannot be read", e);
    }
  }

  /** Writes what is true now as a new file, in place of the long way there, and goes on in it. */
  synchronized void startOver(Consumer<Consumer<ObjectNode>> present) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (BufferedWriter lines = Files.newBufferedWriter(fresh, UTF_8)) {
        present.accept(line -> write(lines, line));
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      writer = Optional.of(Files.newBufferedWriter(file, UTF_8, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new UncheckedIOException("The chats cannot be kept in " + file, e);
    }
  }

  @Override
  public synchronized void accept(ObjectNode line) {
    writer.ifPresent(
        lines -> {
          write(lines, line);
          try {
            lines.flush();
          } catch (IOException e) {
            throw new UncheckedIOException("The chats cannot be kept in " + file, e);
          }
        });
  }

  private static void write(BufferedWriter lines, ObjectNode line) {
    try {
      lines.write(line.toString());
      lines.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
