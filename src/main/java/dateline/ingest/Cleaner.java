package dateline.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of an article's text what must never be quoted as news: the dateline, credit lines,
 * standing lines, captions. What stays, stays word for word.
 */
final class Cleaner {
  private static final Pattern PARAGRAPHS = Pattern.compile("\\s*\\n\\s*");
  private static final int SHORTEST_REPEATED = 60;

  private Cleaner() {}

  static Cleaned clean(String raw) {
    List<String> kept = new ArrayList<>();
    List<String> byline = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    Optional<Dateline> dateline = Optional.empty();
    Set<String> seen = new HashSet<>();
    for (String paragraph : PARAGRAPHS.split(raw.strip())) {
      String rest = paragraph.strip();
      if (kept.isEmpty() && dateline.isEmpty()) {
        Optional<AgencyHead> head = AgencyHead.of(rest);
        dateline = head.map(AgencyHead::dateline);
        int end = head.map(AgencyHead::end).orElse(0);
        head.ifPresent(one -> removed.add(paragraph.strip().substring(0, end).strip()));
        rest = rest.substring(end);
      }
      Optional<CreditLine> credit = CreditLine.of(rest);
      credit.ifPresent(line -> byline.addAll(line.people()));
      if (credit.isPresent() || StandingLine.is(rest) || isRepeated(rest, seen)) {
        removed.add(rest);
      } else if (!rest.isEmpty()) {
        kept.add(rest);
      }
    }
    return new Cleaned(String.join("\n\n", kept), dateline, byline, removed);
  }

  /** Pages repeat boxes and captions; a short line such as "No." may well stand twice. */
  private static boolean isRepeated(String paragraph, Set<String> seen) {
    return paragraph.length() > SHORTEST_REPEATED && !seen.add(paragraph);
  }
}
