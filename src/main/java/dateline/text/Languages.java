package dateline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the language of a text: by its script, and for Latin script by its small words. A handful
 * of words is enough; where nothing speaks for a language the answer is {@link #UNKNOWN}.
 */
public final class Languages {
  /** ISO 639-2 for a language that is not known. */
  public static final String UNKNOWN = "und";

  private static final int LOOKED_AT = 2_000;
  private static final String PERSIAN_LETTERS = "پچژگکی";
  private static final int PERSIAN_ONE_IN = 20;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      Map.of(
          Character.UnicodeScript.CYRILLIC, "ru",
          Character.UnicodeScript.GREEK, "el",
          Character.UnicodeScript.HEBREW, "he",
          Character.UnicodeScript.HIRAGANA, "ja",
          Character.UnicodeScript.KATAKANA, "ja",
          Character.UnicodeScript.HANGUL, "ko",
          Character.UnicodeScript.DEVANAGARI, "hi",
          Character.UnicodeScript.THAI, "th");

  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.of(
          "en",
              words("the of and to in is was that for it with as on by at from what who which how"),
          "fr", words("le la les des et est une dans que qui pour sur du au aux ce pas avec quel"),
          "de",
              words("der die das und ist von mit den dem ein eine zu auf für nicht im wer wie was"),
          "es", words("el los las que y en un una por con para del es se su al qué quién cómo"),
          "it", words("il lo gli che di e un una per con non del della è sono chi come nel"),
          "pt", words("o os as que e um uma para com não do da em no na é quem como por"),
          "nl", words("de het een en van is dat op te zijn met voor niet wie wat hoe aan"),
          "tr", words("ve bir bu da de için ile olan kim ne nasıl mi çok"));

  /** Each small word and the languages it speaks for. */
  private static final Map<String, List<String>> SPEAKS_FOR = speaksFor();

  private Languages() {}

  private static Map<String, List<String>> speaksFor() {
    Map<String, List<String>> speaksFor = new HashMap<>();
    SMALL_WORDS.forEach(
        (language, words) ->
            words.forEach(
                word -> speaksFor.computeIfAbsent(word, one -> new ArrayList<>()).add(language)));
    return speaksFor;
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.split(" ")));
  }

  /** An ISO 639-1 code, or {@link #UNKNOWN}. */
  public static String of(String text) {
    String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
    Map<Character.UnicodeScript, Integer> letters = new HashMap<>();
    head.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(script(c), 1, Integer::sum));
    Character.UnicodeScript script =
        letters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Character.UnicodeScript.COMMON);
    return switch (script) {
      case HAN -> letters.containsKey(Character.UnicodeScript.HIRAGANA) ? "ja" : "zh";
      case LATIN -> ofLatin(head);
      case ARABIC -> ofArabicScript(head);
      default -> SCRIPTS.getOrDefault(script, UNKNOWN);
    };
  }

  /** Most letters are plain ones: no need to look them up. */
  private static Character.UnicodeScript script(int letter) {
    return letter < 128 ? Character.UnicodeScript.LATIN : Character.UnicodeScript.of(letter);
  }

  /** Persian is full of letters Arabic has only in names. */
  private static String ofArabicScript(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long persian = text.chars().filter(c -> PERSIAN_LETTERS.indexOf(c) >= 0).count();
    return persian * PERSIAN_ONE_IN > letters ? "fa" : "ar";
  }

  private static String ofLatin(String text) {
    Map<String, Integer> votes = new HashMap<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> SPEAKS_FOR.getOrDefault(word.group(), List.of()))
        .forEach(languages -> languages.forEach(one -> votes.merge(one, 1, Integer::sum)));
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(UNKNOWN);
  }
}
