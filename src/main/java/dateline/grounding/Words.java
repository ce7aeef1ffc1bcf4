package dateline.grounding;

import java.util.Set;

/** Small lists of words that change what a sentence claims. */
final class Words {
  private static final Set<String> NEGATIONS = Lists.words("negations.txt");
  private static final Set<String> HEDGES = Lists.words("hedges.txt");
  private static final Set<String> QUANTIFIERS = Lists.words("quantifiers.txt");

  private Words() {}

  static boolean isNegation(Token token) {
    return NEGATIONS.contains(token.norm());
  }

  static boolean isHedge(Token token) {
    return HEDGES.contains(token.norm());
  }

  static boolean isQuantifier(Token token) {
    return QUANTIFIERS.contains(token.norm());
  }
}
