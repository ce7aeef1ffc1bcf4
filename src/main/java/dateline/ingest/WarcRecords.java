package dateline.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The pages of a web archive, one by one. After a record that cannot be read it goes on at the next
 * that can: in a packed archive each record is packed on its own.
 */
final class WarcRecords implements AutoCloseable {
  private static final int REST = 1 << 14;

  private final FileChannel file;
  private WarcReader reader;
  private boolean ended;

  /** Where the record before begins: a wrong length may have led past the one after it. */
  private long start = -1;

  /** Whether the record before was read to its end. */
  private boolean complete;

  private WarcRecords(FileChannel file, WarcReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /** What comes next in an archive. */
  sealed interface Next permits Html, Other, Broken, End {}

  record Html(String address, Optional<String> contentType, byte[] html) implements Next {}

  /** A record that is no page: a request, an image, a page that was not found. */
  record Other() implements Next {}

  /**
   * @param position where the record begins, in bytes of the file
   */
  record Broken(long position, String why) implements Next {}

  record End() implements Next {}

  /**
   * @throws IOException if the file does not begin as an archive
   */
  static WarcRecords open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path);
    try {
      return new WarcRecords(file, new WarcReader(file));
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  Next next() throws IOException {
    if (ended) {
      return new End();
    }
    try {
      Optional<WarcRecord> record = reader.next();
      complete = false;
      if (record.isEmpty()) {
        return new End();
      }
      start = reader.position();
      Next read = read(record.get());
      readToEnd(record.get().body());
      complete = true;
      return read;
    } catch (IOException | RuntimeException e) {
      // The library throws both at what is no record.
      return skip(e);
    }
  }

  /** Counts for itself: the library takes the end of the file for that of the record. */
  private static void readToEnd(MessageBody body) throws IOException {
    ByteBuffer rest = ByteBuffer.allocate(REST);
    long position = body.position();
    for (int n = body.read(rest); n > 0; n = body.read(rest.clear())) {
      position += n;
    }
    if (position < body.size()) {
      throw new EOFException("it has " + position + " of " + body.size() + " bytes");
    }
  }

  /** What is wrong within a record leaves the records after it as they are. */
  private Next read(WarcRecord record) {
    try {
      return WarcPage.of(record).<Next>map(page -> page).orElseGet(Other::new);
    } catch (IOException | RuntimeException e) {
      return new Broken(start, "the record is skipped: " + reason(e));
    }
  }

  private Next skip(Exception trouble) throws IOException {
    long broken = complete ? reader.position() : Math.max(0, start);
    WarcSearch search = new WarcSearch(file);
    Optional<WarcReader> next = search.after(start);
    ended = next.isEmpty();
    reader = next.orElse(reader);
    if (complete && !search.anyMarkAfter(start)) {
      // The last record is all there; only the empty lines that end it may not be.
      return new End();
    }
    String goesOn = ended ? "the archive breaks off here: " : "the record is skipped: ";
    return new Broken(broken, goesOn + reason(trouble));
  }

  private static String reason(Exception trouble) {
    return Optional.ofNullable(trouble.getMessage()).orElse(trouble.getClass().getSimpleName());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
