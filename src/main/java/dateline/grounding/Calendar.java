package dateline.grounding;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The names of months and days, English and Arabic. */
final class Calendar {
  private static final Map<String, Integer> MONTHS = read("month");
  private static final Map<String, Integer> WEEKDAYS = read("weekday");
  private static final Map<String, Integer> DAYS_FROM_NOW = read("relative");

  /** Words that are more often no month: they count as one beside a day or after "in". */
  private static final Set<String> AMBIGUOUS = Set.of("may", "march", "mar", "sun", "sat");

  private Calendar() {}

  private static Map<String, Integer> read(String kind) {
    Map<String, Integer> names = new HashMap<>();
    for (String line : Lists.lines("calendar.txt")) {
      String[] words = line.split(" ");
      if (words[0].equals(kind)) {
        for (int i = 2; i < words.length; i++) {
          names.put(Folding.fold(words[i]), Integer.valueOf(words[1]));
        }
      }
    }
    return Map.copyOf(names);
  }

  static OptionalInt month(String norm) {
    return find(MONTHS, norm);
  }

  /** Monday is 1. */
  static OptionalInt weekday(String norm) {
    return find(WEEKDAYS, norm);
  }

  /** "yesterday" is -1. */
  static OptionalInt daysFromNow(String norm) {
    return find(DAYS_FROM_NOW, norm);
  }

  static boolean isAmbiguous(String norm) {
    return AMBIGUOUS.contains(norm);
  }

  static boolean isName(String norm) {
    return MONTHS.containsKey(norm) || WEEKDAYS.containsKey(norm);
  }

  private static OptionalInt find(Map<String, Integer> names, String norm) {
    Integer number = names.get(norm);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
