package dateline.grounding;

import java.util.List;
import java.util.Optional;

/** Finds a word of a claim in whose place its source says the opposite. */
final class Opposition {
  /** So far from a word, in words of content, stands what it is said of. */
  private static final int REACH = 3;

  private Opposition() {}

  /** The word of the source that says the opposite of the same thing. */
  static Optional<Token> in(Fit fit, Token claimed) {
    List<Token> content = fit.content();
    int at = content.indexOf(claimed);
    Optional<Token> found = Optional.empty();
    for (Prose.Sentence sentence : fit.sentences()) {
      List<Token> source = sentence.tokens().stream().filter(Token::isContent).toList();
      for (int i = 0; i < source.size(); i++) {
        int place = i;
        boolean sameSide = Opposites.areOnOneSide(claimed, source.get(i));
        boolean opposite = Opposites.are(claimed, source.get(i));
        if ((sameSide || opposite) && shareSurroundings(content, at, source, i)) {
          if (sameSide) {
            return Optional.empty();
          }
          found = found.or(() -> Optional.of(source.get(place)));
        }
      }
    }
    return found;
  }

  private static boolean shareSurroundings(List<Token> claim, int at, List<Token> source, int in) {
    for (int i = Math.max(0, at - REACH); i < Math.min(claim.size(), at + REACH + 1); i++) {
      for (int j = Math.max(0, in - REACH); j < Math.min(source.size(), in + REACH + 1); j++) {
        if (i != at && j != in && Corpus.key(claim.get(i)).equals(Corpus.key(source.get(j)))) {
          return true;
        }
      }
    }
    return false;
  }
}
