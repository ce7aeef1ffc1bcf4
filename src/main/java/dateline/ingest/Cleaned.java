package dateline.ingest;

import java.util.List;
import java.util.Optional;

/**
 * An article's text without what is no news.
 *
 * @param text paragraphs with an empty line between them; every word of them as it was
 * @param byline the people its credit lines name
 * @param removed what was taken out, in order
 */
public record Cleaned(
    String text, Optional<Dateline> dateline, List<String> byline, List<String> removed) {
  /** The same with another text, of which nothing was taken out. */
  Cleaned insteadOf(String whole) {
    return new Cleaned(whole, dateline, byline, List.of());
  }
}
