package dateline.briefing;

import dateline.grounding.ClaimCheck;
import dateline.grounding.Reason;
import dateline.grounding.Source;
import dateline.grounding.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds a sentence against the passages it names: a quoted one must stand there word for word, a
 * written one must be supported by them.
 */
public final class GroundingVerifier implements Verifier {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final ClaimCheck check;

  public GroundingVerifier(ClaimCheck check) {
    this.check = check;
  }

  @Override
  public Checked check(Draft draft) {
    List<Claim> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (Draft.Sentence sentence : draft.sentences()) {
      List<Citation> named = named(sentence, draft.given());
      List<Reason> reasons =
          named.isEmpty() ? List.of(outside(sentence)) : reasons(draft.writer(), sentence, named);
      if (reasons.isEmpty()) {
        kept.add(new Claim(sentence.text(), named));
      } else {
        dropped.add(new Dropped(sentence.text(), reasons));
      }
    }
    return new Checked(kept, dropped);
  }

  private static List<Citation> named(Draft.Sentence sentence, List<Citation> given) {
    return new LinkedHashSet<>(sentence.passages())
        .stream()
            .filter(number -> number >= 1 && number <= given.size())
            .map(number -> given.get(number - 1))
            .toList();
  }

  private static Reason outside(Draft.Sentence sentence) {
    return sentence.passages().isEmpty()
        ? new Reason(Reason.Kind.NO_PASSAGE, "")
        : new Reason(Reason.Kind.UNKNOWN_PASSAGE, Integer.toString(sentence.passages().get(0)));
  }

  private List<Reason> reasons(WrittenBy writer, Draft.Sentence sentence, List<Citation> named) {
    if (writer != WrittenBy.MODEL) {
      return standsIn(named, sentence.text())
          ? List.of()
          : List.of(new Reason(Reason.Kind.NOT_WORD_FOR_WORD, ""));
    }
    Verdict verdict =
        check.check(sentence.text(), named.stream().map(GroundingVerifier::source).toList());
    return verdict.supported() ? List.of() : verdict.reasons();
  }

  static Source source(Citation citation) {
    return new Source(
        citation.evidence(),
        ClaimFilter.isSeemly(citation.article().title()) ? citation.article().title() : "",
        citation.article().outlet(),
        Optional.of(citation.article().published().day()));
  }

  /** Quotation marks may make a quote longer than one passage, so it may run into the next. */
  private static boolean standsIn(List<Citation> named, String text) {
    Citation first = named.get(0);
    int start = first.passage().span().start();
    int end = first.passage().span().end();
    for (Citation one : named) {
      if (one.article().id() == first.article().id()) {
        start = Math.min(start, one.passage().span().start());
        end = Math.max(end, one.passage().span().end());
      }
    }
    return spaced(first.article().text().substring(start, end)).contains(spaced(text));
  }

  private static String spaced(String text) {
    return SPACE.matcher(text).replaceAll(" ");
  }
}
