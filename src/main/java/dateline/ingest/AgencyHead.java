package dateline.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
          "^(?:(?<place>[^()\\n]{2,60}?(?:\\([^()\\n]{3,40}\\),[^()\\n]{3,40}?)?)\\s*(?:-{1,2})?)?"
              + "(?:[(\\[](?<agency>[^()\\[\\]\\n]{2,40})[)\\]]|/(?<wire>\\p{Lu}[\\p{L} ]{2,30})/)"
              + "(?:\\s*\\.?(?:"
              + DASHES
              + "|_|:|(?<=/)\\.)\\s*|\\s*(?=$)|(?<bare>(?<=[)\\]])\\s*)(?=[\\p{Lu}\\p{N}\\p{IsArabic}\"“]))");

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
              + "(?:, \\p{Lu}[\\p{L}. ]{1,25}(?:\\d{1,2})?(?:, \\d{4})?"
              + "|, \\d{1,2}\\.? \\p{L}{3,10}\\.?(?: \\d{4})?)?)"
              + "\\s+[–—―-]{1,2}\\s+(?!\\p{Lu}{3,9} \\d{1,2}:)(?=[\\p{Lu}\\p{N}\"“‘'$€£])");

  /** "Cannes, France — The": the land must be one. */
  private static final Pattern IN_A_LAND =
      Pattern.compile(
          "^(?<place>\\p{Lu}[\\p{L}\\p{M} .'’-]{1,30}, (?<land>\\p{Lu}[\\p{L}"
              + " .]{3,25}))\\s+[–—]\\s+(?=[\\p{Lu}\\p{N}\"“‘])");

  /** "KUALA LUMPUR: The", as papers of Asia and the Gulf write it; speakers stand alike. */
  private static final Pattern COLON =
      Pattern.compile("^(?<place>\\p{Lu}[\\p{Lu}\\p{M} .'’/-]{2,40}):\\s+(?=[\\p{Lu}\\p{N}\"“‘])");

  /** "Guwahati: The", as papers of India write it; so much must follow that it is no answer. */
  private static final Pattern COLON_AND_LEAD =
      Pattern.compile(
          "^(?<place>\\p{Lu}[\\p{L}\\p{M}"
              + " .'’-]{2,30}):\\s+(?=(?:The|A|An|At|In|As|On|\\p{Lu}\\p{L}+"
              + " (?:on|has|have|was|were|will|said))\\b.{60})");

  /** "Brussels, 5 October 2023 - The", "GENEVA (5 October 2023) – The", "NEW DELHI, OCT 5: The". */
  private static final Pattern DATED =
      Pattern.compile(
          "^(?<place>\\p{Lu}[\\p{L}\\p{M} .'’/-]{2,40}),? \\(?(?<date>[\\p{L}\\p{N}., ]{3,24}?)\\)?"
              + "(?:\\s+[–—―-]{1,2}|:)\\s+(?=[\\p{Lu}\\p{N}\"“‘'])");

  /** "AP, ROME — The". */
  private static final Pattern AGENCY_FIRST =
      Pattern.compile(
          "^(?<agency>\\p{Lu}[\\p{L} -]{1,20}), (?<place>\\p{Lu}[\\p{Lu}"
              + " .'’/-]{2,40})\\s+[–—-]\\s+(?=[\\p{Lu}\\p{N}\"“])");

  /** After "MOSCOW, Oct 19 -" or "ANKARA -": "RIA Novosti.", "Anadolu Agency -". */
  private static final Pattern AGENCY_NEXT =
      Pattern.compile("^(?<agency>\\p{Lu}[\\p{L} ]{1,30}?)\\s*(?:\\.|\\s" + DASHES + "|:)\\s+");

  /** After "(ANSA) -": "ROME, OCT 19 -". */
  private static final Pattern PLACE_NEXT =
      Pattern.compile("^(?<place>\\p{Lu}{2,}[^()\\n]{2,50}?)\\s" + DASHES + "\\s+");

  /** Letters of an agency or a station we need not know. */
  private static final Pattern CALL_LETTERS = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}/ -]{1,12}");

  /** A byline that lost its line end: "By Ana Silva OSLO, Oct 19". */
  private static final Pattern BY =
      Pattern.compile("By (?<names>.+?) (?<place>\\p{Lu}{3,}(?:[ ,/-].*)?)");

  private static final Pattern ASIDE_ENDS = Pattern.compile("\\s[–—―-]{1,2}\\s");

  /** "PORT-AU-PRINCE, Haiti", "WASHINGTON, Oct 19". */
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,}[^,]*,.*");

  static Optional<AgencyHead> of(String paragraph) {
    return bracketed(paragraph)
        .or(() -> glued(paragraph))
        .or(() -> ArabicHead.of(paragraph))
        .or(() -> bare(paragraph))
        .or(() -> agencyFirst(paragraph))
        .or(() -> dated(paragraph))
        .or(() -> placeOnly(paragraph, PLACE_ONLY.matcher(paragraph)))
        .or(() -> inALand(paragraph))
        .or(() -> placeAndColon(paragraph))
        .or(() -> alone(paragraph));
  }

  private static Optional<AgencyHead> bracketed(String paragraph) {
    Matcher head = WITH_AGENCY.matcher(paragraph);
    return head.find() && (head.group("bare") == null || isSureWithoutDash(head))
        ? withAgency(paragraph, head)
        : Optional.empty();
  }

  private static Optional<AgencyHead> glued(String paragraph) {
    Matcher glued = GLUED.matcher(paragraph);
    return glued.find() && Agencies.isKnown(glued.group("agency"))
        ? Optional.of(head("", glued.group("agency"), glued.end()))
        : Optional.empty();
  }

  private static Optional<AgencyHead> bare(String paragraph) {
    Matcher bare = BARE.matcher(paragraph);
    return bare.find() && isBareHead(bare, paragraph)
        ? Optional.of(endingWithAgency(bare.group("words"), bare.end()))
        : Optional.empty();
  }

  private static Optional<AgencyHead> placeOnly(String paragraph, Matcher head) {
    if (!head.find()) {
      return Optional.empty();
    }
    String place = head.group("place");
    Matcher agency = AGENCY_NEXT.matcher(paragraph.substring(head.end()));
    if (agency.find() && Agencies.isKnown(agency.group("agency"))) {
      return Optional.of(head(place, agency.group("agency"), head.end() + agency.end()));
    }
    return Optional.of(endingWithAgency(place, head.end()));
  }

  private static Optional<AgencyHead> inALand(String paragraph) {
    Matcher head = IN_A_LAND.matcher(paragraph);
    return head.find()
            && Places.isCountry(head.group("land"))
            && !ASIDE_ENDS.matcher(paragraph.substring(head.end()).split("[.!?]", 2)[0]).find()
        ? Optional.of(head(head.group("place"), "", head.end()))
        : Optional.empty();
  }

  private static Optional<AgencyHead> placeAndColon(String paragraph) {
    return Stream.of(COLON, COLON_AND_LEAD)
        .map(form -> form.matcher(paragraph))
        .filter(head -> head.find() && Places.isKnown(head.group("place")))
        .map(head -> head(head.group("place"), "", head.end()))
        .findFirst();
  }

  private static Optional<AgencyHead> agencyFirst(String paragraph) {
    Matcher head = AGENCY_FIRST.matcher(paragraph);
    return head.find() && Agencies.isKnown(head.group("agency"))
        ? Optional.of(head(head.group("place"), head.group("agency"), head.end()))
        : Optional.empty();
  }

  private static Optional<AgencyHead> dated(String paragraph) {
    Matcher head = DATED.matcher(paragraph);
    if (!head.find()) {
      return Optional.empty();
    }
    HeadDate date = HeadDate.of(head.group("place") + ", " + head.group("date"));
    boolean nothingElse = date.place().equals(head.group("place"));
    return nothingElse && !date.date().isEmpty() && arePlaces(head.group("place"))
        ? Optional.of(
            new AgencyHead(new Dateline(date.place(), "", date.date()), List.of(), head.end()))
        : Optional.empty();
  }

  private static boolean arePlaces(String words) {
    return Stream.of(words.split("\\s*/\\s*")).allMatch(Places::isKnown);
  }

  private static Optional<AgencyHead> alone(String paragraph) {
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
            && !Places.isKnown(withoutAgency(words))
            && HeadDate.of(withoutAgency(words)).date().isEmpty();
    return Agencies.atEndOf(words).isPresent() && !wordy && !ASIDE_ENDS.matcher(sentence).find();
  }

  private static Optional<AgencyHead> withAgency(String paragraph, Matcher head) {
    String place = Optional.ofNullable(head.group("place")).orElse("").strip();
    String agency = head.group(head.group("wire") != null ? "wire" : "agency");
    boolean named = head.end() == paragraph.length() && !place.isEmpty() && !isDashed(head);
    if (!(isPlaceOf(place, agency) && !named) && !CAPITALS.matcher(place).matches()
        || isAside(paragraph.substring(head.end()))) {
      return Optional.empty();
    }
    Matcher next = PLACE_NEXT.matcher(paragraph.substring(head.end()));
    if (place.isEmpty() && next.find() && !HeadDate.of(next.group("place")).date().isEmpty()) {
      return Optional.of(head(next.group("place"), agency, head.end() + next.end()));
    }
    Matcher by = BY.matcher(place);
    return Optional.of(
        by.matches()
            ? head(by.group("place"), agency, head.end(), PersonNames.in(by.group("names")))
            : head(place, agency, head.end()));
  }

  /** "The Palestinian Authority (PA) — which runs the West Bank — said no." */
  private static boolean isAside(String rest) {
    return !rest.isEmpty()
        && Character.isLowerCase(rest.charAt(0))
        && ASIDE_ENDS.matcher(rest.split("[.!?؟]", 2)[0]).find();
  }

  /** An agency we do not know must follow a date, or a place we know and be letters. */
  private static boolean isPlaceOf(String place, String agency) {
    HeadDate parts = HeadDate.of(place);
    String words = parts.place().replaceAll("[\\[\\]()]", "");
    boolean written = words.isEmpty() || PLACE.matcher(words).matches();
    boolean letters = CALL_LETTERS.matcher(agency).matches();
    return written
        && (Agencies.isKnown(agency)
            || !parts.date().isEmpty() && Character.isUpperCase(agency.charAt(0))
            || letters && Places.isKnown(parts.place()));
  }

  /** "New Delhi, Oct 19 (PTI) The", "HAVANA, Oct 19 (XYZ) The": no dash. */
  private static boolean isSureWithoutDash(Matcher head) {
    String place = Optional.ofNullable(head.group("place")).orElse("");
    boolean dated = !HeadDate.of(place).date().isEmpty();
    String agency = Optional.ofNullable(head.group("agency")).orElse("");
    return Agencies.isKnown(agency)
        ? dated || Places.isKnown(place.strip())
        : dated && CALL_LETTERS.matcher(agency).matches() && CAPITALS.matcher(place).matches();
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
    HeadDate parts = HeadDate.of(words.strip().replaceAll("\\s*[,;/–-]+$", ""));
    String place = parts.place().replaceAll("\\s*\\[(.*)]$", ", $1");
    return new AgencyHead(new Dateline(place, agency, parts.date()), people, end);
  }
}
