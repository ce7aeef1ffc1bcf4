package dateline.ingest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The people a list names: "Ana Silva in Lisbon, Per Lund and Ana de la Cruz". */
final class PersonNames {
  private static final String PARTICLES =
      "(?:de|da|do|dos|di|del|della|la|le|van|von|der|den|ter|bin|bint|ibn|al|el|abu|y|e|du)";
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
  private static final String NAME = WORD + "(?: (?:" + PARTICLES + " )*" + WORD + ")*";

  private static final Pattern PERSON =
      Pattern.compile("(?:" + PARTICLES + " )*" + NAME + "|al-" + NAME);
  private static final Pattern PLACE = Pattern.compile("\\s+(?:in|at|from) " + NAME);
  private static final Pattern AND = Pattern.compile(",? and |,\\s*| & |;\\s*");
  private static final Pattern LAST_STOP = Pattern.compile("(?<=\\p{L}{2})(?<!Jr|Sr)\\.$");

  private static final Pattern OUTLET =
      Pattern.compile(
          " (?:Post|Dispatch|Times|News|Herald|Tribune|Statesman|Observer|Journal|Register|Press"
              + "|Gazette|Network|Chronicle|Telegraph|Guardian|Agency"
              + "|(?i:newsrooms?|bureaus?|desk|staff|team|service))$|[- ](?:Statesman|Guard)$");

  /** "CNN's Ana Silva". */
  private static final Pattern OF_OUTLET = Pattern.compile("^(?<outlet>.{2,30})[’']s (?=\\p{Lu})");

  private PersonNames() {}

  static List<String> in(String words) {
    String here = PLACE.matcher(words).replaceAll("");
    return Stream.of(AND.split(here))
        .map(name -> LAST_STOP.matcher(name.strip()).replaceFirst(""))
        .map(PersonNames::withoutOutlet)
        .filter(name -> !Agencies.isKnown(name) && !OUTLET.matcher(name).find())
        .filter(name -> PERSON.matcher(name).matches())
        .distinct()
        .toList();
  }

  /** The names without the agency that stands behind them: "JANE DOE Associated Press". */
  static String withoutAgencyAtEnd(String words) {
    String agency =
        Agencies.atEndOf(words).filter(name -> name.length() < words.length()).orElse("");
    return words.substring(0, words.length() - agency.length()).replaceAll("[\\s,/|–—-]+$", "");
  }

  private static String withoutOutlet(String name) {
    Matcher outlet = OF_OUTLET.matcher(name);
    return outlet.find() && Agencies.isKnown(outlet.group("outlet"))
        ? name.substring(outlet.end())
        : name;
  }
}
