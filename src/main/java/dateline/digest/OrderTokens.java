package dateline.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an order: commas and what stands in quotation marks are words of their own. */
final class OrderTokens {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200c\\u200d]]");
  private static final Pattern HALF_DAY =
      Pattern.compile(
          "(\\d{1,2}(?:[:.]\\d{2})?)\\s*(?:(a\\.?m\\.?|صباحا|صباحًا|صباحاً|ص)"
              + "|(p\\.?m\\.?|مساء|مساءً|مساءا|م|عصرا|عصراً|ظهرا|ظهراً))(?![\\p{L}\\p{M}])",
          Pattern.CASE_INSENSITIVE);

  /** Two words that are one. */
  private static final Pattern PAIRS =
      Pattern.compile(
          "(?<![\\p{L}])(?:(every|each)\\s+day|(كل)\\s+يوم"
              + "|([أا]يام)\\s+(العمل|الأسبوع|الاسبوع)|(عطلة\\s+)?(نهاية)\\s+(الأسبوع|الاسبوع))"
              + "(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD =
      Pattern.compile("[-\u2013\u2212]?[\"“«„]([^\"”»“]+)[\"”»“]|[,،;؛\\n]|[^\\s,،;؛\\n]+");

  private OrderTokens() {}

  static List<String> of(String written) {
    String text = INVISIBLE.matcher(written).replaceAll("");
    text = digits(text);
    text = HALF_DAY.matcher(text).replaceAll(OrderTokens::halfDay);
    text = PAIRS.matcher(text).replaceAll(pair -> Matcher.quoteReplacement(onePair(pair.group())));
    List<String> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      tokens.add(token(word));
    }
    return tokens;
  }

  private static String halfDay(java.util.regex.MatchResult match) {
    return match.group(1) + (match.group(2) != null ? "am" : "pm") + " ";
  }

  private static String onePair(String pair) {
    return pair.toLowerCase().matches("(every|each)\\s+day")
        ? "daily"
        : pair.replaceAll("\\s+", "_");
  }

  private static String token(Matcher word) {
    String token = word.group();
    if (token.length() == 1 && "،;؛\n".contains(token)) {
      return ",";
    }
    boolean dash = "-\u2013\u2212".indexOf(token.charAt(0)) >= 0;
    if (word.group(1) != null) {
      return (dash ? "-" : "") + word.group(1).strip();
    }
    return dash && token.length() > 1 ? "-" + token.substring(1) : token;
  }

  /** Digits of every script as plain ones. */
  private static String digits(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
              } else {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }
}
