package dateline.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text as numbers of 64 bits: the same number for what a reader takes for the same
 * word. Case, accents, Arabic vowel signs, the forms of alef and the lengthening stroke make no
 * difference; where a script puts no space between words, each character counts as one.
 */
public final class WordCodes {
  private static final long FIGURE = 1;
  private static final char TATWEEL = '\u0640';

  /** Thai; the scripts before it put spaces between words. */
  private static final int FIRST_WITHOUT_SPACES = 0x0e00;

  private static final String BETWEEN_DIGITS = ".,\u066b\u066c";

  private final String text;
  private long[] codes;
  private int words;

  private long word;
  private boolean within;
  private boolean figure;

  private WordCodes(String text) {
    this.text = text;
    this.codes = new long[Math.max(16, text.length() / 5)];
  }

  /** In the order of the text. */
  public static long[] of(String text) {
    return new WordCodes(Normalizer.normalize(text, Normalizer.Form.NFKD)).read();
  }

  /** Whether the word begins with a digit, as a number does. */
  public static boolean isFigure(long code) {
    return (code & FIGURE) == FIGURE;
  }

  private long[] read() {
    int width;
    for (int i = 0; i < text.length(); i += width) {
      int c = text.charAt(i);
      c = c < 128 ? c : text.codePointAt(i);
      width = Character.charCount(c);
      if (c < 128 ? isPlain(c) : Character.isLetterOrDigit(c)) {
        take(c);
      } else if (!belongsToTheWord(c, i)) {
        end();
      }
    }
    end();
    return Arrays.copyOf(codes, words);
  }

  private static boolean isPlain(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private void take(int c) {
    if (c == TATWEEL) {
      return;
    }
    if (c >= 128 && isAWordByItself(c)) {
      end();
      add(c);
      end();
    } else {
      add(c < 128 ? plain(c) : folded(c));
    }
  }

  private void add(int c) {
    if (!within) {
      within = true;
      word = 1;
      figure = c >= '0' && c <= '9';
    }
    word = word * 0x100000001b3L + c;
  }

  private void end() {
    if (within) {
      if (words == codes.length) {
        codes = Arrays.copyOf(codes, 2 * words);
      }
      codes[words++] = scattered(word) & ~FIGURE | (figure ? FIGURE : 0);
      within = false;
    }
  }

  /** Signs above and below letters, and the stops within "2,000" and "3.5". */
  private boolean belongsToTheWord(int c, int at) {
    if (c >= 128 && Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    boolean amidDigits =
        figure
            && within
            && BETWEEN_DIGITS.indexOf(c) >= 0
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at + 1));
    if (amidDigits && (c == '.' || c == '\u066b')) {
      add('.');
    }
    return amidDigits;
  }

  private static int plain(int c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  private static int folded(int c) {
    return switch (c) {
      case '\u0649' -> '\u064a';
      case '\u0629' -> '\u0647';
      case '\u0671' -> '\u0627';
      default -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : Character.toLowerCase(c);
    };
  }

  private static boolean isAWordByItself(int c) {
    if (c < FIRST_WITHOUT_SPACES) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** The finalizer of MurmurHash3 (public domain): every bit of the word moves every other. */
  static long scattered(long code) {
    long h = code;
    h ^= h >>> 33;
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    h *= 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }
}
