package dateline.ingest;

import dateline.article.Publication;
import java.util.List;
import java.util.Optional;

/**
 * An article as its source gives it: nothing in it has been checked.
 *
 * @param partial only the beginning is there, the rest is for subscribers
 */
public record RawArticle(
    String url,
    String title,
    String text,
    String published,
    Optional<Publication> updated,
    Optional<String> outlet,
    Optional<String> language,
    List<String> authors,
    boolean partial) {
  /** The whole of an article, as far as its source says. */
  public RawArticle(
      String url,
      String title,
      String text,
      String published,
      Optional<String> outlet,
      Optional<String> language,
      List<String> authors) {
    this(url, title, text, published, Optional.empty(), outlet, language, authors, false);
  }
}
