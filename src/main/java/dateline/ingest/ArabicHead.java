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

  private static final Pattern SOURCE =
      Pattern.compile("متابعة|متابعات|وكالات|خاص|مراسلنا|مراسلونا|مكتب التحرير");
  private static final int WORDS_OF_A_NAME = 5;

  private ArabicHead() {}

  static Optional<AgencyHead> of(String paragraph) {
    Matcher line = LINE.matcher(paragraph);
    if (!line.find()) {
      return Optional.empty();
    }
    List<String> parts = List.of(DASH.split(line.group("parts").strip()));
    int outlet = outlet(parts);
    boolean alone =
        line.end() == paragraph.length()
            && (parts.size() < 2 || outlet < 0 || isSource(parts.get(outlet)));
    return outlet < 0 || alone || parts.stream().anyMatch(ArabicHead::isLong)
        ? Optional.empty()
        : Optional.of(head(parts, outlet, line.end()));
  }

  private static AgencyHead head(List<String> parts, int outlet, int end) {
    List<String> people = new ArrayList<>();
    parts.subList(0, outlet).forEach(part -> people.addAll(ArabicNames.in(part)));
    String place =
        parts.subList(outlet + 1, parts.size()).stream()
            .filter(part -> !isSource(part))
            .findFirst()
            .orElse("");
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

  private static boolean isLong(String part) {
    return part.strip().split("\\s+").length > WORDS_OF_A_NAME && !part.contains("،");
  }
}
