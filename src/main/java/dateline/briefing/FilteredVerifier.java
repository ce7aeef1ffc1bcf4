package dateline.briefing;

import dateline.grounding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refuses what the {@link ClaimFilter} objects to, and lets another verifier check the rest. */
final class FilteredVerifier implements Verifier {
  private final ClaimFilter filter = new ClaimFilter();
  private final Verifier next;

  FilteredVerifier(Verifier next) {
    this.next = next;
  }

  @Override
  public Checked check(Draft draft) {
    List<Draft.Sentence> seemly = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (Draft.Sentence sentence : draft.sentences()) {
      filter
          .objection(sentence.text(), draft.writer())
          .or(() -> besideAnInstruction(sentence, draft))
          .ifPresentOrElse(
              reason -> dropped.add(new Dropped(sentence.text(), List.of(reason))),
              () -> seemly.add(sentence));
    }
    Checked checked = next.check(new Draft(seemly, draft.given(), draft.writer()));
    dropped.addAll(checked.dropped());
    return new Checked(checked.kept(), dropped);
  }

  /** A quoted sentence out of a paragraph that speaks to a machine is none of the news. */
  private static Optional<Reason> besideAnInstruction(Draft.Sentence sentence, Draft draft) {
    boolean beside =
        draft.writer() == WrittenBy.EXTRACTIVE
            && sentence.passages().stream()
                .filter(number -> number >= 1 && number <= draft.given().size())
                .map(number -> draft.given().get(number - 1).article().text())
                .anyMatch(text -> ClaimFilter.isBesideAnInstruction(text, sentence.text()));
    return beside ? Optional.of(new Reason(Reason.Kind.INSTRUCTION, "")) : Optional.empty();
  }
}
