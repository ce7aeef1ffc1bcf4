package dateline.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;

/** Finds where the next record of an archive begins, where one is broken. */
final class WarcSearch {
  private static final int WINDOW = 1 << 16;

  /** So many bytes are looked at together. */
  private static final int MARK = 6;

  private final FileChannel file;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW);

  WarcSearch(FileChannel file) {
    this.file = file;
  }

  /** A reader that stands before a record that can be read; empty where there is no more. */
  Optional<WarcReader> after(long broken) throws IOException {
    for (long at = mark(broken + 1); at >= 0; at = mark(at + 1)) {
      if (isRecord(at)) {
        file.position(at);
        return Optional.of(new WarcReader(file));
      }
    }
    return Optional.empty();
  }

  boolean anyMarkAfter(long position) throws IOException {
    return mark(position + 1) >= 0;
  }

  /** What looks like a beginning may stand anywhere in packed bytes. */
  private boolean isRecord(long at) throws IOException {
    file.position(at);
    try {
      return new WarcReader(file).next().isPresent();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Where the next mark of a beginning is, from there on; negative at the end of the file. */
  private long mark(long from) throws IOException {
    for (long start = from; start < file.size(); start += WINDOW - MARK) {
      window.clear();
      while (window.hasRemaining() && file.read(window, start + window.position()) > 0) {
        continue;
      }
      window.flip();
      for (int i = 0; i + MARK <= window.limit(); i++) {
        if (isMark(i)) {
          return start + i;
        }
      }
    }
    return -1;
  }

  /** "WARC/1" of a plain record; of a packed one the first bytes of RFC 1952. */
  private boolean isMark(int i) {
    byte first = window.get(i);
    if (first == 0x1f) {
      return window.get(i + 1) == (byte) 0x8b
          && window.get(i + 2) == 8
          && (window.get(i + 3) & 0xe0) == 0;
    }
    return first == 'W'
        && window.get(i + 1) == 'A'
        && window.get(i + 2) == 'R'
        && window.get(i + 3) == 'C'
        && window.get(i + 4) == '/'
        && Character.isDigit(window.get(i + 5));
  }
}
