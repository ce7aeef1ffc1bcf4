package dateline.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952), member after member. The JDK's own stream calls itself for each empty
 * member, so that a body of nothing else overflows the stack, and from a network it may take the
 * end of a member for the end of all.
 */
final class Gunzip extends InputStream {
  private static final int BUFFER = 8_192;
  private static final int DEFLATED = 8;
  private static final int HEADER_SUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final PushbackInputStream packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private boolean ended;

  /**
   * @param packed stands at the two bytes that {@link #isStart} knows
   */
  Gunzip(InputStream packed) throws IOException {
    this.packed = new PushbackInputStream(packed, BUFFER);
    startMember();
  }

  /** Whether gzip begins with these bytes. */
  static boolean isStart(int first, int second) {
    return first == 0x1f && second == 0x8b;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    while (!ended && length > 0) {
      int read = inflate(bytes, from, length);
      if (read > 0) {
        sum.update(bytes, from, read);
        return read;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsInput()) {
        fill();
      } else {
        throw new IOException("gzip wants a dictionary");
      }
    }
    return length > 0 ? -1 : 0;
  }

  private int inflate(byte[] bytes, int from, int length) throws IOException {
    try {
      return inflater.inflate(bytes, from, length);
    } catch (DataFormatException e) {
      throw new IOException("Damaged gzip", e);
    }
  }

  private void fill() throws IOException {
    filled = packed.read(buffer, 0, BUFFER);
    if (filled < 0) {
      throw new EOFException("gzip broke off");
    }
    inflater.setInput(buffer, 0, filled);
  }

  private void startMember() throws IOException {
    boolean known = isStart(next(), next()) && next() == DEFLATED;
    if (!known) {
      throw new IOException("No gzip");
    }
    int flags = next();
    packed.skipNBytes(6);
    if ((flags & EXTRA) != 0) {
      packed.skipNBytes(next() | next() << 8);
    }
    skipText((flags & NAME) != 0);
    skipText((flags & COMMENT) != 0);
    packed.skipNBytes((flags & HEADER_SUM) != 0 ? 2 : 0);
    inflater.reset();
    sum.reset();
  }

  private void skipText(boolean present) throws IOException {
    for (int next = present ? next() : 0; next != 0; next = next()) {
      // To its end.
    }
  }

  /** What follows the last member is no part of the body. */
  private void endMember() throws IOException {
    int unused = inflater.getRemaining();
    packed.unread(buffer, filled - unused, unused);
    long length = inflater.getBytesWritten() & 0xffff_ffffL;
    if (number() != sum.getValue() || number() != length) {
      throw new IOException("gzip does not add up");
    }
    int first = packed.read();
    int second = packed.read();
    ended = !isStart(first, second);
    if (!ended) {
      packed.unread(second);
      packed.unread(first);
      startMember();
    }
  }

  private long number() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    int next = packed.read();
    if (next < 0) {
      throw new EOFException("gzip broke off");
    }
    return next;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }
}
