package dateline.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The title of an article without the name of its site. */
final class Titles {
  private static final Pattern SUFFIX =
      Pattern.compile("^(?<title>.{3,})\\s*(?:\\s[|\\-–—·•:»/]\\s|\\s*\\|\\s*)(?<site>[^|]+)$");
  private static final Pattern PREFIX =
      Pattern.compile("^(?<site>[^|]{2,40}?)\\s*(?:\\s[|–—·•:»-]\\s|:\\s)(?<title>.{8,})$");

  private static final Pattern REST = Pattern.compile("\\s*[|\\-–—·•»:].{1,60}");
  private static final int SHORTEST = 8;
  private static final int LONGEST = 500;
  private static final int LONGEST_ADDITION = 20;

  private Titles() {}

  /**
   * The first of the page's titles; where another of them is its beginning, and no more than a
   * site's name is left, that one.
   */
  static String best(List<String> titles, List<String> siteNames) {
    List<String> said =
        titles.stream().map(Titles::plain).filter(title -> !title.isEmpty()).distinct().toList();
    if (said.isEmpty()) {
      return "";
    }
    String first = said.get(0);
    Optional<String> within =
        said.stream().skip(1).filter(other -> isRestASite(first, other)).findFirst();
    return withoutSite(within.orElse(first), siteNames);
  }

  private static boolean isRestASite(String whole, String part) {
    return part.length() >= SHORTEST
        && whole.startsWith(part)
        && REST.matcher(whole.substring(part.length())).matches();
  }

  private static String withoutSite(String title, List<String> siteNames) {
    String rest = title;
    for (int i = 0; i < 2; i++) {
      Matcher last = SUFFIX.matcher(rest);
      Matcher before = PREFIX.matcher(rest);
      if (last.matches() && isSite(last.group("site"), siteNames)) {
        rest = last.group("title").strip();
      } else if (before.matches() && isNamed(before.group("site"), siteNames)) {
        rest = before.group("title").strip();
      }
    }
    return rest;
  }

  private static boolean isNamed(String words, List<String> siteNames) {
    return siteNames.stream().anyMatch(name -> letters(name).equals(letters(words)));
  }

  /** A name may be written shorter or longer: "BBC" and "BBC News". */
  private static boolean isSite(String words, List<String> siteNames) {
    String key = letters(words);
    return siteNames.stream()
        .map(Titles::letters)
        .filter(name -> name.length() > 1 && key.length() > 1)
        .anyMatch(name -> name.startsWith(key) || key.startsWith(name) && isNear(key, name));
  }

  private static boolean isNear(String longer, String shorter) {
    return longer.length() <= shorter.length() + LONGEST_ADDITION;
  }

  private static String letters(String words) {
    return Paragraphs.key(words).replace(" ", "");
  }

  static String plain(String title) {
    return title
        .substring(0, Math.min(title.length(), LONGEST))
        .replaceAll("(?U)[\\s\\p{Cntrl}]+", " ")
        .strip();
  }

  /** What a site may be called: by its name, by its host, and by the longest word of that. */
  static List<String> siteNames(Stream<String> said, String host) {
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    String longest =
        Stream.of(bare.split("\\.")).max(Comparator.comparingInt(String::length)).orElse("");
    return Stream.concat(said, Stream.of(bare, longest)).filter(name -> !name.isBlank()).toList();
  }
}
