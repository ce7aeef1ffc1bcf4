package dateline.briefing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What a reader wants to know.
 *
 * @param words the reader's own words
 * @param asked nothing published after this moment is used
 * @param zone whose days the reader means by "yesterday"
 * @param language of the words, an ISO 639-1 code: the one to answer in
 */
public record Question(String words, Instant asked, ZoneId zone, String language, Meaning meaning) {

  /** Words taken as they stand, asked in UTC. */
  public Question(String words, Instant asked, String language) {
    this(words, asked, ZoneOffset.UTC, language, Meaning.plain(words));
  }

  /** What to look for, see {@link Meaning#topic}. */
  public String topic() {
    return meaning.topic();
  }
}
