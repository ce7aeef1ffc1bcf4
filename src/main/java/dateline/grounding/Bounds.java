package dateline.grounding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "at least", "nearly": tells whether a claim has a number on another side than its sources. */
final class Bounds {
  private enum Side {
    MORE,
    UP,
    LESS,
    DOWN,
    ABOUT;

    boolean isUp() {
      return this == MORE || this == UP;
    }

    boolean isDown() {
      return this == LESS || this == DOWN;
    }
  }

  private record Bound(Side side, List<String> words) {}

  /** The longest first. */
  private static final List<Bound> BOUNDS = read();

  private static final Set<String> PART_OF_A_NUMBER = Set.of("$", "€", "£", "¥", "a");
  private static final Set<String> AMOUNTS =
      Set.of("a", "all", "every", "everyone", "everybody", "everything", "half", "double", "twice");
  private static final Set<String> OPEN_END = Set.of("or", "plus");

  private Bounds() {}

  private static List<Bound> read() {
    List<Bound> bounds = new ArrayList<>();
    for (String line : Lists.lines("bounds.txt")) {
      List<String> words = List.of(line.split(" "));
      Side side = Side.valueOf(words.get(0).toUpperCase(Locale.ROOT));
      bounds.add(new Bound(side, words.subList(1, words.size())));
    }
    bounds.sort(Comparator.comparing(bound -> -bound.words().size()));
    return List.copyOf(bounds);
  }

  /**
   * Whether words that make of a number, or of "all", more or less than itself stand before one.
   */
  static boolean standBeforeAnAmount(List<Token> tokens) {
    for (int amount = 1; amount < tokens.size(); amount++) {
      List<String> before = norms(tokens.subList(0, amount));
      if (isAmount(tokens.get(amount))
          && BOUNDS.stream()
              .anyMatch(it -> it.side() != Side.ABOUT && endsWith(before, it.words()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAmount(Token token) {
    return !token.isWord()
        || AMOUNTS.contains(token.norm())
        || NumberWords.cardinal(token.norm()).isPresent();
  }

  /**
   * Whether the claim puts a number that its sources say on a side where none of them has it. "At
   * least" and the like may be added: what is so is also at least so.
   */
  static boolean areOther(Prose.Sentence claim, Quantity number, List<Prose> sources) {
    Optional<Side> claimed = before(claim.tokens(), number);
    if (claimed.filter(side -> side != Side.ABOUT).isEmpty()) {
      return false;
    }
    List<Optional<Side>> told = told(number, sources);
    boolean says = claimed.get() == Side.MORE || claimed.get() == Side.LESS;
    return !told.isEmpty()
        && told.stream()
            .allMatch(one -> one.map(side -> areOpposite(side, claimed.get())).orElse(says));
  }

  private static boolean areOpposite(Side one, Side other) {
    return one.isUp() && other.isDown() || one.isDown() && other.isUp();
  }

  private static List<Optional<Side>> told(Quantity number, List<Prose> sources) {
    List<Optional<Side>> told = new ArrayList<>();
    for (Prose source : sources) {
      for (Prose.Sentence sentence : source.sentences()) {
        for (Quantity other : sentence.quantities()) {
          if (number.agrees(other)) {
            told.add(around(sentence.tokens(), other));
          }
        }
      }
    }
    return told;
  }

  private static Optional<Side> around(List<Token> tokens, Quantity number) {
    boolean open = number.to() < tokens.size() && OPEN_END.contains(tokens.get(number.to()).norm());
    return open ? Optional.of(Side.ABOUT) : before(tokens, number);
  }

  private static Optional<Side> before(List<Token> tokens, Quantity number) {
    int end = number.from();
    while (end > 0 && PART_OF_A_NUMBER.contains(tokens.get(end - 1).norm())) {
      end--;
    }
    List<String> norms = norms(tokens.subList(0, end));
    return BOUNDS.stream()
        .filter(bound -> endsWith(norms, bound.words()))
        .map(Bound::side)
        .findFirst();
  }

  private static boolean endsWith(List<String> norms, List<String> words) {
    int from = norms.size() - words.size();
    return from >= 0 && norms.subList(from, norms.size()).equals(words);
  }

  private static List<String> norms(List<Token> tokens) {
    return tokens.stream().map(Token::norm).toList();
  }
}
