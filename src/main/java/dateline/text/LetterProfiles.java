package dateline.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells apart the languages of one script: by how often each letter and each three letters in a row
 * stand in them (Cavnar and Trenkle, "N-Gram-Based Text Categorization", 1994, with naive Bayes in
 * place of ranks), and by their small words.
 */
final class LetterProfiles {
  private static final char EDGE = '_';

  /** Twice the binary logarithm, as in the file: what a language never shows counts as rare. */
  private static final byte UNSEEN = 6;

  /** A letter a language has not is more of a sign. */
  private static final byte UNSEEN_LETTER = 0;

  /** Weights: a letter is part of its three as well, a small word is more than its letters. */
  private static final int LETTER = 1;

  private static final int THREE_LETTERS = 2;
  private static final int SMALL_WORD = 30;

  /** Without a small word a text may be a name or a headline: then it takes so much of these. */
  private static final int FEWEST_LETTERS = 20;

  private static final int FEWEST_AHEAD = 40;

  private static final Map<UnicodeScript, LetterProfiles> BY_SCRIPT = read();

  private final List<String> languages;
  private final Pieces commonness;
  private final Map<String, boolean[]> smallWords = new HashMap<>();

  private LetterProfiles(List<String> languages) {
    this.languages = languages;
    this.commonness = new Pieces(languages.size(), UNSEEN_LETTER, UNSEEN);
  }

  /** Empty where nothing in the text speaks for a language. */
  static Optional<String> mostAlike(String text, UnicodeScript script) {
    return Optional.ofNullable(BY_SCRIPT.get(script)).flatMap(one -> one.mostAlike(text));
  }

  private Optional<String> mostAlike(String text) {
    Tally tally = new Tally();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && isOfWord(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        tally.add(text, start, end);
      }
      start = end + 1;
    }
    return tally.best();
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** What speaks for each language. */
  private final class Tally {
    private final int[] scores = new int[languages.size()];
    private int letters;
    private int known;
    private boolean anySmallWord;

    void add(String text, int start, int end) {
      char[] word = new char[end - start + 2];
      word[0] = EDGE;
      for (int i = start; i < end; i++) {
        word[i - start + 1] = Character.toLowerCase(text.charAt(i));
      }
      word[word.length - 1] = EDGE;
      for (int i = 1; i < word.length - 1; i++) {
        commonness.addTo(scores, word[i], LETTER);
        long three = Pieces.key(word[i - 1], word[i], word[i + 1]);
        known += commonness.addTo(scores, three, THREE_LETTERS) ? 1 : 0;
      }
      letters += end - start;
      boolean[] speaksFor = smallWords.get(new String(word, 1, word.length - 2));
      for (int i = 0; speaksFor != null && i < scores.length; i++) {
        scores[i] += speaksFor[i] ? SMALL_WORD : 0;
      }
      anySmallWord |= speaksFor != null;
    }

    Optional<String> best() {
      int best = 0;
      int second = Integer.MIN_VALUE;
      for (int i = 1; i < scores.length; i++) {
        boolean better = scores[i] > scores[best];
        second = Math.max(second, better ? scores[best] : scores[i]);
        best = better ? i : best;
      }
      boolean sure =
          letters >= FEWEST_LETTERS && 2 * known > letters && scores[best] - second >= FEWEST_AHEAD;
      return anySmallWord || sure ? Optional.of(languages.get(best)) : Optional.empty();
    }
  }

  private static Map<UnicodeScript, LetterProfiles> read() {
    Map<UnicodeScript, LetterProfiles> profiles = new EnumMap<>(UnicodeScript.class);
    Map<UnicodeScript, Map<String, List<String[]>>> lines = new EnumMap<>(UnicodeScript.class);
    for (String[] line : lines("/text/letters.txt")) {
      lines
          .computeIfAbsent(UnicodeScript.valueOf(line[0]), one -> new LinkedHashMap<>())
          .computeIfAbsent(line[1], one -> new ArrayList<>())
          .add(line);
    }
    lines.forEach(
        (script, languages) -> {
          LetterProfiles one = new LetterProfiles(List.copyOf(languages.keySet()));
          languages.values().forEach(levels -> levels.forEach(one::learn));
          profiles.put(script, one);
        });
    for (String[] line : lines("/text/small-words.txt")) {
      profiles.values().forEach(one -> one.learnSmallWords(line));
    }
    return profiles;
  }

  private void learn(String[] line) {
    int language = languages.indexOf(line[1]);
    byte level = Byte.parseByte(line[2]);
    for (String piece : Arrays.copyOfRange(line, 3, line.length)) {
      long key = 0;
      for (char c : piece.toCharArray()) {
        key = key << 16 | c;
      }
      commonness.put(key, language, level);
    }
  }

  private void learnSmallWords(String[] line) {
    int language = languages.indexOf(line[0]);
    if (language >= 0) {
      for (String word : Set.of(Arrays.copyOfRange(line, 1, line.length))) {
        smallWords.computeIfAbsent(word, one -> new boolean[languages.size()])[language] = true;
      }
    }
  }

  private static List<String[]> lines(String file) {
    try (InputStream stream = LetterProfiles.class.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
