package dateline.grounding;

import java.util.ArrayList;
import java.util.List;

/** Finds what of a claim its sources say otherwise. */
final class Contradictions {
  private Contradictions() {}

  static List<Reason> in(Fit fit) {
    List<Reason> found = new ArrayList<>();
    Polarity.denied(fit).ifPresent(words -> found.add(new Reason(Reason.Kind.NEGATION, words)));
    Polarity.unhedged(fit).ifPresent(words -> found.add(new Reason(Reason.Kind.HEDGE, words)));
    Roles.reversed(fit).ifPresent(words -> found.add(new Reason(Reason.Kind.ROLES, words)));
    for (Token token : fit.content()) {
      if (token.isWord() && !fit.has(token)) {
        Opposition.in(fit, token)
            .ifPresent(
                other ->
                    found.add(
                        new Reason(Reason.Kind.OPPOSITE, token.text() + " / " + other.text())));
      }
    }
    return found;
  }
}
