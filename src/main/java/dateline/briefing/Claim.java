package dateline.briefing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One sentence of a briefing.
 *
 * @param citations the passages it rests on, at least one
 */
public record Claim(String text, List<Citation> citations) {
  public Claim {
    citations = List.copyOf(citations);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("A claim without a citation: " + text);
    }
  }

  /** When the newest article it rests on was published. */
  public Instant newest() {
    return citations.stream()
        .map(citation -> citation.article().published().instant())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
