package dateline.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The head an article begins with: "ANBAR, Iraq (Reuters) – ". A sentence may begin much like one,
 * as in "The World Health Organization (WHO) – an agency – said", so the brackets must hold a known
 * agency, or the place must be written as only such heads write it.
 *
 * @param end where the news begins
 */
record AgencyHead(Dateline dateline, int end) {
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "^(?:(?<place>[^()\\n]{2,60}?)\\s*)?\\((?<agency>[^()\\n]{2,30})\\)"
              + "\\s*[–—―-]{1,2}\\s*");

  /** A line of its own: "CNN —", "New York CNN Business —". */
  private static final Pattern ALONE =
      Pattern.compile("^(?<place>\\p{Lu}[\\p{L}\\p{N}.,'’ -]{0,70})\\s*—$");

  /** "WASHINGTON – The", "LOS ANGELES, Calif. — The": a place in capitals, then a sentence. */
  private static final Pattern PLACE_ONLY =
      Pattern.compile(
          "^(?<place>(?:\\p{Lu}{3,}|ST\\.|FT\\.)(?:[ .'’-]+\\p{Lu}{2,})*(?:, \\p{Lu}[\\p{L}. ]{1,25})?)"
              + "\\s+[–—―-]{1,2}\\s+(?=[\\p{Lu}\\p{N}\"“‘'$€£])");

  /** "PORT-AU-PRINCE, Haiti", "WASHINGTON, Oct 19". */
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,}[^,]*,.*");

  private static final Set<String> AGENCIES = agencies();

  static Optional<AgencyHead> of(String paragraph) {
    Matcher head = WITH_AGENCY.matcher(paragraph);
    if (head.find()) {
      String place = Optional.ofNullable(head.group("place")).orElse("").strip();
      String agency = head.group("agency");
      boolean known = AGENCIES.contains(letters(agency));
      return known || CAPITALS.matcher(place).matches()
          ? Optional.of(new AgencyHead(new Dateline(place, agency), head.end()))
          : Optional.empty();
    }
    Matcher place = PLACE_ONLY.matcher(paragraph);
    if (place.find()) {
      return Optional.of(new AgencyHead(new Dateline(place.group("place"), ""), place.end()));
    }
    Matcher alone = ALONE.matcher(paragraph);
    return alone.matches()
        ? Optional.of(
            new AgencyHead(new Dateline(alone.group("place").strip(), ""), paragraph.length()))
        : Optional.empty();
  }

  private static String letters(String words) {
    return words.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
  }

  private static Set<String> agencies() {
    String file = "/ingest/agencies.txt";
    try (InputStream stream = AgencyHead.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(AgencyHead::letters)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
