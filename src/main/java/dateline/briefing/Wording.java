package dateline.briefing;

import dateline.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which stretches of an article can be quoted as they stand. */
final class Wording {
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 60;

  private static final Pattern END = Pattern.compile("[.!?؟…][”’\"'»)\\]]*$");

  /** A question of the writer's own says nothing that could be true or not. */
  private static final Pattern QUESTION = Pattern.compile("[?؟]\\)?$");

  /**
   * A whole sentence starts with a capital, a figure, a quotation mark or a letter without case.
   */
  private static final Pattern START =
      Pattern.compile("^[(“‘\"'«„\\[]*[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}$€£¥#@]");

  private static final Pattern NO_NEWS =
      Pattern.compile(
          "/(ap|afp|getty|reuters|epa|redux|sipa|zuma)\\b|\\bvia"
              + " (ap|getty)\\b|https?://|\\bwww\\.|\\S@\\w|hide caption|getty images|ap"
              + " photo|shutterstock|©|contributed to this|read more|sign"
              + " up|newsletter|subscribe|click here|\\bphoto by\\b|\\bphoto:|اقرأ أيضا|اشترك",
          Pattern.CASE_INSENSITIVE);

  /** "New York (CNN Business) ", "(Reuters) - " in the middle of a text. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}., ]{0,40})?\\((?:[A-Z]{2,5}|Reuters|رويترز|أ ف ب)(?: [A-Z][a-z]+)?\\)"
              + "\\s*[–—-]{0,2}\\s*(?=[\\p{Lu}\\p{Lo}“\"])");

  private static final Pattern LEANS =
      Pattern.compile(
          "^[“‘\"'«(]*(?:(?:He|She|They|It|This|That|These|Those|But|And|Or|So|Yet|Then|Nor|However|Also|Moreover|Furthermore"
              + "|Meanwhile|Similarly|Therefore|Thus|Additionally|Afterwards?|Instead|His|Her|Hers|Their|Its)\\b(?!-)"
              + "|(?:وأضاف|وتابع|وأشار|وأوضح|وأكد|كما|لكن|لكنه|لكنها|غير|هذا|هذه|ذلك|وهو|وهي|وهذا"
              + "|وبذلك|بينما|فيما)(?!\\p{L}))");

  private Wording() {}

  /** The sentence without a dateline before it. */
  static Span withoutDateline(String text, Span sentence) {
    Matcher dateline = DATELINE.matcher(sentence.of(text));
    return dateline.find() ? new Span(sentence.start() + dateline.end(), sentence.end()) : sentence;
  }

  static boolean isQuotable(String text) {
    int words = text.split("\\s+").length;
    return words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && START.matcher(text).find()
        && END.matcher(text).find()
        && !QUESTION.matcher(text).find()
        && !NO_NEWS.matcher(text).find()
        && !isShouted(text)
        && isBalanced(text);
  }

  private static boolean isShouted(String text) {
    return text.chars().noneMatch(Character::isLowerCase)
        && text.chars().anyMatch(Character::isUpperCase);
  }

  /** Whether every quotation that begins in it ends in it, and the other way round. */
  static boolean isBalanced(String text) {
    return count(text, '“') == count(text, '”')
        && count(text, '«') == count(text, '»')
        && count(text, '(') == count(text, ')')
        && straightMarksPair(text);
  }

  /** A straight mark opens and closes alike: only what stands beside it tells which it does. */
  private static boolean straightMarksPair(String text) {
    boolean open = false;
    for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
      boolean spaceBefore =
          at == 0
              || !Character.isLetterOrDigit(text.charAt(at - 1)) && !isStop(text.charAt(at - 1));
      boolean spaceBehind = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
      if (open
          ? at > 0 && Character.isWhitespace(text.charAt(at - 1))
          : !spaceBefore || spaceBehind) {
        return false;
      }
      open = !open;
    }
    return !open;
  }

  private static boolean isStop(char c) {
    return ".,!?…;:’'”)".indexOf(c) >= 0;
  }

  private static long count(String text, char mark) {
    return text.chars().filter(c -> c == mark).count();
  }

  /** "The tremor was", "The wounded officer said": of which one, the sentences before tell. */
  private static final Pattern DEFINITE =
      Pattern.compile(
          "^[“‘\"'«(]*(?:The|Both|Another|Such) (?:\\p{Ll}[\\p{Ll}-]+ ){0,2}?(?<noun>\\p{Ll}{3,}) "
              + "(?:was|were|is|are|had|has|have|will|would|could|can|may|might|did|does|also|later|then"
              + "|said|says|came|took|began|\\p{Ll}{3,}ed)\\b");

  /** The noun a sentence begins with as if the reader knew which is meant. */
  static Optional<String> definiteBeginning(String text) {
    Matcher definite = DEFINITE.matcher(text);
    return definite.find() ? Optional.of(definite.group("noun")) : Optional.empty();
  }

  /** Whether it begins with a word that only the sentence before it explains. */
  static boolean leansOnTheSentenceBefore(String text) {
    return LEANS.matcher(text).find();
  }
}
