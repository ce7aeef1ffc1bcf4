package dateline.briefing;

import java.util.List;

/**
 * A figure outlets do not agree on.
 *
 * @param sides each outlet with its own, the newest first; at least two
 */
public record Difference(List<Side> sides) {
  /** What one outlet says, in its own words, such as "two missiles". */
  public record Side(String words, Citation citation) {}

  public Difference {
    sides = List.copyOf(sides);
  }
}
