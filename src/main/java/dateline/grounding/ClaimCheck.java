package dateline.grounding;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a claim is supported by the texts it rests on, without a language model.
 *
 * <p>A claim that says a number, date, name or quotation its sources do not have, or that says
 * otherwise than they do, is never supported; of all others the {@link Model} judges how well they
 * fit. Pure: the same claim and sources always give the same verdict. Several sources count
 * together.
 */
public final class ClaimCheck {
  /** What is left of the likelihood of a claim that says otherwise than its sources. */
  private static final double OTHERWISE = 0.3;

  private final Model model;

  /** With the model that comes with this package. */
  public ClaimCheck() {
    this(Model.shipped());
  }

  ClaimCheck(Model model) {
    this.model = model;
  }

  /** A claim with at least this score, and nothing that forbids it, may be sent. */
  public double threshold() {
    return model.threshold();
  }

  public Verdict check(String claim, List<Source> sources) {
    return verdict(Reading.of(claim, sources));
  }

  Verdict verdict(Reading reading) {
    if (reading.isEmpty()) {
      return new Verdict(false, 0, List.of(new Reason(Reason.Kind.WEAK, "")));
    }
    double score = score(reading);
    List<Reason> reasons = new ArrayList<>(reading.reasons());
    if (reasons.isEmpty() && score < model.threshold()) {
      List<String> unknown = reading.unsaid();
      reasons.add(
          unknown.isEmpty()
              ? new Reason(Reason.Kind.WEAK, "")
              : new Reason(Reason.Kind.WORDS, String.join(", ", unknown)));
    }
    return new Verdict(reasons.isEmpty(), score, reasons);
  }

  /** A wrong quotation does not make the claim less likely, only unfit to be sent. */
  private double score(Reading reading) {
    double score = model.score(reading.measures());
    return reading.saysOtherwise() ? OTHERWISE * score : score;
  }
}
