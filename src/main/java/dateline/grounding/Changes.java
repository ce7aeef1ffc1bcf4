package dateline.grounding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds where a claim has something else in the very place of a sentence that it otherwise repeats:
 * another name, number or day, a negation more or less, or no hedge where there was one.
 */
final class Changes {
  /** Of a claim's words so many must be the source's, in its order, to tell places apart. */
  private static final double REPEATS = 0.5;

  /** So much of a claim must be its source's for what is missing to be left out on purpose. */
  private static final double COPIES = 0.8;

  /** So many words around a change must be the same on both sides. */
  private static final int CONTEXT = 3;

  /** Longer pieces are other clauses, which need not tell of the same. */
  private static final int LONGEST = 5;

  private static final int LONGEST_NAME = 9;
  private static final int LONGEST_NUMBER = 3;

  /** What is said of a number shows in so many of the nearest words behind it. */
  private static final int BEHIND = 2;

  private static final int NEAREST = 4;

  private final List<Reason> found = new ArrayList<>();
  private final List<Token> claim;
  private final List<Token> source;
  private final boolean attributed;

  private Changes(List<Token> claim, List<Token> source) {
    this.claim = claim;
    this.source = source;
    this.attributed = claim.stream().anyMatch(Words::isAttribution);
  }

  /**
   * What a claim changes.
   *
   * @param sources the sentences it may repeat; the one it repeats most counts
   */
  static List<Reason> in(List<Token> claim, List<Prose.Sentence> sources) {
    return sources.stream()
        .map(Prose.Sentence::tokens)
        .map(source -> new Alignment(claim, source))
        .max(Comparator.comparingDouble(Alignment::same))
        .map(alignment -> new Changes(claim, alignment.source()).read(alignment))
        .orElse(List.of());
  }

  private List<Reason> read(Alignment alignment) {
    if (alignment.same() >= REPEATS) {
      alignment.changes().stream()
          .filter(change -> change.context() >= CONTEXT)
          .forEach(this::read);
    }
    if (alignment.same() >= COPIES) {
      attribution();
    }
    return found;
  }

  private void read(Alignment.Change change) {
    List<Token> claim = change.claim();
    List<Token> source = change.source();
    if (claim.size() <= LONGEST && source.size() <= LONGEST) {
      if (negations(claim) % 2 != negations(source) % 2) {
        add(Reason.Kind.NEGATION, negations(claim) > 0 ? claim : source);
      }
      if (isHedged(source, claim) && claim.stream().noneMatch(Words::isHedge)) {
        add(Reason.Kind.HEDGE, source);
      }
      if (Bounds.standBeforeAnAmount(with(source, change.next()))
          && !Bounds.standBeforeAnAmount(with(claim, change.next()))
          && !isNearANumber(change)) {
        add(Reason.Kind.HEDGE, source);
      }
    }
    if (claim.size() <= LONGEST_NUMBER && source.size() <= LONGEST_NUMBER) {
      if (areOther(claim, source, Changes::weekday) || areOther(claim, source, Changes::month)) {
        add(Reason.Kind.DATE, claim);
      }
      if (areOtherNumbers(claim, source) && !isToldElsewhere(claim)) {
        add(Reason.Kind.NUMBER, claim);
      }
    }
    if (claim.size() <= LONGEST_NAME && source.size() <= LONGEST_NAME) {
      if (areOther(names(claim), names(source))) {
        add(Reason.Kind.OTHER_NAME, claim);
      }
    }
  }

  private static List<Token> with(List<Token> tokens, Optional<Token> next) {
    return Stream.concat(tokens.stream(), next.stream()).toList();
  }

  /** "nearly 1.8 billion" is 1.8 billion well enough, "nearly all" is not all. */
  private static boolean isNearANumber(Alignment.Change change) {
    return Words.isNear(change.source().get(change.source().size() - 1))
        && change.next().filter(Changes::beginsANumber).isPresent();
  }

  private static boolean beginsANumber(Token token) {
    return !token.isWord() || NumberWords.cardinal(token.norm()).isPresent();
  }

  /** A hedge that was left out together with what it hedges is no loss. */
  private boolean isHedged(List<Token> source, List<Token> claim) {
    boolean replaced = claim.stream().anyMatch(Token::isContent);
    for (int i = 0; i < source.size(); i++) {
      boolean alone = source.subList(i + 1, source.size()).stream().noneMatch(Token::isContent);
      if (isUnsure(source.get(i)) && (alone || replaced)) {
        return true;
      }
    }
    return false;
  }

  /** Who says who reports it need not say "reportedly". */
  private boolean isUnsure(Token token) {
    return Words.isHedge(token) && !(attributed && token.norm().equals("reportedly"));
  }

  private void add(Reason.Kind kind, List<Token> words) {
    found.add(new Reason(kind, words.stream().map(Token::text).collect(Collectors.joining(" "))));
  }

  private static long negations(List<Token> tokens) {
    return tokens.stream().filter(Words::isNegation).count();
  }

  private static Optional<Integer> weekday(Token token) {
    return boxed(Calendar.weekday(token.norm()));
  }

  private static Optional<Integer> month(Token token) {
    return token.isCapital() ? boxed(Calendar.month(token.norm())) : Optional.empty();
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private static <T> boolean areOther(
      List<Token> claim, List<Token> source, Function<Token, Optional<T>> kind) {
    return areOther(
        claim.stream().flatMap(token -> kind.apply(token).stream()).collect(Collectors.toSet()),
        source.stream().flatMap(token -> kind.apply(token).stream()).collect(Collectors.toSet()));
  }

  private static boolean areOther(Set<?> claimed, Set<?> told) {
    return !claimed.isEmpty() && !told.isEmpty() && claimed.stream().noneMatch(told::contains);
  }

  private static boolean areOtherNumbers(List<Token> claim, List<Token> source) {
    List<Quantity> claimed = Quantities.in(claim);
    List<Quantity> told = Quantities.in(source);
    return !claimed.isEmpty()
        && !told.isEmpty()
        && claimed.stream().noneMatch(one -> told.stream().anyMatch(one::agrees));
  }

  /** "Six were presumed dead": of the two rescued and the other six, these are meant. */
  private boolean isToldElsewhere(List<Token> changed) {
    return Quantities.in(changed).stream()
        .allMatch(
            number -> {
              Set<String> said = behind(claim, claim.indexOf(changed.get(number.to() - 1)));
              return Quantities.in(source).stream()
                  .filter(number::agrees)
                  .map(other -> behind(source, other.to() - 1))
                  .anyMatch(told -> told.stream().filter(said::contains).count() >= BEHIND);
            });
  }

  /** The nearest words of content behind a place, up to another number; "of eight" is a whole. */
  private static Set<String> behind(List<Token> tokens, int at) {
    Set<String> keys = new LinkedHashSet<>();
    boolean whole = false;
    for (Token token : tokens.subList(at + 1, tokens.size())) {
      if (beginsANumber(token) && !whole || keys.size() == NEAREST) {
        break;
      }
      whole = token.norm().equals("of") || whole && token.isSmall();
      if (token.isContent() && !beginsANumber(token)) {
        keys.add(token.key());
      }
    }
    return keys;
  }

  private static Set<String> names(List<Token> tokens) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (Names.isName(tokens, i) && !SameNames.isTitle(tokens.get(i).norm())) {
        names.add(tokens.get(i).key());
      }
    }
    return names;
  }

  private void attribution() {
    for (int i = 0; i + 2 < source.size(); i++) {
      boolean accordingTo =
          source.get(i).norm().equals("according") && source.get(i + 1).norm().equals("to");
      if (accordingTo && !attributed && !names(claim).contains(source.get(i + 2).key())) {
        add(Reason.Kind.ATTRIBUTION, source.subList(i, Math.min(source.size(), i + 4)));
      }
    }
  }
}
