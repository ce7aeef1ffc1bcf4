package dateline.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the words and numbers of a text, in any script that puts spaces between words. Copy whose
 * marks stand apart, as in "$ 380 , 600", reads as other copy does.
 */
final class Tokens {
  private static final Pattern ARABIC_ARTICLE = Pattern.compile("^(?:وال|بال|فال|كال|لل|ال)(?=..)");
  private static final String SENTENCE_ENDS = ".!?:\n\"“”‘`•–—";
  private static final char TATWEEL = '\u0640';

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder form = new StringBuilder();
  private boolean first = true;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> in(String text) {
    return new Tokens(Normalizer.normalize(joined(text), Normalizer.Form.NFKD)).read();
  }

  /** Numbers without the commas between their thousands and the spaces around their point. */
  private static String joined(String text) {
    StringBuilder joined = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' && isAmidThousands(text, i)) {
        joined.append(text, kept, i - (isAt(text, i - 1, ' ') ? 1 : 0));
        kept = i + (isAt(text, i + 1, ' ') ? 2 : 1);
      } else if (c == '.' && isSpacedPoint(text, i)) {
        joined.append(text, kept, i - 1).append('.');
        kept = i + 2;
      }
    }
    return kept == 0 ? text : joined.append(text, kept, text.length()).toString();
  }

  private static boolean isAmidThousands(String text, int comma) {
    int before = comma - (isAt(text, comma - 1, ' ') ? 2 : 1);
    int after = comma + (isAt(text, comma + 1, ' ') ? 2 : 1);
    return isDigitAt(text, before)
        && isDigitAt(text, after)
        && isDigitAt(text, after + 1)
        && isDigitAt(text, after + 2)
        && !isDigitAt(text, after + 3);
  }

  private static boolean isSpacedPoint(String text, int point) {
    return isDigitAt(text, point - 2)
        && isAt(text, point - 1, ' ')
        && isAt(text, point + 1, ' ')
        && isDigitAt(text, point + 2);
  }

  private static boolean isAt(String text, int at, char wanted) {
    return at >= 0 && at < text.length() && text.charAt(at) == wanted;
  }

  private static boolean isDigitAt(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private List<Token> read() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        i = number(i);
      } else if (Character.isLetter(c)) {
        i = word(i);
      } else {
        first |= SENTENCE_ENDS.indexOf(c) >= 0;
        i++;
      }
    }
    return tokens;
  }

  private int number(int start) {
    form.setLength(0);
    int i = start;
    while (i < text.length() && isOfNumber(i)) {
      char c = text.charAt(i++);
      form.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : '.');
    }
    add(form.toString(), false, true);
    return i;
  }

  private boolean isOfNumber(int at) {
    char c = text.charAt(at);
    boolean point =
        (c == '.' || c == '\u066b')
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at + 1));
    return Character.isDigit(c) || point;
  }

  private int word(int start) {
    form.setLength(0);
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        form.append(folded(c));
      } else if (!isMark(c) && !isStopWithinName(i)) {
        break;
      }
      i++;
    }
    if (form.length() > 1) {
      add(unprefixed(form.toString()), Character.isUpperCase(text.charAt(start)), false);
    } else {
      first = false;
    }
    return i;
  }

  /** "U.S.", "J.K.": a stop between two capitals. */
  private boolean isStopWithinName(int at) {
    return text.charAt(at) == '.'
        && at + 1 < text.length()
        && Character.isUpperCase(text.charAt(at - 1))
        && Character.isUpperCase(text.charAt(at + 1));
  }

  private static boolean isMark(char c) {
    return c == TATWEEL || c >= 128 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static char folded(char c) {
    return switch (c) {
      case '\u0649' -> '\u064a';
      case '\u0629' -> '\u0647';
      case '\u0671' -> '\u0627';
      default -> Character.toLowerCase(c);
    };
  }

  private static String unprefixed(String form) {
    return form.charAt(0) < 0x600 ? form : ARABIC_ARTICLE.matcher(form).replaceFirst("");
  }

  private void add(String form, boolean capital, boolean number) {
    tokens.add(new Token(number ? form : stem(form), capital, first, number));
    first = false;
  }

  /** The plural and the singular of English are one word here; more is not worth its mistakes. */
  private static String stem(String form) {
    int end = form.length() - 1;
    if (end < 3 || form.charAt(end) != 's' || "sui".indexOf(form.charAt(end - 1)) >= 0) {
      return form;
    }
    return form.endsWith("ies") ? form.substring(0, end - 2) + "y" : form.substring(0, end);
  }
}
