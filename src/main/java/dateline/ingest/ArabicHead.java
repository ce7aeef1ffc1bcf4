package dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heads of Arabic copy: reporters, outlet and place in any number, between dashes, before a
 * colon or on a line of their own: "محمد علي – سبق – جدة:", "واس - عدن:", "سبق- متابعة:". One of
 * the parts must be a known outlet or say where the copy is from.
 */
final class ArabicHead {
  private static final Pattern LINE =
      Pattern.compile(
          "^(?<parts>[\\p{IsArabic}\\p{N}\\s،.()/]{2,40}"
              + "(?:\\s*[-–—ـ]\\s*[\\p{IsArabic}\\p{N}\\s،.()/]{2,30}){0,3})\\s*(?::\\s*|$)");

  /** A line of people alone may be a sentence: only a dash makes a head of it. */
  private static final Pattern DASH = Pattern.compile("\\s*(?<!\\p{IsArabic})ـ\\s*|\\s*[-–—]\\s*");

  /** "القاهرة في 19 أكتوبر/ أ ش أ / قال", "غزة - معا - قال": what ends the agency's name. */
  private static final Pattern BREAK = Pattern.compile("\\s*[/:–—-]+\\s*|\\.\\s+|\\s*$");

  /** Two or three words, none of an office: "رئيس الوزراء - الجزيرة - قال" is a sentence. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?!(?:ال)?(?:رئيس|وزير|مدير|نائب|قائد|ملك|أمير|عضو|حركة|حزب|دولة|مدينة) )"
              + "\\p{IsArabic}{2,}(?: \\p{IsArabic}{2,}){1,2}");

  private static final int LONGEST = 90;
  private static final Pattern BREAK_AT_END = Pattern.compile("[\\s/:–—-]+$");

  private static final Pattern SOURCE =
      Pattern.compile("متابعة|متابعات|وكالات|خاص|مراسلنا|مراسلونا|مكتب التحرير");
  private static final int WORDS_OF_A_NAME = 5;

  /** A line without a colon might be a short sentence between dashes. */
  private static final int WORDS_ALONE = 3;

  private ArabicHead() {}

  static Optional<AgencyHead> of(String paragraph) {
    Matcher line = LINE.matcher(paragraph);
    Optional<AgencyHead> parts = line.find() ? ofParts(paragraph, line) : Optional.empty();
    return parts.or(() -> setOff(paragraph)).or(() -> nameAndPlace(paragraph));
  }

  /** "محمد علي - القاهرة" on a line of its own. */
  private static Optional<AgencyHead> nameAndPlace(String paragraph) {
    String[] parts = DASH.split(paragraph);
    return parts.length == 2 && NAME.matcher(parts[0]).matches() && Places.isKnown(parts[1])
        ? Optional.of(
            new AgencyHead(
                new Dateline(parts[1], "", ""), ArabicNames.in(parts[0]), paragraph.length()))
        : Optional.empty();
  }

  /** A place, with a date or not, or a reporter, set off from an agency that is set off too. */
  private static Optional<AgencyHead> setOff(String paragraph) {
    Matcher end = BREAK.matcher(paragraph);
    while (end.find() && end.start() <= LONGEST) {
      String words = paragraph.substring(0, end.start());
      Optional<AgencyHead> head =
          Agencies.atEndOf(words)
              .flatMap(
                  agency ->
                      setOff(
                          words.substring(0, words.length() - agency.length()),
                          agency.strip(),
                          end.end()));
      if (head.isPresent()) {
        return head;
      }
    }
    return Optional.empty();
  }

  private static Optional<AgencyHead> setOff(String before, String agency, int end) {
    boolean broken = BREAK_AT_END.matcher(before.strip()).find();
    HeadDate dated = HeadDate.of(BREAK_AT_END.matcher(before).replaceFirst(""));
    String words = dated.place();
    if (words.isEmpty() || !broken && dated.date().isEmpty()) {
      return Optional.empty();
    }
    if (isPlace(words)) {
      return Optional.of(new AgencyHead(new Dateline(words, agency, dated.date()), List.of(), end));
    }
    return broken && NAME.matcher(words).matches()
        ? Optional.of(
            new AgencyHead(new Dateline("", agency, dated.date()), ArabicNames.in(words), end))
        : Optional.empty();
  }

  private static Optional<AgencyHead> ofParts(String paragraph, Matcher line) {
    List<String> parts = List.of(DASH.split(line.group("parts").strip()));
    int outlet = outlet(parts);
    boolean wholeLine = line.end() == paragraph.length() && !line.group().strip().endsWith(":");
    int longest = wholeLine ? WORDS_ALONE : WORDS_OF_A_NAME;
    boolean named = parts.size() > 1 && outlet >= 0 && !isSource(parts.get(outlet));
    boolean sentence =
        parts.stream().anyMatch(part -> isLong(part, longest)) || wholeLine && ends(parts);
    return outlet < 0 || wholeLine && !named || sentence
        ? Optional.empty()
        : Optional.of(head(parts, outlet, line.end()));
  }

  private static boolean ends(List<String> parts) {
    return parts.get(parts.size() - 1).strip().endsWith(".");
  }

  private static AgencyHead head(List<String> parts, int outlet, int end) {
    List<String> people = new ArrayList<>();
    List<String> places = new ArrayList<>(parts.subList(outlet + 1, parts.size()));
    for (String part : parts.subList(0, outlet)) {
      if (isPlace(part)) {
        places.add(part);
      } else {
        people.addAll(ArabicNames.in(part));
      }
    }
    String place = places.stream().filter(part -> !isSource(part)).findFirst().orElse("");
    HeadDate dated = HeadDate.of(place);
    String agency = parts.get(outlet).strip();
    return new AgencyHead(new Dateline(dated.place(), agency, dated.date()), people, end);
  }

  private static int outlet(List<String> parts) {
    int source = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (Agencies.isKnown(parts.get(i))) {
        return i;
      }
      source = isSource(parts.get(i)) && parts.size() > 1 ? i : source;
    }
    return source;
  }

  private static boolean isSource(String part) {
    return SOURCE.matcher(part.strip()).matches();
  }

  private static boolean isPlace(String part) {
    String words = part.strip();
    return !words.contains(" ") || Places.isKnown(words);
  }

  private static boolean isLong(String part, int words) {
    return part.strip().split("\\s+").length > words && !part.contains("،");
  }
}
