package dateline.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of a document tells which story it belongs to. */
record Features(TermVector words) {
  private static final float NAME = 1.6f;

  static Features of(String title, String text, WordWeights weights) {
    Map<String, Float> counts = new HashMap<>();
    Map<String, Boolean> names = new HashMap<>();
    count(Tokens.in(title), 2, counts, names);
    count(Tokens.in(text), 1, counts, names);
    Map<String, Float> weighed = new HashMap<>();
    counts.forEach(
        (word, count) -> {
          float rare = weights.of(word);
          float name = names.getOrDefault(word, false) ? NAME : 1;
          weighed.put(word, (float) (1 + Math.log(count)) * rare * name);
        });
    return new Features(TermVector.of(weighed));
  }

  /** A word that stands with a small letter anywhere is no name. */
  private static void count(
      List<Token> tokens, float each, Map<String, Float> counts, Map<String, Boolean> names) {
    for (Token token : tokens) {
      counts.merge(token.form(), each, Float::sum);
      if (!token.first()) {
        names.merge(token.form(), token.capital(), Boolean::logicalAnd);
      }
    }
  }
}
