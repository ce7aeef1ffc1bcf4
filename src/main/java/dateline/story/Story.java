package dateline.story;

import java.time.Instant;
import java.util.List;

/**
 * An event as the articles we hold tell it.
 *
 * @param id the id of the article that opened it; that article may be gone
 * @param version grows with each article that joins or is revised; what is new since a version is
 *     told by {@link Stories#developmentsSince}
 * @param lead the article whose headline it bears
 * @param outlets all that tell it, the first to tell it first
 * @param heat how many outlets tell it in words of their own: copies of one text count once
 * @param articles their ids in the order of publication
 */
public record Story(
    long id,
    long version,
    long lead,
    String headline,
    List<String> outlets,
    int heat,
    Instant first,
    Instant last,
    List<Long> articles) {
  public Story {
    outlets = List.copyOf(outlets);
    articles = List.copyOf(articles);
  }
}
