package dateline.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a feed.
 *
 * @param id its guid or id; where it has none its address, else its title, text or date, whichever
 *     is there
 * @param url absolute; empty where the entry has no address
 * @param title plain text; empty where it has none
 * @param published where the feed only says when it was changed last, that
 * @param text what the feed gives of it, as plain text: paragraphs with an empty line between them;
 *     the full content where the feed has it, else its summary
 * @param image absolute
 */
public record Entry(
    String id,
    String url,
    String title,
    Optional<Instant> published,
    Optional<Instant> updated,
    String text,
    List<String> authors,
    Optional<String> image) {
  public Entry {
    authors = List.copyOf(authors);
  }
}
