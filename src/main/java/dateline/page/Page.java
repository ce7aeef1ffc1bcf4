package dateline.page;

import dateline.article.Publication;
import java.util.List;
import java.util.Optional;

/**
 * The article of a web page.
 *
 * @param title empty where the page has none
 * @param text plain: paragraphs with an empty line between them; empty where no article was found
 * @param updated when it was changed last, where the page says so
 * @param language an ISO 639-1 code
 * @param canonical the address the page gives as its own, absolute
 * @param outlet the name of its site, as the page says it
 * @param partial only the beginning is there, the rest is for subscribers
 */
public record Page(
    String title,
    String text,
    Optional<Publication> published,
    Optional<Publication> updated,
    List<String> authors,
    Optional<String> language,
    Optional<String> canonical,
    Optional<String> image,
    Optional<String> outlet,
    boolean partial) {
  public Page {
    authors = List.copyOf(authors);
  }
}
