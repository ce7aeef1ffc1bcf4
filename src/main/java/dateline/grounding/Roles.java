package dateline.grounding;

import java.util.List;
import java.util.Optional;

/** Tells whether a claim has who did it and to whom the other way round than its source. */
final class Roles {
  private static final int REACH = 5;

  /** "Watched by video link from Johannesburg" does not say that Johannesburg watched. */
  private static final int BY = 5;

  private Roles() {}

  /** The nearest name before a verb and behind it. */
  private record Deed(Token verb, Token before, Token behind, boolean passive) {}

  static Optional<String> reversed(Fit fit) {
    for (int i = 1; i + 1 < fit.claim().size(); i++) {
      Optional<Deed> claimed = deed(fit.claim(), i);
      if (claimed.isPresent() && fit.has(claimed.get().verb())) {
        for (Prose.Sentence sentence : fit.sentences()) {
          if (isReversed(claimed.get(), sentence.tokens())) {
            return Optional.of(
                claimed.get().before().text()
                    + " "
                    + claimed.get().verb().text()
                    + " "
                    + claimed.get().behind().text());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isReversed(Deed claimed, List<Token> source) {
    for (int i = 1; i + 1 < source.size(); i++) {
      if (source.get(i).stem().equals(claimed.verb().stem())) {
        Optional<Deed> told = deed(source, i);
        if (told.isPresent()) {
          boolean same =
              same(claimed.before(), told.get().before())
                  && same(claimed.behind(), told.get().behind());
          boolean crossed =
              same(claimed.before(), told.get().behind())
                  && same(claimed.behind(), told.get().before());
          boolean voices = claimed.passive() == told.get().passive();
          return voices ? crossed && !same : same && !crossed;
        }
      }
    }
    return false;
  }

  private static boolean same(Token one, Token other) {
    return one.key().equals(other.key());
  }

  private static Optional<Deed> deed(List<Token> tokens, int at) {
    char kind = Lexicon.of(tokens.get(at).norm()).kind();
    if (!tokens.get(at).isWord() || tokens.get(at).isSmall() || kind != 'v') {
      return Optional.empty();
    }
    Optional<Token> before = name(tokens, at, -1);
    Optional<Token> behind = name(tokens, at, 1);
    boolean by =
        at + 1 < tokens.size()
            && tokens.get(at + 1).norm().equals("by")
            && behind
                .filter(tokens.subList(at, Math.min(tokens.size(), at + BY))::contains)
                .isPresent();
    return before.isPresent() && behind.isPresent()
        ? Optional.of(new Deed(tokens.get(at), before.get(), behind.get(), by))
        : Optional.empty();
  }

  private static Optional<Token> name(List<Token> tokens, int from, int step) {
    for (int i = 1; i <= REACH; i++) {
      int at = from + i * step;
      if (at < 0 || at >= tokens.size()) {
        break;
      }
      if (isName(tokens.get(at))) {
        return Optional.of(tokens.get(at));
      }
    }
    return Optional.empty();
  }

  /** By its capital or, in a text without capitals, by how news writes it. */
  static boolean isName(Token token) {
    return token.isWord()
        && !token.isSmall()
        && !Calendar.isName(token.norm())
        && Lexicon.of(token.norm()).lower() < 0.35
        && (token.isCapital() || Lexicon.of(token.norm()).kind() != 'v');
  }
}
