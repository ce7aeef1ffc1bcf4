package dateline.article;

import java.util.List;

/**
 * A news article as we hold it.
 *
 * @param id ours; 0 as long as it is not stored
 * @param url its canonical address, see {@link CanonicalAddress}
 * @param text cleaned: paragraphs with an empty line between them
 * @param outlet the name readers know, such as {@code Reuters}
 * @param language an ISO 639-1 code such as {@code en}, or {@code und} where it is not known
 * @param sample belongs to the sample edition, and is marked so wherever shown
 */
public record Article(
    long id,
    String url,
    String title,
    String text,
    Publication published,
    String outlet,
    String language,
    List<String> authors,
    boolean sample) {
  public Article {
    authors = List.copyOf(authors);
  }
}
