package dateline.briefing;

import dateline.grounding.Reason;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence that was written and not sent.
 *
 * @param reasons why; at least one
 */
public record Dropped(String text, List<Reason> reasons) {
  public Dropped {
    reasons = List.copyOf(reasons);
  }

  /** The reasons in English, for tools and for a model that is asked to write it again. */
  public String why() {
    return reasons.stream().map(Reason::sentence).collect(Collectors.joining(" "));
  }
}
