package dateline.feed;

import dateline.text.Encodings;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From bytes to text, where header, declaration and bytes may each say something else. The bytes
 * are believed first: a byte order mark, UTF-16 by its zeros, and what is valid UTF-8 is UTF-8, for
 * text of another encoding hardly ever is. Then the declaration, for the one who wrote it knew the
 * text, then the header, which servers add by default.
 */
final class Decoding {
  private static final int HEAD = 1_024;
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]+)");
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:<\\?xml[^>]*?encoding|<meta[^>]*?charset)\\s*=\\s*[\"']?([\\w.:-]+)");

  /**
   * Labels that mean more than they say, after https://encoding.spec.whatwg.org/#names-and-labels.
   */
  private static final Map<String, String> MEANT =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "utf8", "UTF-8");

  private Decoding() {}

  static String decode(byte[] bytes, Optional<String> contentType) {
    Charset charset = charset(bytes, contentType);
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes, Optional<String> contentType) {
    return byMark(bytes).orElseGet(() -> declared(bytes, contentType));
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
    int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
    if (first == 0xFE && second == 0xFF || first == 0 && second == '<') {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (first == 0xFF && second == 0xFE || first == '<' && second == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static Charset declared(byte[] bytes, Optional<String> contentType) {
    Optional<Charset> inside = find(DECLARED, head(bytes)).filter(Decoding::isBytewise);
    Optional<Charset> outside =
        contentType.flatMap(it -> find(CHARSET, it)).filter(Decoding::isBytewise);
    if (inside.or(() -> outside).filter(Decoding::isStateful).isPresent()) {
      return inside.or(() -> outside).get();
    }
    if (isMostlyUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    return inside
        .filter(it -> !it.equals(StandardCharsets.UTF_8))
        .or(() -> outside.filter(it -> !it.equals(StandardCharsets.UTF_8)))
        .or(() -> Encodings.guess(bytes))
        .orElse(StandardCharsets.UTF_8);
  }

  private static String head(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    return new String(head, StandardCharsets.ISO_8859_1);
  }

  private static Optional<Charset> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A text whose declaration could be read letter by letter is in no UTF-16 or UTF-32. */
  private static boolean isBytewise(Charset charset) {
    return !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32");
  }

  /** Encodings that write other letters with the bytes of ASCII. */
  private static boolean isStateful(Charset charset) {
    return charset.name().startsWith("ISO-2022") || charset.name().startsWith("x-ISO-2022");
  }

  /** Valid, or with no more than a letter cut in two here and there. */
  private static boolean isMostlyUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      long broken = text.chars().filter(c -> c == 0xFFFD).count();
      long whole = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
      return whole > 4 * broken;
    }
  }
}
