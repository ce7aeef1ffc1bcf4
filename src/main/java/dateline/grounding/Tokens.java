package dateline.grounding;

import dateline.text.Sentences;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into sentences of tokens. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{Nd}+(?:[.,٫٬]\\p{Nd}+)*"
              + "|(?:\\p{L}\\.){2,}"
              + "|[\\p{L}\\p{M}]+(?:[’'][\\p{L}\\p{M}]+)*"
              + "|[$€£¥%٪]");

  /** {@code isn't} is two words, {@code O'Neill} one. */
  private static final Pattern NOT = Pattern.compile("(?i)^(\\p{L}+)n[’']t$");

  /** "No. 2" and "No 10" deny nothing; "No 18-year-old" and "No 200 people" do. */
  private static final Pattern NUMBER_SIGN =
      Pattern.compile("N[oO]s?(?:\\. ?\\p{Nd}| \\p{Nd}{1,2}(?![\\p{Nd}‑–-]))");

  private static final Pattern POSSESSIVE = Pattern.compile("[’'](?:s|S)?$|[’'](?:ll|re|ve|d|m)$");
  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

  private Tokens() {}

  static boolean isArabic(String text) {
    return ARABIC.matcher(text).find();
  }

  static List<List<Token>> sentences(String text) {
    List<List<Token>> sentences = new ArrayList<>();
    for (Span span : Sentences.in(text, isArabic(text) ? "ar" : "en")) {
      List<Token> tokens = of(text, span);
      if (!tokens.isEmpty()) {
        sentences.add(tokens);
      }
    }
    return sentences;
  }

  static List<Token> of(String text) {
    return of(text, new Span(0, text.length()));
  }

  private static List<Token> of(String text, Span span) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text).region(span.start(), span.end());
    int before = -1;
    while (matcher.find()) {
      boolean glued = before >= 0 && isGlue(text, before, matcher.start());
      String word = matcher.group();
      boolean numbers = NUMBER_SIGN.matcher(text).region(matcher.start(), span.end()).lookingAt();
      add(tokens, word, numbers ? "number" : word, matcher.start(), glued);
      before = matcher.end();
    }
    return tokens;
  }

  private static boolean isGlue(String text, int end, int start) {
    return start == end || start == end + 1 && "-‑–/".indexOf(text.charAt(end)) >= 0;
  }

  /**
   * @param read the word as it is read
   */
  private static void add(List<Token> tokens, String word, String read, int start, boolean glued) {
    boolean first = tokens.isEmpty();
    if (word.equalsIgnoreCase("cent") && !first && last(tokens).norm().equals("per")) {
      Token per = tokens.remove(tokens.size() - 1);
      tokens.add(
          token(per.text(), "percent", per.start(), start + word.length(), false, per.first()));
      return;
    }
    Matcher not = NOT.matcher(word);
    if (not.matches()) {
      String verb = verb(not.group(1).toLowerCase(Locale.ROOT));
      tokens.add(token(not.group(1), verb, start, start + word.length(), glued, first));
      tokens.add(token(word, "not", start, start + word.length(), false, false));
    } else {
      String norm = norm(read);
      if (!norm.isEmpty()) {
        tokens.add(token(word, norm, start, start + word.length(), glued, first));
      }
    }
  }

  private static Token last(List<Token> tokens) {
    return tokens.get(tokens.size() - 1);
  }

  private static String verb(String stump) {
    return switch (stump) {
      case "ca" -> "can";
      case "wo" -> "will";
      case "sha" -> "shall";
      default -> stump;
    };
  }

  private static Token token(
      String text, String norm, int start, int end, boolean glued, boolean first) {
    String stem = Stems.of(norm);
    return new Token(text, norm, stem, SameNames.of(norm, stem), start, end, glued, first);
  }

  static String norm(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Folding.digits(word);
    }
    if (word.equals("%") || word.equals("٪")) {
      return "percent";
    }
    String bare = POSSESSIVE.matcher(word.replace(".", "")).replaceFirst("");
    return Folding.fold(bare);
  }
}
