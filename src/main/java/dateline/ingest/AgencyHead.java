package dateline.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head an article begins with: "ANBAR, Iraq (Reuters) – ". A sentence may begin much like one,
 * as in "The World Health Organization (WHO) – an agency – said", so the brackets must hold a known
 * agency, or the place must be written as only such heads write it.
 *
 * @param people whom the head names, as Arabic ones do
 * @param end where the news begins
 */
record AgencyHead(Dateline dateline, List<String> people, int end) {
  private static final String DASHES = "[–—―‒-]{1,3}";

  /**
   * "(Reuters) -", "OSLO, Oct 19 (AP) —", "LONDON /PRNewswire/ --", "NEW YORK--(BUSINESS WIRE)--".
   */
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "^(?:(?<place>[^()\\n]{2,60}?)\\s*(?:-{1,2})?)?"
              + "(?:\\((?<agency>[^()\\n]{2,40})\\)|/(?<wire>\\p{Lu}[\\p{L} ]{2,30})/)"
              + "(?:\\s*(?:"
              + DASHES
              + "|:|(?<=/)\\.)\\s*|\\s*(?=$)|(?<bare>\\s+)(?=[\\p{Lu}\"“]))");

  /** "(CNN)The", as that site writes it: no dash, no place. */
  private static final Pattern GLUED =
      Pattern.compile("^\\((?<agency>[\\p{L} ]{2,30})\\)\\s?(?=[\\p{Lu}\\p{IsArabic}\"“])");

  /** Of words before a known agency, those that may stand in the name of a place. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}.'’/-]*,?"
              + "|(?:of|and|the|de|da|do|del|la|le|el|al|upon|sur|am|an|der)"
              + "|[\\p{IsArabic}\\p{N}/،,.-]+)(?:\\s+(?:[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}.'’/-]*,?"
              + "|(?:of|and|the|de|da|do|del|la|le|el|al|upon|sur|am|an|der)"
              + "|[\\p{IsArabic}\\p{N}/،,.-]+)){0,7}");

  /** A line of its own: "CNN —", "New York CNN Business —". */
  private static final Pattern ALONE =
      Pattern.compile("^(?<place>\\p{Lu}[\\p{L}\\p{N}.,'’ -]{0,70})\\s*—$");

  /** "Reuters - The", "London CNN — The": no brackets, so it must end with a known agency. */
  private static final Pattern BARE =
      Pattern.compile(
          "^(?<words>[\\p{L}][\\p{L}\\p{N}., /'’]{1,60}?)\\s*"
              + DASHES
              + "\\s+(?=[\\p{Lu}\\p{N}\"“‘'\\p{IsArabic}«])");

  /** "WASHINGTON – The", "LOS ANGELES, Calif. — The": a place in capitals, then a sentence. */
  private static final Pattern PLACE_ONLY =
      Pattern.compile(
          "^(?<place>(?:\\p{Lu}{3,}|ST\\.|FT\\.)(?:[ .'’/-]+\\p{Lu}{2,})*"
              + "(?:, \\p{Lu}[\\p{L}. ]{1,25}(?:\\d{1,2})?(?:, \\d{4})?)?)"
              + "\\s+[–—―-]{1,2}\\s+(?!\\p{Lu}{3,9} \\d{1,2}:)(?=[\\p{Lu}\\p{N}\"“‘'$€£])");

  /** A byline that lost its line end: "By Ana Silva OSLO, Oct 19". */
  private static final Pattern BY =
      Pattern.compile("By (?<names>.+?) (?<place>\\p{Lu}{3,}(?:[ ,/-].*)?)");

  private static final Pattern ASIDE_ENDS = Pattern.compile("\\s[–—―-]{1,2}\\s");

  /** "PORT-AU-PRINCE, Haiti", "WASHINGTON, Oct 19". */
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,}[^,]*,.*");

  static Optional<AgencyHead> of(String paragraph) {
    Matcher head = WITH_AGENCY.matcher(paragraph);
    if (head.find() && (head.group("bare") == null || isDated(head))) {
      return withAgency(paragraph, head);
    }
    Matcher glued = GLUED.matcher(paragraph);
    if (glued.find() && Agencies.isKnown(glued.group("agency"))) {
      return Optional.of(head("", glued.group("agency"), glued.end()));
    }
    Optional<AgencyHead> arabic = ArabicHead.of(paragraph);
    if (arabic.isPresent()) {
      return arabic;
    }
    Matcher bare = BARE.matcher(paragraph);
    if (bare.find() && isBareHead(bare, paragraph)) {
      return Optional.of(endingWithAgency(bare.group("words"), bare.end()));
    }
    Matcher place = PLACE_ONLY.matcher(paragraph);
    if (place.find()) {
      String words = place.group("place");
      boolean outlet = Agencies.isKnown(words);
      return Optional.of(head(outlet ? "" : words, outlet ? words : "", place.end()));
    }
    Matcher alone = ALONE.matcher(paragraph);
    return alone.matches()
        ? Optional.of(endingWithAgency(alone.group("place"), paragraph.length()))
        : Optional.empty();
  }

  /** "The BBC – Britain's broadcaster – said" sets something off between two dashes. */
  private static boolean isBareHead(Matcher bare, String paragraph) {
    String words = bare.group("words");
    String sentence = paragraph.substring(bare.end()).split("[.!?؟]", 2)[0];
    boolean wordy =
        !words.equals(Agencies.atEndOf(words).orElse(""))
            && !bare.group().contains("—")
            && HeadDate.of(withoutAgency(words)).date().isEmpty();
    return Agencies.atEndOf(words).isPresent() && !wordy && !ASIDE_ENDS.matcher(sentence).find();
  }

  private static Optional<AgencyHead> withAgency(String paragraph, Matcher head) {
    String place = Optional.ofNullable(head.group("place")).orElse("").strip();
    boolean wire = head.group("wire") != null;
    String agency = head.group(wire ? "wire" : "agency");
    boolean known = Agencies.isKnown(agency) && (place.isEmpty() || PLACE.matcher(place).matches());
    boolean named = head.end() == paragraph.length() && !place.isEmpty() && !isDashed(head);
    if (!(known && !named) && !CAPITALS.matcher(place).matches()) {
      return Optional.empty();
    }
    Matcher by = BY.matcher(place);
    return Optional.of(
        by.matches()
            ? head(by.group("place"), agency, head.end(), PersonNames.in(by.group("names")))
            : head(place, agency, head.end()));
  }

  /** "New Delhi, Oct 19 (PTI) The": no dash, but a date, and an agency we know. */
  private static boolean isDated(Matcher head) {
    String place = Optional.ofNullable(head.group("place")).orElse("");
    return !HeadDate.of(place).date().isEmpty() && Agencies.isKnown(head.group("agency"));
  }

  /** "Ana Silva (Reuters)" on a line of its own is whoever made the picture. */
  private static boolean isDashed(Matcher head) {
    return !head.group().strip().endsWith(")");
  }

  private static AgencyHead endingWithAgency(String words, int end) {
    return head(withoutAgency(words), Agencies.atEndOf(words).orElse(""), end);
  }

  private static String withoutAgency(String words) {
    String place = words.strip();
    return place.substring(0, place.length() - Agencies.atEndOf(words).orElse("").length());
  }

  private static AgencyHead head(String words, String agency, int end) {
    return head(words, agency, end, List.of());
  }

  private static AgencyHead head(String words, String agency, int end, List<String> people) {
    HeadDate parts = HeadDate.of(words.strip().replaceAll("[,;]$", ""));
    return new AgencyHead(new Dateline(parts.place(), agency, parts.date()), people, end);
  }
}
