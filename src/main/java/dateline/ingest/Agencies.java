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

/** The news agencies and outlets whose names stand in the heads of copy. */
final class Agencies {
  private static final Set<String> KNOWN = read();

  /** A desk of the agency may follow: "CNN Business", "AP Sports". */
  private static final Pattern DESK =
      Pattern.compile(
          " ?(?:Business|Politics|Sport|Sports|Travel|Health|Style|Newsource|News|Network|NETWORK|Investigates"
              + "|Underscored|Español)$");

  private static final Pattern ARTICLE = Pattern.compile("^[Tt]he ");

  private Agencies() {}

  static boolean isKnown(String words) {
    String name = ARTICLE.matcher(words.strip()).replaceFirst("");
    return KNOWN.contains(letters(name)) || KNOWN.contains(letters(withoutDesk(name)));
  }

  /** The known agency some words end with: "CNN" of "New York CNN Business". */
  static Optional<String> atEndOf(String words) {
    String rest = words.strip();
    for (int from = 0; from >= 0 && from < rest.length(); from = next(rest, from)) {
      if (Character.isLetter(rest.charAt(from)) && isKnown(rest.substring(from))) {
        return Optional.of(rest.substring(from));
      }
    }
    return Optional.empty();
  }

  private static int next(String words, int from) {
    int space = words.indexOf(' ', from);
    return space < 0 ? -1 : space + 1;
  }

  private static String withoutDesk(String name) {
    Matcher desk = DESK.matcher(name);
    return desk.find() ? name.substring(0, desk.start()) : name;
  }

  private static String letters(String words) {
    return words.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
  }

  private static Set<String> read() {
    String file = "/ingest/agencies.txt";
    try (InputStream stream = Agencies.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Agencies::letters)
          .filter(letters -> !letters.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
