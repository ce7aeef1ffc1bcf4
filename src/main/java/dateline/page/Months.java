package dateline.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of the months, of English, Arabic and the larger European languages. */
final class Months {
  private static final Map<String, Integer> NUMBERS = read();

  /** Longer ones first, so that a pattern of them does not stop at an abbreviation. */
  static final List<String> NAMES =
      NUMBERS.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
          .toList();

  private Months() {}

  /** Of a name, or of the number itself. */
  static int number(String month) {
    return NUMBERS.containsKey(month) ? NUMBERS.get(month) : Integer.parseInt(month);
  }

  /** A line a month, a word a name. */
  private static Map<String, Integer> read() {
    Map<String, Integer> numbers = new HashMap<>();
    List<String> months = Phrases.lines("months.txt");
    for (int i = 0; i < months.size(); i++) {
      for (String name : months.get(i).split(" ")) {
        numbers.put(name.replace('_', ' '), i + 1);
      }
    }
    return numbers;
  }
}
