package dateline.grounding;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a claim may be sent.
 *
 * @param score from 0 to 1, the likelihood that its passages support it
 * @param reasons what speaks against it; never empty for a claim that is not supported
 */
public record Verdict(boolean supported, double score, List<Reason> reasons) {
  public Verdict {
    reasons = List.copyOf(reasons);
  }

  /** The reasons in English. */
  public String why() {
    return reasons.stream().map(Reason::sentence).collect(Collectors.joining(" "));
  }
}
