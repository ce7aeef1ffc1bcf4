package dateline.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of an article's text what must never be quoted as news: the dateline, bylines, credit
 * lines, standing lines, captions, whom to ask. What stays, stays word for word.
 */
public final class Cleaner {
  private static final Pattern PARAGRAPHS = Pattern.compile("\\s*\\n\\s*");

  /** Some editors begin a file with a byte order mark, and then it is no blank. */
  private static final Pattern BEFORE_ALL = Pattern.compile("^[\\s\uFEFF]+");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟…][’'”\"»)\\]]*$");

  /** What somebody said about copy is no notice of the copy. */
  private static final Pattern QUOTATION = Pattern.compile("^[“\"«„‘']\\p{L}");

  private static final int SHORTEST_REPEATED = 60;
  private static final int LONGEST_HEADLINE = 150;
  private static final int HEADLINES = 3;

  private final List<String> kept = new ArrayList<>();
  private final List<String> byline = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private Optional<Dateline> dateline = Optional.empty();
  private boolean amongContacts;
  private boolean amongNotes;

  private Cleaner() {}

  public static Cleaned clean(String raw) {
    Cleaner cleaner = new Cleaner();
    for (String paragraph : PARAGRAPHS.split(BEFORE_ALL.matcher(raw).replaceFirst("").strip())) {
      cleaner.read(paragraph.strip());
    }
    return new Cleaned(
        String.join("\n\n", cleaner.kept),
        cleaner.dateline,
        cleaner.byline.stream().distinct().toList(),
        cleaner.removed);
  }

  private void read(String paragraph) {
    amongNotes |= EditorsMark.opensNotebook(paragraph);
    if (amongNotes) {
      removed.add(paragraph);
      return;
    }
    String rest = isBeforeTheNews() ? withoutHead(paragraph) : paragraph;
    if (rest.isEmpty()) {
      return;
    }
    if (isOut(rest)) {
      takeNamesAbove(rest);
      removed.add(rest);
      return;
    }
    int credits = CreditLine.startWithin(rest);
    String news = rest.substring(0, credits).strip();
    int mark = EditorsMark.endOf(news);
    if (credits < rest.length() && isOut(news)) {
      removed.add(news);
    } else {
      kept.add(news.substring(0, mark));
      cutOff(news.substring(mark).strip());
    }
    cutOff(rest.substring(credits));
  }

  /** "Jane Doe", and below it "The Associated Press". */
  private void takeNamesAbove(String line) {
    if (kept.isEmpty() || !isBeforeTheNews() || !SignOff.isName(line)) {
      return;
    }
    String above = kept.get(kept.size() - 1);
    Byline.of(above + ", " + line)
        .ifPresent(
            by -> {
              byline.addAll(by.people());
              removed.add(kept.remove(kept.size() - 1));
            });
  }

  private void cutOff(String tail) {
    if (!tail.isEmpty()) {
      CreditLine.of(tail).ifPresent(line -> byline.addAll(line.people()));
      removed.add(tail);
    }
  }

  /** Headlines may stand above the head; the first sentence ends what can be one. */
  private boolean isBeforeTheNews() {
    return kept.size() <= HEADLINES
        && kept.stream()
            .allMatch(
                line -> line.length() <= LONGEST_HEADLINE && !SENTENCE_END.matcher(line).find());
  }

  private String withoutHead(String paragraph) {
    String rest = withoutMark(paragraph);
    Optional<Byline> by = Byline.of(rest);
    if (by.isPresent()) {
      byline.addAll(by.get().people());
      removed.add(rest);
      return "";
    }
    if (dateline.isPresent()) {
      return rest;
    }
    Optional<AgencyHead> head = AgencyHead.of(rest);
    if (head.isEmpty()) {
      return rest;
    }
    dateline = head.map(AgencyHead::dateline);
    byline.addAll(head.get().people());
    removed.add(rest.substring(0, head.get().end()).strip());
    return withoutMark(rest.substring(head.get().end()));
  }

  private String withoutMark(String paragraph) {
    int end = EditorsMark.length(paragraph);
    if (end > 0) {
      removed.add(paragraph.substring(0, end).strip());
    }
    return paragraph.substring(end);
  }

  private boolean isOut(String paragraph) {
    boolean quoted = QUOTATION.matcher(paragraph).find();
    Optional<List<String>> people =
        quoted
            ? Optional.empty()
            : CreditLine.of(paragraph).map(CreditLine::people).or(() -> SignOff.of(paragraph));
    people.ifPresent(byline::addAll);
    amongContacts =
        ContactLine.opensBlock(paragraph) || amongContacts && ContactLine.belongsToBlock(paragraph);
    return people.isPresent()
        || amongContacts
        || ContactLine.is(paragraph)
        || EditorsMark.isNote(paragraph)
        || StandingLine.is(paragraph)
        || !quoted && CopyNotice.is(paragraph)
        || isRepeated(paragraph);
  }

  /** Pages repeat boxes and captions; a short line such as "No." may well stand twice. */
  private boolean isRepeated(String paragraph) {
    return paragraph.length() > SHORTEST_REPEATED && !seen.add(paragraph);
  }
}
