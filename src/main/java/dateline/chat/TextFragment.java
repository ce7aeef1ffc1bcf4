package dateline.chat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Points at words of a web page: {@code #:~:text=...}, see the URL Fragment Text Directives of the
 * WICG. A browser that does not know it, or does not find the words, shows the page all the same.
 */
final class TextFragment {
  /** Enough to be found once on a page, few enough to survive a small change of it. */
  private static final int WORDS = 8;

  /** Telegram takes no longer address. */
  private static final int LONGEST = 2_048;

  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private TextFragment() {}

  /** The address with the first words of the text; the plain address where there are none. */
  static String on(String address, String text) {
    String words = firstWords(text);
    String marked = address + (address.contains("#") ? "" : "#") + ":~:text=" + encode(words);
    return words.isEmpty() || marked.length() > LONGEST ? address : marked;
  }

  /** A match may not cross the end of a paragraph, and begins and ends with a whole word. */
  private static String firstWords(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    String words =
        Arrays.stream(line.split("[\\s\\p{Z}]+")).limit(WORDS).collect(Collectors.joining(" "));
    return AROUND.matcher(words).replaceAll("");
  }

  /** Commas and hyphens mean something in a text directive, so they are encoded as well. */
  private static String encode(String words) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : words.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(unit)) {
        encoded.append((char) unit);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", unit & 0xFF));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(byte unit) {
    return unit >= 'a' && unit <= 'z'
        || unit >= 'A' && unit <= 'Z'
        || unit >= '0' && unit <= '9'
        || unit == '.'
        || unit == '_'
        || unit == '~';
  }
}
