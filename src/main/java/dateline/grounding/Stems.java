package dateline.grounding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the forms of a word have in common: a light suffix stripper for English with a list of
 * irregular forms, and of Arabic the word without article, conjunction and the commonest endings.
 */
final class Stems {
  private static final Map<String, String> IRREGULAR = Lists.toFirst("irregular.txt");

  /** Longest first. */
  private static final List<String> ENDINGS =
      List.of(
          "ational", "isation", "ization", "fulness", "iveness", "ousness", "ations", "ements",
          "ication", "ition", "ation", "ement", "ments", "iness", "ingly", "ating", "ators", "ized",
          "ised", "izing", "ising", "ities", "ional", "ables", "ment", "ness", "able", "ible",
          "ings", "ated", "ator", "ates", "ions", "ical", "ally", "edly", "ily", "ing", "ion",
          "ers", "ors", "ies", "ied", "ier", "ity", "ive", "ate", "ize", "ise", "ful", "ous", "est",
          "ed", "er", "or", "es", "ly", "al", "ic", "e", "s", "y");

  private static final Map<Character, List<String>> BY_LAST_LETTER =
      ENDINGS.stream().collect(Collectors.groupingBy(one -> one.charAt(one.length() - 1)));

  private static final List<String> ARABIC_HEADS =
      List.of("وال", "بال", "كال", "فال", "لل", "ال", "و", "ف", "ب", "ل", "س");
  private static final List<String> ARABIC_TAILS =
      List.of("هما", "ها", "هم", "ات", "ان", "ين", "ون", "وا", "يه", "ته", "ه", "ي", "ت");

  private Stems() {}

  static String of(String norm) {
    String regular = IRREGULAR.get(norm);
    if (regular != null) {
      return strip(regular);
    }
    return norm.isEmpty() || norm.charAt(0) < 0x600 ? strip(norm) : arabic(norm);
  }

  private static String strip(String word) {
    String stem = word;
    for (int i = 0; i < 2; i++) {
      stem = once(stem);
    }
    int end = stem.length();
    boolean doubled = end > 3 && stem.charAt(end - 1) == stem.charAt(end - 2);
    return doubled ? stem.substring(0, end - 1) : stem;
  }

  private static String once(String word) {
    if (word.length() < 4 || Character.isDigit(word.charAt(0)) || word.endsWith("ss")) {
      return word;
    }
    char last = word.charAt(word.length() - 1);
    for (String ending : BY_LAST_LETTER.getOrDefault(last, List.of())) {
      int left = word.length() - ending.length();
      int least = ending.length() == 1 ? 3 : ending.length() > 3 ? 4 : 3;
      if (left >= least && word.endsWith(ending) && hasVowel(word, left)) {
        return word.substring(0, left);
      }
    }
    return word;
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String arabic(String word) {
    String stem = word;
    for (String head : ARABIC_HEADS) {
      if (stem.startsWith(head) && stem.length() - head.length() >= 3) {
        stem = stem.substring(head.length());
        break;
      }
    }
    for (String tail : ARABIC_TAILS) {
      if (stem.endsWith(tail) && stem.length() - tail.length() >= 3) {
        return stem.substring(0, stem.length() - tail.length());
      }
    }
    return stem;
  }
}
