package dateline.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a page. What the bytes are weighs more than what is said of them: bytes that
 * are UTF-8 beyond ASCII are hardly ever anything else.
 */
final class PageBytes {
  /** Longer pages are cut: no article has so much. */
  private static final int LONGEST = 8 * 1024 * 1024;

  private static final int HEAD = 8_192;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LANGUAGE =
      Pattern.compile("<html[^>]{0,500}?\\slang\\s*=\\s*[\"']?([A-Za-z]{2})");

  /** Names that mean more than they say, as the WHATWG Encoding Standard lists them. */
  private static final Map<String, String> MEANT =
      Map.of(
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252",
          "latin1", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "ks_c_5601-1987", "x-windows-949",
          "euc-kr", "x-windows-949",
          "shift_jis", "windows-31j");

  /** What a page is in that says nothing, by its language; from the table of the HTML standard. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("ar", "windows-1256"),
          Map.entry("fa", "windows-1256"),
          Map.entry("ru", "windows-1251"),
          Map.entry("uk", "windows-1251"),
          Map.entry("bg", "windows-1251"),
          Map.entry("el", "ISO-8859-7"),
          Map.entry("he", "windows-1255"),
          Map.entry("ja", "windows-31j"),
          Map.entry("ko", "x-windows-949"),
          Map.entry("zh", "GB18030"),
          Map.entry("th", "x-windows-874"),
          Map.entry("tr", "windows-1254"),
          Map.entry("pl", "windows-1250"),
          Map.entry("cs", "windows-1250"),
          Map.entry("hu", "windows-1250"));

  private static final String USUAL_ELSEWHERE = "windows-1252";

  private PageBytes() {}

  static String decode(byte[] bytes, Optional<String> contentType) {
    int length = Math.min(bytes.length, LONGEST);
    Optional<Charset> marked = marked(bytes);
    if (marked.isPresent()) {
      return withoutNuls(new String(bytes, 0, length, marked.get()));
    }
    String head = new String(bytes, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1);
    Optional<Charset> said =
        contentType.flatMap(PageBytes::named).or(() -> named(head).filter(one -> !isWide(one)));
    Charset charset =
        isUtf8(bytes, length) && !isEscaped(said)
            ? StandardCharsets.UTF_8
            : said.filter(one -> one != StandardCharsets.UTF_8).orElseGet(() -> usual(head));
    return withoutNuls(new String(bytes, 0, length, charset));
  }

  private static String withoutNuls(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  private static Optional<Charset> marked(byte[] bytes) {
    int first = bytes.length > 0 ? bytes[0] & 0xFF : 0;
    int second = bytes.length > 1 ? bytes[1] & 0xFF : 0;
    if (first == 0xFE && second == 0xFF || bytes.length > 3 && first == 0 && second == '<') {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (first == 0xFF && second == 0xFE || bytes.length > 3 && first == '<' && second == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    boolean utf8 = bytes.length > 2 && first == 0xEF && second == 0xBB && (bytes[2] & 0xFF) == 0xBF;
    return utf8 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
  }

  private static Optional<Charset> named(String text) {
    Matcher name = CHARSET.matcher(text);
    return name.find() ? charset(name.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    try {
      String meant = MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name);
      return Optional.of(Charset.forName(meant));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /** Encodings that say everything in ASCII look like UTF-8. */
  private static boolean isEscaped(Optional<Charset> said) {
    return said.filter(one -> one.name().startsWith("ISO-2022") || isWide(one)).isPresent();
  }

  private static Charset usual(String head) {
    Matcher language = LANGUAGE.matcher(head);
    String code = language.find() ? language.group(1).toLowerCase(Locale.ROOT) : "";
    return charset(USUAL.getOrDefault(code, USUAL_ELSEWHERE)).orElse(StandardCharsets.ISO_8859_1);
  }

  /** A page may be put together of parts, or cut: some wrong bytes are no proof against UTF-8. */
  private static boolean isUtf8(byte[] bytes, int length) {
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < length; i++) {
      int follow = followers(bytes[i] & 0xFF);
      if (follow == 0) {
        continue;
      }
      int end = i + follow;
      while (follow > 0 && i < end && i + 1 < length && (bytes[i + 1] & 0xC0) == 0x80) {
        i++;
      }
      if (follow > 0 && i == end) {
        right++;
      } else {
        wrong++;
      }
    }
    return wrong == 0 || right > 4 * wrong;
  }

  /** How many bytes follow a first one; -1 where it is no first one. */
  private static int followers(int first) {
    if (first < 0x80) {
      return 0;
    }
    if (first < 0xC2 || first > 0xF4) {
      return -1;
    }
    return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  }
}
