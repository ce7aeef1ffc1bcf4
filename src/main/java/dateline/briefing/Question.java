package dateline.briefing;

import java.time.Instant;

/**
 * What a reader wants to know.
 *
 * @param words the reader's own words
 * @param asked nothing published after this moment is used
 * @param language of the words, an ISO 639-1 code
 */
public record Question(String words, Instant asked, String language) {}
