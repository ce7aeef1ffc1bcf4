package dateline.telegram;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes words and addresses of unknown origin safe to put into a message. */
final class SafeText {
  private static final int LONGEST_ADDRESS = 2048;
  private static final int REPLACEMENT = 0xFFFD;
  private static final int CLOSE_ISOLATE = 0x2069;
  private static final int RING_ABOVE = 0x030A;

  /** A host with no user name in front: {@code https://bank.example@evil.example} is no link. */
  private static final Pattern WEB_ADDRESS =
      Pattern.compile(
          "(?i)https?://(?:[a-z0-9_\\x{A1}-\\x{10FFFF}-][a-z0-9._\\x{A1}-\\x{10FFFF}-]*"
              + "|\\[[0-9a-f:.]{2,45}])(?::([0-9]{1,5}))?(?:[/?#].*)?");

  private static final int HIGHEST_PORT = 65_535;

  private SafeText() {}

  /**
   * The words without control characters, direction overrides and lone surrogates. Direction
   * isolates stay, each closed on its own line, so that one headline cannot turn the next.
   */
  static String clean(String raw) {
    StringBuilder clean = new StringBuilder(raw.length());
    int[] isolates = {0};
    composed(raw)
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(point -> append(clean, point, isolates));
    closeIsolates(clean, isolates);
    return clean.toString();
  }

  /** Telegram removes the ring of a decomposed "å"; in the composed letter it stays. */
  private static String composed(String raw) {
    return raw.indexOf(RING_ABOVE) < 0 ? raw : Normalizer.normalize(raw, Normalizer.Form.NFC);
  }

  private static void append(StringBuilder clean, int point, int[] isolates) {
    if (isLineEnd(point)) {
      closeIsolates(clean, isolates);
      clean.append('\n');
    } else if (point == '\t') {
      clean.append(' ');
    } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      clean.appendCodePoint(REPLACEMENT);
    } else if (point == CLOSE_ISOLATE) {
      if (isolates[0] > 0) {
        isolates[0]--;
        clean.appendCodePoint(point);
      }
    } else if (!isUnwanted(point)) {
      isolates[0] += isIsolate(point) ? 1 : 0;
      clean.appendCodePoint(point);
    }
  }

  private static void closeIsolates(StringBuilder clean, int[] isolates) {
    for (; isolates[0] > 0; isolates[0]--) {
      clean.appendCodePoint(CLOSE_ISOLATE);
    }
  }

  static boolean isIsolate(int point) {
    return point >= 0x2066 && point <= 0x2068;
  }

  static boolean closesIsolate(int point) {
    return point == CLOSE_ISOLATE;
  }

  private static boolean isLineEnd(int point) {
    return point == '\n'
        || point == '\r'
        || point == 0x0B
        || point == 0x0C
        || point == 0x85
        || point == 0x2028
        || point == 0x2029;
  }

  private static boolean isUnwanted(int point) {
    boolean directionOverride = point >= 0x202A && point <= 0x202E;
    boolean noCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    return Character.isISOControl(point)
        || directionOverride
        || noCharacter
        || isRemovedByTelegram(point);
  }

  /** Marks that pile up on the lines above and below. */
  private static boolean isRemovedByTelegram(int point) {
    return point == 0x0333 || point == 0x033F || point == RING_ABOVE;
  }

  /** Whether a reader would see nothing: Telegram refuses such a message. */
  static boolean isInvisible(String text) {
    return text.codePoints().allMatch(SafeText::isInvisible);
  }

  private static boolean isInvisible(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0100 && point <= 0xE01EF)
        || (point >= 0x180B && point <= 0x180E)
        || point == 0x034F
        || point == 0x17B4
        || point == 0x17B5
        || point == 0x3164
        || point == 0x2800
        || point == 0x115F
        || point == 0x1160
        || point == 0xFFA0;
  }

  /** The address as a link may carry it, or nothing where it is not a plain web address. */
  static Optional<String> webAddress(String raw) {
    StringBuilder encoded = new StringBuilder();
    clean(raw.strip()).codePoints().forEach(point -> encode(encoded, point));
    String address = encoded.toString();
    boolean fits = address.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ADDRESS;
    Matcher matcher = WEB_ADDRESS.matcher(address);
    return fits && matcher.matches() && isPort(matcher.group(1))
        ? Optional.of(address)
        : Optional.empty();
  }

  private static boolean isPort(String digits) {
    return digits == null
        || (Integer.parseInt(digits) > 0 && Integer.parseInt(digits) <= HIGHEST_PORT);
  }

  private static void encode(StringBuilder encoded, int point) {
    if (point == ' ' || point == '"' || point == '<' || point == '>') {
      encoded.append('%').append(Integer.toHexString(point).toUpperCase(Locale.ROOT));
    } else {
      encoded.appendCodePoint(point);
    }
  }

  static String escape(CharSequence text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** The length of {@link #escape} in UTF-8. */
  static int escapedBytes(CharSequence text) {
    int more = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      more += c == '&' ? 4 : c == '<' || c == '>' ? 3 : c == '"' ? 5 : 0;
    }
    return bytes(text) + more;
  }

  /** The length in UTF-8. */
  static int bytes(CharSequence text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }
}
