package dateline.grounding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes alike what readers take for the same letters and digits. */
final class Folding {
  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}ـ\\p{Cf}’']");

  private Folding() {}

  /** Lower case, without accents and vowel signs; one form of alef, yeh and heh. */
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isPlain(lower)) {
      return lower;
    }
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    return bare.replace('ى', 'ي').replace('ة', 'ه').replace('ٱ', 'ا');
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** {@code ٢٬٣٠٠٫٥} and {@code 2,300.5} to {@code 2300.5}. */
  static String digits(String number) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (c == '٫' || c == '.') {
        plain.append('.');
      } else if (c == ',' && !isThousands(number, i)) {
        plain.append(',');
      }
    }
    return plain.toString();
  }

  private static boolean isThousands(String number, int at) {
    int digits = 0;
    while (at + 1 + digits < number.length() && Character.isDigit(number.charAt(at + 1 + digits))) {
      digits++;
    }
    return digits == 3;
  }
}
