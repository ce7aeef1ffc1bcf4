package dateline.grounding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what one of two sentences denies, or is unsure of, and the other is not. */
final class Polarity {
  /** A negation or hedge reaches so many words of content. */
  private static final int REACH = 3;

  /**
   * So much of a claim must stand in one or two sentences for a negation that does not to count
   * against it: who says it in other words may deny what the source puts the other way round.
   */
  private static final double REPEATS = 0.7;

  private static final Set<String> STRICT =
      Set.of("not", "no", "never", "none", "nobody", "cannot", "لا", "لم", "لن", "ليس", "ليست");

  private Polarity() {}

  /** A word that turns what follows, and the words it reaches, the nearest first. */
  private record Turn(Token word, List<Token> reached) {}

  private static List<Turn> turns(List<Token> sentence, Predicate<Token> kind) {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      boolean compound = i + 1 < sentence.size() && sentence.get(i + 1).glued();
      if (kind.test(sentence.get(i)) && !compound) {
        List<Token> reached = new ArrayList<>();
        for (int j = i + 1; j < sentence.size() && reached.size() < REACH; j++) {
          Token token = sentence.get(j);
          if (token.isContent() && !kind.test(token)) {
            reached.add(token);
          }
        }
        turns.add(new Turn(sentence.get(i), reached));
      }
    }
    return turns;
  }

  private static Set<String> reached(List<Token> sentence, Predicate<Token> kind) {
    Set<String> keys = new HashSet<>();
    turns(sentence, kind).forEach(turn -> turn.reached().forEach(one -> keys.add(one.stem())));
    return keys;
  }

  /** What the claim denies that the sources affirm, or the other way round. */
  static Optional<String> denied(Fit fit) {
    return fit.inTwo() >= REPEATS ? deniedOfKnown(fit) : lost(fit, Words::isNegation);
  }

  private static Optional<String> deniedOfKnown(Fit fit) {
    Set<String> inSources = new HashSet<>();
    Set<String> said = new HashSet<>();
    for (Prose.Sentence sentence : fit.sentences()) {
      inSources.addAll(reached(sentence.tokens(), Words::isNegation));
      sentence.tokens().forEach(token -> said.add(token.stem()));
    }
    boolean anyInSources =
        fit.sentences().stream().anyMatch(one -> one.tokens().stream().anyMatch(Words::isNegation));
    for (Turn turn : turns(fit.claim(), Words::isNegation)) {
      boolean strict = STRICT.contains(turn.word().norm());
      boolean unknown = turn.reached().stream().noneMatch(fit::mayBeDenied);
      if (strict && (!anyInSources || unknown && !turn.reached().isEmpty())) {
        return Optional.of(turn.word().text());
      }
      List<Token> known =
          turn.reached().stream().filter(token -> said.contains(token.stem())).toList();
      if (!known.isEmpty()
          && known.stream().noneMatch(token -> inSources.contains(token.stem()))
          && !said.contains(turn.word().stem())) {
        return Optional.of(turn.word().text() + " " + known.get(0).text());
      }
    }
    return lost(fit, Words::isNegation);
  }

  /** What the sources are unsure of and the claim is not. */
  static Optional<String> unhedged(Fit fit) {
    return fit.claim().stream().anyMatch(Words::isHedge)
        ? Optional.empty()
        : lost(fit, Words::isHedge);
  }

  private static Optional<String> lost(Fit fit, Predicate<Token> kind) {
    Set<String> inClaim = reached(fit.claim(), kind);
    Set<String> said = new HashSet<>();
    fit.claim().forEach(token -> said.add(token.stem()));
    for (Turn turn : turns(fit.best().tokens(), kind)) {
      boolean kept =
          turn.reached().stream().anyMatch(token -> inClaim.contains(token.stem()))
              || said.contains(turn.word().stem());
      boolean nearestSaid =
          turn.reached().size() > 1
              && turn.reached().stream().allMatch(one -> said.contains(one.stem()));
      if (!kept && nearestSaid) {
        return Optional.of(turn.word().text() + " " + turn.reached().get(0).text());
      }
    }
    return Optional.empty();
  }
}
