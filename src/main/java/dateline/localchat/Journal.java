package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file to which every change is added as one line of JSON, so that chats and waiting updates are
 * there after a restart. A line begins with its line break: one that was cut off, by a crash or a
 * full disk, spoils no other.
 */
final class Journal implements Consumer<ObjectNode> {
  private final Path file;
  private Optional<OutputStream> output = Optional.empty();

  Journal(Path file) {
    this.file = file.toAbsolutePath();
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
      Files.createDirectories(file.getParent());
      try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(fresh))) {
        present.accept(line -> write(lines, line));
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      output = Optional.of(Files.newOutputStream(file, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Not buffered: what was taken is with the operating system before the caller goes on.
   *
   * @throws UncheckedIOException where it could not be written; then it has not happened
   */
  @Override
  public synchronized void accept(ObjectNode line) {
    output.ifPresent(lines -> write(lines, line));
  }

  private void write(OutputStream lines, ObjectNode line) {
    try {
      lines.write(("\n" + line).getBytes(UTF_8));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private UncheckedIOException failed(IOException cause) {
    return new UncheckedIOException(
        "The chats cannot be kept in " + file + ". Is the disk full?", cause);
  }
}
