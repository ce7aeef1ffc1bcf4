package dateline.feed;

import java.nio.charset.Charset;
import org.jsoup.nodes.Entities;

/** Character references and characters of XML text. */
final class XmlText {
  /** The longest name of a character in HTML has 31 letters. */
  private static final int LONGEST_NAME = 32;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private XmlText() {}

  /**
   * The text with its references decoded once: those of XML and those of HTML, which feeds use
   * without declaring them. An ampersand that begins none stays one, so does {@code &copy=1} of an
   * address. Control characters go.
   */
  static String decoded(String text) {
    if (text.indexOf('&') < 0) {
      return withoutControls(text);
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int reference = text.indexOf('&', at);
      if (reference < 0) {
        break;
      }
      decoded.append(text, at, reference);
      at = reference + append(text, reference, decoded);
    }
    return withoutControls(decoded.append(text, at, text.length()).toString());
  }

  /** Appends what the reference at a place stands for, and returns its length. */
  private static int append(String text, int start, StringBuilder decoded) {
    int end = semicolon(text, start);
    if (end > start + 1) {
      String name = text.substring(start + 1, end);
      String characters = name.charAt(0) == '#' ? ofNumber(name) : Entities.getByName(name);
      if (!characters.isEmpty()) {
        decoded.append(characters);
        return end - start + 1;
      }
    }
    decoded.append('&');
    return 1;
  }

  /** The end of a reference that starts at a place; that place where it is none. */
  private static int semicolon(String text, int start) {
    int last = Math.min(text.length() - 1, start + LONGEST_NAME);
    for (int i = start + 1; i <= last; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i;
      }
      if (c != '#' && !Character.isLetterOrDigit(c)) {
        return start;
      }
    }
    return start;
  }

  private static String ofNumber(String name) {
    boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
    try {
      int number =
          hexadecimal
              ? Integer.parseInt(name.substring(2), 16)
              : Integer.parseInt(name.substring(1));
      return character(number);
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private static String character(int number) {
    if (number >= 0x80 && number < 0xA0) {
      // Not control characters but Windows letters, as in every browser.
      return new String(new byte[] {(byte) number}, WINDOWS);
    }
    boolean surrogate = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
    boolean valid = number > 0 && Character.isValidCodePoint(number) && !surrogate;
    return valid ? Character.toString(number) : "\uFFFD";
  }

  /** Text without what XML does not allow in it, and may do harm where it is shown. */
  static String withoutControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return text.codePoints()
            .filter(c -> !isControl(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r'
        || c == 0x7F
        || c == 0xFFFE
        || c == 0xFFFF;
  }
}
