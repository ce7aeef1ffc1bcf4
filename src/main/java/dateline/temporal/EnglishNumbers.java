package dateline.temporal;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Numbers in English words and digits, as they count units of time. */
final class EnglishNumbers {
  private static final Map<String, Integer> ONES =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("couple", 2));

  private static final Map<String, Integer> TIMES =
      Map.of("hundred", 100, "thousand", 1_000, "million", 1_000_000, "dozen", 12);

  private static final String WORD =
      "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
          + "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
          + "|ninety|hundred|thousand)";

  /** Of numbers that are known or left vague ("several"). */
  static final String FORM =
      "(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?(?:[ -]1/2)?|1/2|(?:a )?couple(?: of)?|half an?|(?:a"
          + " )?(?:several|few|dozens?(?: of)?)(?: hundred| thousand)?|(?:a |an )?"
          + WORD
          + "(?:(?:[ -]| and )"
          + WORD
          + ")*|many|an?)";

  private EnglishNumbers() {}

  /** Empty for a vague one. */
  static OptionalDouble of(String words) {
    String flat = words.toLowerCase(Locale.ROOT).replace(",", "").strip();
    if (flat.startsWith("half")) {
      return OptionalDouble.of(0.5);
    }
    if (Character.isDigit(flat.charAt(0))) {
      String[] parts = flat.split("[ -]", 2);
      double whole = parts[0].equals("1/2") ? 0.5 : Double.parseDouble(parts[0]);
      return OptionalDouble.of(parts.length == 2 ? whole + 0.5 : whole);
    }
    double all = 0;
    double part = 0;
    for (String word : flat.replaceFirst("^an? (?=\\S)", "").split("[ -]+")) {
      if (ONES.containsKey(word)) {
        part += ONES.get(word);
      } else if (TIMES.containsKey(word)) {
        part = Math.max(1, part) * TIMES.get(word);
        if (part >= 1_000) {
          all += part;
          part = 0;
        }
      } else if (!word.equals("and") && !word.equals("of")) {
        return OptionalDouble.empty();
      }
    }
    return all + part == 0 ? OptionalDouble.empty() : OptionalDouble.of(all + part);
  }
}
