package dateline.text;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/**
 * Tells the language of a text: by its script, and where several languages share one by its letters
 * and small words. A sentence is enough; where nothing speaks for a language the answer is {@link
 * #UNKNOWN}. Serbian in Latin letters is told from Croatian by words only.
 */
public final class Languages {
  /** ISO 639-2 for a language that is not known. */
  public static final String UNKNOWN = "und";

  private static final int LOOKED_AT = 800;
  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

  /** A script of one language, or of one that stands for a text too short to tell. */
  private static final Map<UnicodeScript, String> BY_SCRIPT =
      Map.ofEntries(
          Map.entry(UnicodeScript.ARABIC, "ar"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.CYRILLIC, "ru"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.THAI, "th"));

  private Languages() {}

  /** An ISO 639-1 code, or {@link #UNKNOWN}. */
  public static String of(String text) {
    String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
    int[] letters = new int[SCRIPTS.length];
    head.codePoints().filter(Character::isLetter).forEach(c -> letters[script(c).ordinal()]++);
    int most = UnicodeScript.COMMON.ordinal();
    for (int i = 0; i < letters.length; i++) {
      most = letters[i] > letters[most] ? i : most;
    }
    UnicodeScript script = SCRIPTS[most];
    if (script == UnicodeScript.HAN) {
      return letters[UnicodeScript.HIRAGANA.ordinal()] > 0 ? "ja" : "zh";
    }
    return LetterProfiles.mostAlike(head, script)
        .orElseGet(() -> BY_SCRIPT.getOrDefault(script, UNKNOWN));
  }

  /** Most letters are plain ones: no need to look them up. */
  private static UnicodeScript script(int letter) {
    return letter < 128 ? UnicodeScript.LATIN : UnicodeScript.of(letter);
  }
}
