package dateline.grounding;

import java.util.Set;

/** Small lists of words that change what a sentence claims. */
final class Words {
  private static final Set<String> NEGATIONS = Lists.words("negations.txt");
  private static final Set<String> HEDGES = Lists.words("hedges.txt");
  private static final Set<String> ATTRIBUTIONS = Lists.words("attributions.txt");

  private Words() {}

  static boolean isNegation(Token token) {
    return NEGATIONS.contains(token.norm());
  }

  static boolean isHedge(Token token) {
    return HEDGES.contains(token.norm());
  }

  /** Tells that someone says so. */
  static boolean isAttribution(Token token) {
    return ATTRIBUTIONS.contains(token.norm());
  }

  static boolean isNear(Token token) {
    return token.norm().equals("nearly") || token.norm().equals("almost");
  }
}
