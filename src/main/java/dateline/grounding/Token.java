package dateline.grounding;

/**
 * A word, a number or a sign of a text.
 *
 * @param norm in lower case, without accents, vowel signs and a possessive
 * @param stem what its inflected forms have in common
 * @param key what all tokens that count as the same have in common
 * @param glued a hyphen or nothing stands between it and the token before
 * @param first begins its sentence, so that a capital letter says nothing
 */
record Token(
    String text,
    String norm,
    String stem,
    String key,
    int start,
    int end,
    boolean glued,
    boolean first) {
  boolean isNumber() {
    return Character.isDigit(norm.charAt(0));
  }

  boolean isWord() {
    return Character.isLetter(norm.charAt(0));
  }

  boolean isCapital() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean isSmall() {
    return SmallWords.contains(norm);
  }

  /** A word that carries meaning, or a number. */
  boolean isContent() {
    return isNumber() || isWord() && !isSmall();
  }
}
