package dateline.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** The lines of a stream, each checked on its own: a bad one does not spoil the next. */
public final class Lines implements AutoCloseable {
  static final int LONGEST = 16 * 1024 * 1024;

  private static final int BUFFER = 1 << 16;

  private final InputStream stream;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private int number;
  private boolean ended;

  Lines(InputStream stream) {
    this.stream = stream;
  }

  /** The lines of a file; one whose name ends with {@code .gz} is unpacked. */
  public static Lines of(Path file) throws IOException {
    return new Lines(open(file));
  }

  /** The bytes of a file, buffered; one whose name ends with {@code .gz} is unpacked. */
  static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
      return raw;
    }
    try {
      // Not buffered again: of a file that breaks off, all that came before is wanted.
      return new GZIPInputStream(raw, BUFFER);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  /** A line, or why it cannot be read. */
  public record Line(int number, Optional<String> text, String trouble) {
    public <T> T fold(Function<String, T> readable, Function<String, T> unreadable) {
      return text.map(readable).orElseGet(() -> unreadable.apply(trouble));
    }
  }

  /**
   * The next line without its end, or empty at the end of the stream.
   *
   * @throws IOException if the stream breaks off, as a truncated .gz does
   */
  public Optional<Line> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
    long length = 0;
    boolean lineEnded = false;
    while (!lineEnded && fill()) {
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      length += end - position;
      if (length <= LONGEST) {
        bytes.write(buffer, position, end - position);
      }
      lineEnded = end < filled;
      position = end + 1;
    }
    ended = !lineEnded;
    if (ended && length == 0) {
      return Optional.empty();
    }
    number++;
    return Optional.of(line(bytes.toByteArray(), length));
  }

  /** Whether there are bytes to look at; reads the next ones where all were. */
  private boolean fill() throws IOException {
    if (position >= filled) {
      filled = stream.read(buffer);
      position = 0;
    }
    return filled > 0;
  }

  private Line line(byte[] bytes, long length) {
    if (length > LONGEST) {
      return unreadable("it has " + length + " bytes, more than " + LONGEST);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      return new Line(number, Optional.of(number == 1 ? withoutMark(line) : line), "");
    } catch (CharacterCodingException e) {
      return unreadable("it is not UTF-8");
    }
  }

  private Line unreadable(String trouble) {
    return new Line(number, Optional.empty(), trouble);
  }

  /** Some editors begin a file with a byte order mark. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
