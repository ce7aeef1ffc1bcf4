package dateline.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of the months, of English, Arabic and the larger European languages. */
final class Months {
  private static final String FILE = "/page/months.txt";
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

  private static Map<String, Integer> read() {
    Map<String, Integer> numbers = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Months.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      int month = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        month++;
        for (String name : line.split(" ")) {
          numbers.put(name.replace('_', ' '), month);
        }
      }
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE, e);
    }
  }
}
