package dateline.grounding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sentences of the sources that fit one sentence of a claim best. */
final class Fit {
  private static final double PER_WORD_TOO_MANY = 0.002;
  private static final int CANDIDATES = 8;

  private final Corpus corpus;
  private final List<Token> claim;
  private final List<Token> content;
  private final double weight;
  private final int best;
  private final int second;
  private final double inOne;
  private final double inTwo;
  private final Set<String> keys;

  Fit(Corpus corpus, List<Token> claim) {
    this.corpus = corpus;
    this.claim = claim;
    this.content = claim.stream().filter(Token::isContent).toList();
    this.weight = Math.max(1e-9, content.stream().mapToDouble(Fit::weight).sum());
    List<Integer> ranked = ranked();
    this.best = ranked.get(0);
    this.inOne = covered(corpus.keys(best), Set.of());
    int other = best;
    double both = inOne;
    for (int one : ranked) {
      double covered = covered(corpus.keys(best), corpus.keys(one));
      if (covered > both + 1e-9) {
        both = covered;
        other = one;
      }
    }
    this.second = other;
    this.inTwo = both;
    this.keys = new HashSet<>(corpus.keys(best));
    this.keys.addAll(corpus.keys(second));
  }

  private List<Integer> ranked() {
    int size = corpus.sentences().size();
    double[] scores = new double[size];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
      scores[i] =
          covered(corpus.keys(i), Set.of())
              - PER_WORD_TOO_MANY * corpus.sentences().get(i).tokens().size();
    }
    order.sort((a, b) -> Double.compare(scores[b], scores[a]));
    return order.subList(0, Math.min(CANDIDATES, size));
  }

  static double weight(Token token) {
    return Lexicon.rarity(token.norm());
  }

  private double covered(Set<String> some, Set<String> more) {
    double sum = 0;
    for (Token token : content) {
      String key = token.key();
      sum += some.contains(key) || more.contains(key) ? weight(token) : 0;
    }
    return sum / weight;
  }

  List<Token> claim() {
    return claim;
  }

  List<Token> content() {
    return content;
  }

  /** How much all words of the claim's sentence weigh. */
  double weight() {
    return weight;
  }

  double inOne() {
    return inOne;
  }

  double inTwo() {
    return inTwo;
  }

  Prose.Sentence best() {
    return corpus.sentences().get(best);
  }

  /** The best sentence and, where it adds something, a second. */
  List<Prose.Sentence> sentences() {
    return best == second ? List.of(best()) : List.of(best(), corpus.sentences().get(second));
  }

  boolean mayBeDenied(Token token) {
    return corpus.mayBeDenied(token);
  }

  boolean has(Token token) {
    return keys.contains(token.key());
  }
}
