package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Map;

/** The bytes of an HTML text and a place in them. Behind the last byte stands a 0. */
final class HtmlBytes {
  private static final Map<String, Integer> NAMED =
      Map.of("lt", 60, "gt", 62, "amp", 38, "quot", 34);
  // Telegram gives up on a numeric reference longer than this.
  private static final int LONGEST_NUMERIC_REFERENCE = 10;

  private final byte[] bytes;
  private final int end;
  private int at;

  HtmlBytes(String source) {
    byte[] text = source.getBytes(UTF_8);
    bytes = Arrays.copyOf(text, text.length + 1);
    end = text.length;
  }

  boolean atEnd() {
    return at >= end;
  }

  int position() {
    return at;
  }

  byte here() {
    return bytes[Math.min(at, end)];
  }

  byte take() {
    byte taken = here();
    at = Math.min(at + 1, end);
    return taken;
  }

  boolean atSpace() {
    byte c = here();
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0x0b;
  }

  void skipSpaces() {
    while (atSpace()) {
      take();
    }
  }

  String takeUntilSpaceOr(String stops) {
    int start = at;
    while (!atEnd() && !atSpace() && stops.indexOf(here()) < 0) {
      take();
    }
    return slice(start);
  }

  /** A value without quotes: letters, digits, full stops and hyphens. */
  String takeNameToken() {
    int start = at;
    while (isAlphanumeric(here()) || here() == '.' || here() == '-') {
      take();
    }
    return slice(start);
  }

  String takeQuoted() {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    byte quote = take();
    while (!atEnd() && here() != quote) {
      int reference = here() == '&' ? takeReference() : 0;
      if (reference == 0) {
        value.write(take());
      } else {
        value.writeBytes(utf8(reference));
      }
    }
    take();
    return value.toString(UTF_8);
  }

  /**
   * The character a reference such as {@code &lt;} stands for; 0, and no move, where it is none.
   */
  int takeReference() {
    boolean numeric = byteAt(at + 1) == '#';
    int stop = numeric ? numericEnd() : namedEnd();
    int character = numeric ? numericValue(stop) : NAMED.getOrDefault(slice(at + 1, stop), 0);
    if (character != 0) {
      at = byteAt(stop) == ';' ? stop + 1 : stop;
    }
    return character;
  }

  private int namedEnd() {
    int stop = at + 1;
    while (isLetter(byteAt(stop))) {
      stop++;
    }
    return stop;
  }

  private int numericEnd() {
    boolean hex = byteAt(at + 2) == 'x';
    int stop = at + (hex ? 3 : 2);
    while (Character.digit(byteAt(stop), hex ? 16 : 10) >= 0) {
      stop++;
    }
    return stop;
  }

  private int numericValue(int stop) {
    boolean hex = byteAt(at + 2) == 'x';
    String digits = slice(at + (hex ? 3 : 2), stop);
    if (digits.isEmpty() || stop - at >= LONGEST_NUMERIC_REFERENCE) {
      return 0;
    }
    long value = Long.parseLong(digits, hex ? 16 : 10);
    return value >= 0x10ffff ? 0 : (int) value;
  }

  private byte byteAt(int position) {
    return bytes[Math.min(position, end)];
  }

  private String slice(int start) {
    return slice(start, at);
  }

  private String slice(int start, int stop) {
    return new String(bytes, start, stop - start, UTF_8);
  }

  private static boolean isAlphanumeric(byte c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  private static boolean isLetter(byte c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Also writes what UTF-8 forbids, half of a surrogate pair, so that it can be noticed later. */
  static byte[] utf8(int character) {
    if (character < 0xd800 || character > 0xdfff) {
      return Character.toString(character).getBytes(UTF_8);
    }
    return new byte[] {
      (byte) (0xe0 | character >> 12),
      (byte) (0x80 | character >> 6 & 0x3f),
      (byte) (0x80 | character & 0x3f)
    };
  }

  static boolean isWellFormed(ByteArrayOutputStream text) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(text.toByteArray()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
