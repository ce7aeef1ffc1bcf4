package dateline.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The news agencies and outlets whose names stand in the heads of copy. */
final class Agencies {
  private static final NameList KNOWN = NameList.read("/ingest/agencies.txt");

  /** A desk of the agency may follow: "CNN Business", "AP Sports". */
  private static final Pattern DESK =
      Pattern.compile(
          " ?(?:Business|Politics|Sport|Sports|Travel|Health|Style|Newsource|News|Network|NETWORK|Investigates"
              + "|Underscored|Español)$");

  private static final Pattern ARTICLE = Pattern.compile("^[Tt]he ");

  private Agencies() {}

  static boolean isKnown(String words) {
    String name = ARTICLE.matcher(words.strip()).replaceFirst("");
    return KNOWN.has(words.strip())
        || KNOWN.has(name)
        || KNOWN.has(withoutDesk(name))
        || name.contains("/") && KNOWN.has(name.substring(0, name.indexOf('/')));
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
    for (int i = from; i < words.length(); i++) {
      if (words.charAt(i) == ' ' || words.charAt(i) == '/') {
        return i + 1;
      }
    }
    return -1;
  }

  private static String withoutDesk(String name) {
    Matcher desk = DESK.matcher(name);
    return desk.find() ? name.substring(0, desk.start()) : name;
  }
}
