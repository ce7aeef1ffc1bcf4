package dateline.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of people out of bylines: "By Jane Doe and John Roe | Reuters" has two. */
final class Authors {
  private static final int LONGEST_BYLINE = 200;
  private static final int MOST = 10;

  private static final Pattern BY =
      Pattern.compile(
          "^\\s*(?:(?:written|reported|reporting|posted|published|story|words|article"
              + "|analysis|opinion)?"
              + "\\s*by|von|par|por|di|door|av|af|автор|بقلم|كتبت?|إعداد|تقرير|文|記者|记者)"
              + "(?:\\s*[:：/]\\s*|\\s+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern AFTER_NAMES =
      Pattern.compile(
          "\\s*(?:[|•·–—/(\\[<]|\\s-\\s|(?<!\\p{L})(?:for|of|at|in|from|published|updated"
              + "|posted|on)\\s"
              + "|\\s(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\\p{L}))"
              + ".*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern HANDLE = Pattern.compile("\\s+@\\w+");

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[,;،、\\n&]|\\s(?:and|und|et|y|e|en|och|и|with)\\s)\\s*(?:and\\s+)?");

  private static final Pattern NAME =
      Pattern.compile(
          "(?U)\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*"
              + "|de|da|do|dos|del|della|di|du|des|la|le|van|von|der|den|ter|bin|ibn|al|el|y"
              + "|e)){1,5}"
              + "|[\\p{IsArabic}\\p{IsHebrew}]{2,}(?: [\\p{IsArabic}\\p{IsHebrew}]+){1,4}"
              + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{2,8}"
              + "(?:[ ・][\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{1,8})?");

  /** Words of no person's name. */
  private static final Pattern NO_PERSON =
      Phrases.anyOf(".*(?<!\\p{L})", "no-person.txt", "(?!\\p{L}).*");

  private Authors() {}

  /** The people of several bylines, each once, in their order. */
  static List<String> of(Stream<String> bylines, String outlet) {
    Map<String, String> people = new LinkedHashMap<>();
    bylines
        .filter(line -> line.length() <= LONGEST_BYLINE)
        .flatMap(Authors::names)
        .filter(name -> !Paragraphs.key(name).equals(Paragraphs.key(outlet)))
        .forEach(name -> people.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    return people.values().stream().limit(MOST).toList();
  }

  private static Stream<String> names(String byline) {
    String line = byline.replaceAll("(?U)\\s+", " ").strip();
    if (line.contains("://") || line.startsWith("@") || line.startsWith("www.")) {
      return Stream.empty();
    }
    String people = HANDLE.matcher(BY.matcher(line).replaceFirst("")).replaceAll("");
    String names = AFTER_NAMES.matcher(people).replaceFirst("");
    return BETWEEN
        .splitAsStream(names)
        .map(String::strip)
        .map(Authors::inUsualLetters)
        .filter(name -> NAME.matcher(name).matches())
        .filter(name -> !NO_PERSON.matcher(name).matches());
  }

  /** "JANE DOE" is Jane Doe. */
  private static String inUsualLetters(String name) {
    if (name.length() < 5 || !name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder usual = new StringBuilder();
    boolean first = true;
    for (int c : name.codePoints().toArray()) {
      usual.appendCodePoint(first ? c : Character.toLowerCase(c));
      first = !Character.isLetter(c);
    }
    return usual.toString();
  }
}
