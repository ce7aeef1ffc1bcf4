package dateline.briefing;

import java.time.Instant;
import java.util.List;

/**
 * A question of a chat and what it was answered from, kept to understand the next one by.
 *
 * @param question made whole already, where it was a follow-up itself
 * @param titles of the articles the answer rests on, the first cited first
 */
public record Exchange(String question, List<String> titles, Instant asked) {
  public Exchange {
    titles = List.copyOf(titles);
  }

  /** The question alone: what answered it are several matters. */
  Exchange withoutTitles() {
    return new Exchange(question, List.of(), asked);
  }
}
