package dateline.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line that says who made an article. A sentence may begin like one, as in "Written by hand, the
 * letter …", so outside of brackets a credit line holds nothing but names and words of the trade.
 *
 * @param people those it names, as far as it is in English
 */
record CreditLine(List<String> people) {
  private static final String WORK =
      "(?:reporting|writing|editing|graphics|translation|reported|written|edited|compiled|prepared"
          + "|translated|contributing|contributed)";
  private static final String AND_MORE =
      "(?:(?:additional|further) )?" + WORK + "(?: and " + WORK + ")?";

  private static final Pattern ENGLISH =
      Pattern.compile("(?<bracket>\\()?(?i:" + AND_MORE + "(?: by\\b|:)).*");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");

  private static final Set<String> TRADE =
      Set.copyOf(
          Arrays.asList(
              ("by and in for the of from with at to additional further reporting writing editing"
                      + " graphics translation reported written edited compiled prepared translated"
                      + " contributing contributed newsroom bureau bureaus desk staff team service"
                      + " correspondent correspondents journalist journalists reporter reporters"
                      + " writer writers editor editors freelance our standards"
                      + " de da di del della dos la le van von der den ter bin ibn al el abu y e du")
                  .split(" ")));

  private static final String NAME =
      "\\p{Lu}[\\p{L}'’.-]*(?: (?:(?:de|da|di|del|della|dos|la|le|van|von|der|den|ter|bin|ibn|al|el"
          + "|abu|y|e|du) )*\\p{Lu}[\\p{L}'’.-]*)*";
  private static final Pattern PERSON = Pattern.compile(NAME);
  private static final Pattern PLACE = Pattern.compile(" (?:in|at|from) " + NAME);
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i:\\bby\\b:?|:)\\s*(?<names>[^;()–—:]+?)"
              + "(?=$|[;()–—:.]\\s*(?:$|[^\\p{L}])| - |;|\\)|–|—|\\.? (?i:for|with) |,? (?i:"
              + AND_MORE
              + ")\\b)");

  private static final Pattern ARABIC =
      Pattern.compile(
          "\\(?\\s*(?:إعداد|تحرير|كتابة|تغطية صحفية|تغطية|شارك في التغطية|شاركت في التغطية)"
              + "(?=[\\s:]).*");

  /** Of work in Arabic whose words mean much else too: "تحرير" is a liberation as well. */
  private static final Pattern ARABIC_FOR_SURE =
      Pattern.compile("\\(.*|شارك.*|\\S+\\s*:.*|.*[-–—؛،]\\s*(?:إعداد|تحرير|كتابة)(?=[\\s:]).*");

  private static final int FEW_WORDS = 5;

  static Optional<CreditLine> of(String paragraph) {
    boolean english = isEnglish(paragraph);
    return english || isArabic(paragraph)
        ? Optional.of(new CreditLine(english ? people(paragraph) : List.of()))
        : Optional.empty();
  }

  private static boolean isEnglish(String paragraph) {
    var line = ENGLISH.matcher(paragraph);
    return line.matches()
        && (line.group("bracket") != null
            || WORD.matcher(paragraph).results().allMatch(word -> isOfTheTrade(word.group())));
  }

  private static boolean isOfTheTrade(String word) {
    return Character.isUpperCase(word.codePointAt(0))
        || TRADE.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isArabic(String paragraph) {
    return ARABIC.matcher(paragraph).matches()
        && (ARABIC_FOR_SURE.matcher(paragraph).matches()
            || !paragraph.endsWith(".") && paragraph.split("\\s+").length <= FEW_WORDS);
  }

  private static List<String> people(String line) {
    List<String> people = new ArrayList<>();
    String here = PLACE.matcher(line).replaceAll("");
    NAMES
        .matcher(here)
        .results()
        .flatMap(names -> Stream.of(names.group(1).split(",? and |,\\s*| & ")))
        .map(name -> name.strip().replaceFirst("(?<=\\p{L}{2})\\.$", ""))
        .filter(name -> PERSON.matcher(name).matches())
        .forEach(people::add);
    return people.stream().distinct().collect(Collectors.toList());
  }
}
