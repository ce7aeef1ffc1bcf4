package dateline.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the {@link Features} of a document. */
final class FeatureReader {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** News says first what it is about: words of the beginning count up to twice. */
  private static final int LEAD = 60;

  /** How many mentions of a word are half of what endless mentions would be. */
  private static final double HALF = 1.5;

  private static final double RARITY = 1.3;
  private static final double NAME = 2;
  private static final double NUMBER = 1.4;

  private final WordWeights weights;
  private final int most;

  /**
   * @param most terms to keep of a long text
   */
  FeatureReader(WordWeights weights, int most) {
    this.weights = weights;
    this.most = most;
  }

  Features read(Document document) {
    Map<String, Term> terms = new HashMap<>();
    int at = 0;
    for (Token token : Tokens.in(document.title() + "\n" + document.text())) {
      terms.computeIfAbsent(token.form(), first -> new Term(token)).take(token, at++);
    }
    List<Coded> coded = new ArrayList<>(terms.size());
    for (Term term : terms.values()) {
      float rare = weights.of(term.form);
      if (rare > 0) {
        coded.add(term.coded(rare));
      }
    }
    coded.sort((a, b) -> Float.compare(b.weight, a.weight));
    return features(coded.subList(0, Math.min(most, coded.size())));
  }

  private static Features features(List<Coded> heaviest) {
    List<Coded> coded = new ArrayList<>(heaviest);
    coded.sort((a, b) -> Integer.compare(a.code, b.code));
    int size = coded.size();
    int[] terms = new int[size];
    float[] weights = new float[size];
    float[] lead = new float[size];
    byte[] kinds = new byte[size];
    for (int i = 0; i < size; i++) {
      Coded one = coded.get(i);
      terms[i] = one.code;
      weights[i] = one.weight;
      lead[i] = one.lead;
      kinds[i] = one.kind;
    }
    return Features.of(terms, weights, lead, kinds);
  }

  private record Coded(int code, float weight, float lead, byte kind) {}

  /** A word as the document uses it. */
  private static final class Term {
    private final String form;
    private final boolean number;
    private double count;
    private int leading;
    private boolean amidSentences;
    private boolean small;

    Term(Token token) {
      form = token.form();
      number = token.number();
    }

    void take(Token token, int at) {
      count += 1 + Math.max(0, 1 - at / (double) LEAD);
      leading += at < LEAD ? 1 : 0;
      amidSentences |= !token.first();
      small |= !token.first() && !token.capital();
    }

    Coded coded(float rare) {
      byte kind = kind();
      double heaviest = heaviest(kind, rare);
      return new Coded(
          form.hashCode(),
          (float) (heaviest * share(count)),
          (float) (heaviest * share(leading)),
          kind);
    }

    private byte kind() {
      if (number) {
        return YEAR.matcher(form).matches() ? Features.YEAR : Features.NUMBER;
      }
      return amidSentences && !small ? Features.NAME : Features.WORD;
    }

    /** Which number it is tells more than how rare it is: small ones tell the most of a match. */
    private static double heaviest(byte kind, float rare) {
      return switch (kind) {
        case Features.WORD -> Math.pow(rare, RARITY);
        case Features.NAME -> NAME * Math.pow(rare, RARITY);
        default -> NUMBER;
      };
    }

    private static double share(double count) {
      return count / (count + HALF);
    }
  }
}
