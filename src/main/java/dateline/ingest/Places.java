package dateline.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Places at the head of copy: "OSLO", "NAIROBI/OSLO", "OSLO, Norway". */
final class Places {
  private static final NameList KNOWN = NameList.read("/ingest/places.txt");

  private static final Set<String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))
          .collect(Collectors.toUnmodifiableSet());

  private Places() {}

  static boolean isCountry(String name) {
    return COUNTRIES.contains(name);
  }

  /** Whether the first place that the words name is one we know. */
  static boolean isKnown(String words) {
    return KNOWN.has(words.split("[/,،\\[]", 2)[0]);
  }
}
