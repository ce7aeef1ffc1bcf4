package dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line before the news that says who wrote it: "By JANE DOE", "By Jane Doe and John Roe,
 * Associated Press", "كتب - محمد علي". A line of nothing but names, so that "By noon, 40 had died"
 * is none.
 */
record Byline(List<String> people) {
  private static final int LONGEST = 160;

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:(?:Story|Text|Report|Analysis|Opinion|Words|Photos) )?(?:(?:By|BY)\\b:?|by"
              + " (?=\\p{Lu}\\p{L}+ (?:writers?|reporters?|correspondents?)"
              + " \\p{Lu}))\\s*(?:\\p{Lu}\\p{L}+ (?:writers?|reporters?|correspondents?)"
              + " (?=\\p{Lu}))?(?<names>.+)");

  /** "Jane Doe, Associated Press": without "By" an agency we know must follow. */
  private static final Pattern WITH_OUTLET =
      Pattern.compile("(?<names>\\p{Lu}[^.,|]{4,60})(?:,| \\|) (?<outlet>[^,|]{2,30})");

  /** "From Our Correspondent", "Staff Reporter", "Web Desk". */
  private static final Pattern NAMELESS =
      Pattern.compile(
          "(?:(?:by|from) )?(?:(?:our|the|a|own|special|staff|web|news|city|sports) )+"
              + "(?:correspondents?|reporters?|writers?|desk|bureau|report)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NEXT =
      Pattern.compile(",? (?:and|AND) |,\\s*| & |\\s*\\|\\s*|\\s+[-–—]\\s+|;\\s*|\\s+(?=\\()");

  /** What may follow the names: an office, an outlet, an address, a time. */
  private static final Pattern NO_PERSON =
      Pattern.compile(
          "(?i)(?:the |our )?(?:[\\p{L}'’]+"
              + " ){0,4}(?:press|news|times|post|staff|writers?|reporters?|correspondents?"
              + "|editors?|bureau|desk|team|agencies|agency|today|tribune|herald|journal|gazette|network"
              + "|service|columnist|contributor|online|newsroom|daily|editor-in-chief)"
              + "|\\(.*\\)|\\S+@\\S+|@\\w+|(?:updated|published|posted)\\b.*");

  private static final Pattern SURE_OUTLET =
      Pattern.compile("(?:for|of|special to) (?:the )?\\p{Lu}.*", Pattern.CASE_INSENSITIVE);

  private static final Pattern IN_CAPITALS = Pattern.compile("[^\\p{Ll}]*\\p{Lu}{2}[^\\p{Ll}]*");
  private static final Pattern TWO_WORDS = Pattern.compile("\\S+(?:\\s+\\S+){1,4}");
  private static final Pattern INITIAL = Pattern.compile("(?<=^|[\\s'’-])(\\p{L})(\\p{L}*)");

  private static final Pattern ARABIC =
      Pattern.compile(
          "(?:كتب|كتبت|بقلم|تقرير|حوار|حاوره|أجرى"
              + " الحوار)\\s*(?:[-–—:/]|ـ)\\s*(?<names>[\\p{IsArabic}\\s،,.]{3,80})");

  static Optional<Byline> of(String paragraph) {
    if (paragraph.length() > LONGEST) {
      return Optional.empty();
    }
    if (NAMELESS.matcher(paragraph).matches()) {
      return Optional.of(new Byline(List.of()));
    }
    Matcher arabic = ARABIC.matcher(paragraph);
    if (arabic.matches() && !paragraph.endsWith(".")) {
      List<String> people = ArabicNames.in(arabic.group("names"));
      return people.isEmpty() ? Optional.empty() : Optional.of(new Byline(people));
    }
    Matcher english = ENGLISH.matcher(paragraph);
    if (english.matches()) {
      return english(english.group("names"));
    }
    Matcher outlet = WITH_OUTLET.matcher(paragraph);
    return outlet.matches() && Agencies.isKnown(outlet.group("outlet"))
        ? english(outlet.group("names")).filter(line -> !line.people().isEmpty())
        : Optional.empty();
  }

  private static Optional<Byline> english(String names) {
    List<String> people = new ArrayList<>();
    for (String part : NEXT.split(names)) {
      String one = SURE_OUTLET.matcher(part).replaceFirst("").strip();
      one = one.replaceFirst("(?i)\\s+(?:for|of) (?:the )?\\p{Lu}.*$", "");
      String person = PersonNames.withoutAgencyAtEnd(one);
      boolean outlet =
          person.isEmpty() || Agencies.isKnown(person) || NO_PERSON.matcher(person).matches();
      List<String> named = PersonNames.in(person);
      if (!outlet && named.isEmpty()) {
        return Optional.empty();
      }
      if (!outlet) {
        people.addAll(named);
      }
    }
    boolean plausible = people.stream().allMatch(name -> TWO_WORDS.matcher(name).matches());
    boolean sentence = names.strip().endsWith(".") && !names.strip().matches(".*\\b\\p{Lu}\\.");
    return plausible && !sentence
        ? Optional.of(new Byline(people.stream().map(Byline::written).toList()))
        : Optional.empty();
  }

  /** "JANE DOE" is how some print it, not how she is called. */
  private static String written(String name) {
    return IN_CAPITALS.matcher(name).matches()
        ? INITIAL
            .matcher(name)
            .replaceAll(word -> word.group(1) + word.group(2).toLowerCase(Locale.ROOT))
        : name;
  }
}
