package dateline.article;

import java.util.List;
import java.util.Optional;

/**
 * A news article as we hold it.
 *
 * @param id ours; 0 as long as it is not stored
 * @param url its canonical address, see {@link CanonicalAddress}
 * @param text cleaned: paragraphs with an empty line between them
 * @param updated when its source says it was changed or, where it does not say, when we first held
 *     this version; empty for a first version
 * @param outlet the name readers know, such as {@code Reuters}
 * @param language an ISO 639-1 code such as {@code en}, or {@code und} where it is not known
 * @param partial only the beginning is here, the rest is for subscribers
 * @param sample belongs to the sample edition, and is marked so wherever shown
 */
public record Article(
    long id,
    String url,
    String title,
    String text,
    Publication published,
    Optional<Publication> updated,
    String outlet,
    String language,
    List<String> authors,
    boolean partial,
    boolean sample) {
  public Article {
    authors = List.copyOf(authors);
  }

  /** The whole of an article that was not changed since it was published. */
  public Article(
      long id,
      String url,
      String title,
      String text,
      Publication published,
      String outlet,
      String language,
      List<String> authors,
      boolean sample) {
    this(
        id,
        url,
        title,
        text,
        published,
        Optional.empty(),
        outlet,
        language,
        authors,
        false,
        sample);
  }
}
