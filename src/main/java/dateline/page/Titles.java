package dateline.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The title of an article without the name of its site. */
final class Titles {
  private static final Pattern SUFFIX =
      Pattern.compile("^(?<title>.{3,}?)\\s*(?:\\s[|\\-–—·•:»/]\\s|\\s*\\|\\s*)(?<site>[^|]+)$");
  private static final Pattern PREFIX =
      Pattern.compile("^(?<site>[^|]{2,40}?)\\s*(?:\\s[|–—·•:»-]\\s|:\\s)(?<title>.{8,})$");

  private Titles() {}

  /**
   * The first of the page's titles; where another of them is its beginning or end, and only a
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
    return part.length() >= 8
        && whole.length() > part.length()
        && (whole.startsWith(part)
                && whole.substring(part.length()).strip().matches("(?s)[|\\-–—·•»:].{1,60}")
            || whole.endsWith(part)
                && whole.substring(0, whole.length() - part.length()).strip().matches("(?s).{1,40}[|–—·•»:-]"));
  }

  private static String withoutSite(String title, List<String> siteNames) {
    String rest = title;
    for (int i = 0; i < 2; i++) {
      Matcher last = lastSuffix(rest);
      Matcher before = PREFIX.matcher(rest);
      if (last.matches() && isSite(last.group("site"), siteNames)) {
        rest = last.group("title").strip();
      } else if (before.matches() && isSite(before.group("site"), siteNames)) {
        rest = before.group("title").strip();
      }
    }
    return rest;
  }

  /** The shortest site name at the end. */
  private static Matcher lastSuffix(String title) {
    Matcher greedy = Pattern.compile(SUFFIX.pattern().replace("{3,}?", "{3,}")).matcher(title);
    return greedy;
  }

  private static boolean isSite(String words, List<String> siteNames) {
    String key = Paragraphs.key(words).replace(" ", "");
    return siteNames.stream()
        .map(name -> Paragraphs.key(name).replace(" ", ""))
        .filter(name -> name.length() > 1)
        .anyMatch(name -> name.equals(key) || key.length() > 3 && (name.startsWith(key) || key.startsWith(name)));
  }

  static String plain(String title) {
    return title.replaceAll("(?U)[\\s\\p{Cntrl}]+", " ").strip();
  }

  /** What a site may be called: by its name, and by its host with and without ending. */
  static List<String> siteNames(Stream<String> said, String host) {
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    int end = bare.lastIndexOf('.');
    return Stream.concat(
            said, Stream.of(bare, end > 0 ? bare.substring(0, end) : bare))
        .filter(name -> !name.isBlank())
        .toList();
  }
}
