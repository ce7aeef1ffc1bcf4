package dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A {@code .jsonl} file: an article a line. */
final class JsonLines implements FileKind {
  @Override
  public void read(NewsFile file, Found found) throws IOException {
    try (InputStream stream = file.open()) {
      read(file.toString(), stream, found);
    }
  }

  static void read(String file, InputStream stream, Found found) throws IOException {
    Lines lines = new Lines(stream);
    boolean any = false;
    for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      Lines.Line line = next.get();
      String where = file + ", line " + line.number();
      any = true;
      Optional<String> readable = line.text();
      if (readable.isEmpty()) {
        found.failed(where + " is skipped: " + line.trouble());
      } else if (!readable.get().isBlank()) {
        readLine(where, readable.get(), found);
      }
    }
    if (!any) {
      found.failed(file + " is empty");
    }
  }

  private static void readLine(String where, String line, Found found) {
    JsonArticle.parse(line)
        .ifPresentOrElse(
            raw -> found.article(where, raw),
            () -> found.failed(where + " is skipped: it is no JSON object"));
  }
}
