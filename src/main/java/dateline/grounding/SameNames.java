package dateline.grounding;

import java.util.Map;
import java.util.Set;

/** Words, mostly names, that stand for one another, such as {@code France} and {@code French}. */
final class SameNames {
  private static final Map<String, String> FIRST = Lists.toFirst("same-names.txt");
  private static final Set<String> TITLES = Lists.words("titles.txt");

  private SameNames() {}

  /** The name that all of its like are told by; itself where it has none. */
  static String of(String norm) {
    return of(norm, norm);
  }

  /** The same, or the other where it has none. */
  static String of(String norm, String other) {
    return FIRST.getOrDefault(norm, other);
  }

  /** Of a place or its people. */
  static boolean has(String norm) {
    return FIRST.containsKey(norm);
  }

  static boolean isTitle(String norm) {
    return TITLES.contains(norm);
  }
}
