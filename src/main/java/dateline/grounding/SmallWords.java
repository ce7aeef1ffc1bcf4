package dateline.grounding;

import java.util.Set;

/** Words that carry little meaning of their own. */
final class SmallWords {
  private static final Set<String> WORDS = Lists.words("small-words.txt");

  private SmallWords() {}

  static boolean contains(String norm) {
    return norm.length() < 2 || WORDS.contains(norm);
  }
}
