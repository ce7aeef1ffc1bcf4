package dateline.briefing;

import dateline.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The outlets a question names as those to answer from: "according to CNN", "only Reuters". A name
 * alone is none: "Time" and "Nature" are words too.
 *
 * @param said where the words stand that name them, with those before
 */
record OutletsMeant(Set<String> only, Set<String> otherThan, List<Span> said) {
  private static final Pattern ONLY =
      Pattern.compile(
          "(?:\\b(?:according to|reported by|only|just)(?: (?:from|by|in|on))?"
              + "|(?<!\\p{L})(?:بحسب|وفقا|وفقًا|وفق|حسب|نقلا عن|نقلًا عن|فقط من))"
              + "\\s+(?:the\\s+|وكالة\\s+|قناة\\s+|صحيفة\\s+|موقع\\s+|ل)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:does|did|do|has|is|what)\\s+(?:the\\s+)?$"
              + "|(?<!\\p{L})(?:تقول|قالت|ذكرت|أفادت|كتبت)\\s+(?:وكالة\\s+|قناة\\s+|صحيفة\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SAYS =
      Pattern.compile(
          "^\\s+(?:say|says|said|saying|report|reports|reported|reporting|write|writes|wrote)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FROM =
      Pattern.compile(
          "\\b(?:from|by|on|in)\\s+(?:the\\s+)?$|(?<!\\p{L})(?:من|عن)\\s+$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT =
      Pattern.compile(
          "(?:\\b(?:except(?: for)?|other than|without|but not|not from|not by|excluding|apart"
              + " from)|(?<!\\p{L})(?:باستثناء|ما عدا|عدا|من غير))\\s+(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AND =
      Pattern.compile("^\\s*(?:,|and|or|و|أو)\\s*(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern BEHIND_ONLY =
      Pattern.compile("^\\s+(?:only|فقط)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

  /** Names that are common words: they count only where written as names, behind a sure cue. */
  private static final Set<String> WORDS_TOO =
      Set.of(
          "time",
          "nature",
          "science",
          "week",
          "the week",
          "sun",
          "star",
          "mirror",
          "independent",
          "guardian",
          "times",
          "post",
          "wired",
          "variety",
          "people",
          "fortune",
          "nation",
          "national",
          "hill",
          "mail",
          "today",
          "quartz",
          "verge",
          "local",
          "economist",
          "sky",
          "express",
          "globe",
          "standard",
          "observer",
          "telegraph",
          "atlantic",
          "conversation",
          "record",
          "metro");

  private static final List<List<String>> ALIASES =
      WordLists.lines("outlets", "names").stream()
          .filter(line -> !line.isBlank())
          .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
          .toList();

  /** An outlet we hold under one of its names. */
  private record Name(String words, String outlet) {}

  private enum Part {
    ONLY,
    NOT,
    NONE
  }

  static OutletsMeant in(String question, Collection<String> held) {
    Set<String> only = new HashSet<>();
    Set<String> otherThan = new HashSet<>();
    List<Span> said = new ArrayList<>();
    Part last = Part.NONE;
    int end = 0;
    for (Place place : places(question, held)) {
      if (place.span().start() < end) {
        continue;
      }
      String before = question.substring(0, place.span().start());
      boolean joined =
          last != Part.NONE && AND.matcher(question.substring(end, place.span().start())).find();
      Part part = joined ? last : part(place, before, question.substring(place.span().end()));
      if (part != Part.NONE) {
        (part == Part.ONLY ? only : otherThan).add(place.outlet());
        said.add(new Span(joined ? end : cue(before), place.span().end()));
        end = place.span().end();
      }
      last = part;
    }
    return new OutletsMeant(only, otherThan, said);
  }

  private record Place(Span span, String written, Name name) {
    String outlet() {
      return name.outlet();
    }
  }

  /** From the left, the longest first. */
  private static List<Place> places(String question, Collection<String> held) {
    List<Place> places = new ArrayList<>();
    for (Name name : names(held)) {
      Matcher found =
          Pattern.compile(
                  "(?<![\\p{L}\\p{N}])[ل]?(?<name>"
                      + Pattern.quote(name.words())
                      + ")(?![\\p{L}\\p{N}])",
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(question);
      while (found.find()) {
        places.add(
            new Place(new Span(found.start("name"), found.end()), found.group("name"), name));
      }
    }
    places.sort(
        Comparator.comparingInt((Place one) -> one.span().start())
            .thenComparingInt(one -> -one.span().end()));
    return places;
  }

  private static List<Name> names(Collection<String> held) {
    List<Name> names = new ArrayList<>();
    for (String outlet : held) {
      namesOf(outlet).distinct().forEach(name -> names.add(new Name(name, outlet)));
    }
    return names;
  }

  private static Stream<String> namesOf(String outlet) {
    String plain = outlet.replaceAll("\\s*\\(.*\\)", "").strip();
    Stream<String> own =
        Stream.of(
                outlet,
                plain,
                plain.replaceFirst("^(?i:the) ", ""),
                plain.replaceFirst("\\.\\p{L}{2,}$", ""))
            .filter(name -> name.length() > 1);
    Optional<List<String>> known =
        ALIASES.stream()
            .filter(line -> line.stream().anyMatch(plain::equalsIgnoreCase))
            .findFirst();
    return Stream.concat(own, known.stream().flatMap(List::stream));
  }

  private static Part part(Place place, String before, String behind) {
    boolean wordToo = WORDS_TOO.contains(place.written().toLowerCase(Locale.ROOT));
    boolean asWritten = place.written().equals(place.name().words());
    if (wordToo && !asWritten) {
      return Part.NONE;
    }
    if (NOT.matcher(before).find()) {
      return Part.NOT;
    }
    boolean sure =
        ONLY.matcher(before).find()
            || BEHIND_ONLY.matcher(behind).find()
            || ASKED.matcher(before).find() && (SAYS.matcher(behind).find() || isArabic(before));
    boolean likely = !wordToo && asWritten && FROM.matcher(before).find();
    return sure || likely ? Part.ONLY : Part.NONE;
  }

  private static boolean isArabic(String before) {
    return before
        .codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }

  /** Where the words begin that lead to the name. */
  private static int cue(String before) {
    return Stream.of(NOT, ONLY, FROM)
        .map(cue -> cue.matcher(before))
        .filter(Matcher::find)
        .mapToInt(Matcher::start)
        .min()
        .orElse(before.length());
  }
}
