package dateline.grounding;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Numbers that are written in letters, English and Arabic. */
final class NumberWords {
  private static final Map<String, Double> CARDINALS = read("cardinal");
  private static final Map<String, Double> ORDINALS = read("ordinal");
  private static final Map<String, Double> MAGNITUDES = read("magnitude");

  private NumberWords() {}

  private static Map<String, Double> read(String kind) {
    Map<String, Double> numbers = new HashMap<>();
    for (String line : Lists.lines("numbers.txt")) {
      String[] words = line.split(" ");
      if (words[0].equals(kind)) {
        for (int i = 2; i < words.length; i++) {
          numbers.put(Folding.fold(words[i]), Double.valueOf(words[1]));
        }
      }
    }
    return Map.copyOf(numbers);
  }

  static OptionalDouble cardinal(String norm) {
    return find(CARDINALS, norm);
  }

  static OptionalDouble ordinal(String norm) {
    return find(ORDINALS, norm);
  }

  static OptionalDouble magnitude(String norm) {
    return find(MAGNITUDES, norm);
  }

  private static OptionalDouble find(Map<String, Double> numbers, String norm) {
    Double value = numbers.get(norm);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
