package dateline.briefing;

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
}
