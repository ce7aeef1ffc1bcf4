package dateline.grounding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words that say the opposite of each other, by our own list and by WordNet. */
final class Opposites {
  /** Each side of each line has a number; a side and the other differ in the last bit. */
  private static final Map<String, Set<Integer>> SIDES = read();

  private Opposites() {}

  private static Map<String, Set<Integer>> read() {
    Map<String, Set<Integer>> sides = new HashMap<>();
    int number = 0;
    for (String line : Lists.lines("opposites.txt")) {
      for (String side : line.split("\\|")) {
        for (String word : side.strip().split(" ")) {
          sides.computeIfAbsent(Folding.fold(word), first -> new HashSet<>()).add(number);
        }
        number++;
      }
    }
    return sides;
  }

  static boolean are(Token one, Token other) {
    return areListed(one, other)
        || !areOnOneSide(one, other) && Lexicon.of(one.norm()).opposes(Lexicon.of(other.norm()));
  }

  /** By our own list, which is the surer one. */
  static boolean areListed(Token one, Token other) {
    Set<Integer> others = SIDES.getOrDefault(other.norm(), Set.of());
    return !areOnOneSide(one, other)
        && SIDES.getOrDefault(one.norm(), Set.of()).stream()
            .anyMatch(side -> others.contains(side ^ 1));
  }

  /** "declined" and "fell". */
  static boolean areOnOneSide(Token one, Token other) {
    Set<Integer> others = SIDES.getOrDefault(other.norm(), Set.of());
    return SIDES.getOrDefault(one.norm(), Set.of()).stream().anyMatch(others::contains);
  }
}
