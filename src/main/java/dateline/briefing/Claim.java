package dateline.briefing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One sentence of a briefing.
 *
 * @param citations the passages it rests on, at least one
 * @param original the sentence that was held against them, where {@code text} is a translation of
 *     it
 */
public record Claim(String text, List<Citation> citations, Optional<String> original) {
  public Claim(String text, List<Citation> citations) {
    this(text, citations, Optional.empty());
  }

  public Claim {
    citations = List.copyOf(citations);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("A claim without a citation: " + text);
    }
  }

  Claim translated(String translation) {
    return new Claim(translation, citations, Optional.of(text));
  }

  /** When the newest article it rests on was published. */
  public Instant newest() {
    return citations.stream()
        .map(citation -> citation.article().published().instant())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
