package dateline.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A feed as it reads today.
 *
 * @param title plain text; empty where it has none
 * @param site the page it belongs to, as an absolute address
 * @param hub its WebSub hub
 * @param self the address it gives as its own, the topic of its hub
 * @param interval how often it says it changes: {@code ttl}, {@code sy:updatePeriod}
 * @param entries in the feed's order
 */
public record Feed(
    Kind kind,
    String title,
    Optional<String> site,
    Optional<String> language,
    Optional<String> hub,
    Optional<String> self,
    Optional<Duration> interval,
    List<Entry> entries) {
  public Feed {
    entries = List.copyOf(entries);
  }

  /** RSS of any version, RDF among them; a sitemap is a news sitemap. */
  public enum Kind {
    RSS,
    ATOM,
    JSON,
    SITEMAP
  }
}
