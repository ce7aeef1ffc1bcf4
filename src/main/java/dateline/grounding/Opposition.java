package dateline.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds a word of a claim in whose place its source says the opposite. */
final class Opposition {
  /** So far from a word, in words of content, stands what it is said of. */
  private static final int REACH = 3;

  /** So many words around both tell that they are said of the same, where the lexicon is unsure. */
  private static final int SURROUNDINGS = 2;

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
        int shared = shared(content, at, source, i);
        if (shared > 0 && Opposites.areOnOneSide(claimed, source.get(i))) {
          return Optional.empty();
        }
        if (shared >= enough(claimed, source.get(i))) {
          found = found.or(() -> Optional.of(source.get(place)));
        }
      }
    }
    return found;
  }

  /** How many words around both make of them opposites; never where they are none. */
  private static int enough(Token one, Token other) {
    if (Opposites.areListed(one, other)) {
      return 1;
    }
    boolean alike = Lexicon.of(one.norm()).kind() == Lexicon.of(other.norm()).kind();
    return alike && Opposites.are(one, other) ? SURROUNDINGS : Integer.MAX_VALUE;
  }

  /** How many of the words around the one are around the other. */
  private static int shared(List<Token> claim, int at, List<Token> source, int in) {
    Set<String> shared = new HashSet<>();
    for (int i = Math.max(0, at - REACH); i < Math.min(claim.size(), at + REACH + 1); i++) {
      for (int j = Math.max(0, in - REACH); j < Math.min(source.size(), in + REACH + 1); j++) {
        if (i != at && j != in && claim.get(i).key().equals(source.get(j).key())) {
          shared.add(claim.get(i).key());
        }
      }
    }
    return shared.size();
  }
}
