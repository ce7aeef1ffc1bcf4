package dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file to import.
 *
 * @param name below the folder that was named, with its folders; what the file is known by
 */
record NewsFile(Path path, String name) {
  /** Its bytes, unpacked where its name ends with {@code .gz}. */
  InputStream open() throws IOException {
    return Lines.open(path);
  }

  /** All of them; empty where there are more than an article or a feed can have. */
  Optional<byte[]> bytes() throws IOException {
    try (InputStream stream = open()) {
      byte[] bytes = stream.readNBytes(Lines.LONGEST + 1);
      return Optional.of(bytes).filter(read -> read.length <= Lines.LONGEST);
    }
  }

  Instant lastChanged() throws IOException {
    return Files.getLastModifiedTime(path).toInstant();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
