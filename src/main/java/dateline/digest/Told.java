package dateline.digest;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an order knows and likes.
 *
 * @param versions of the stories it was told, by their numbers
 * @param tastes what its reader wants less of
 */
record Told(Map<Long, Long> versions, List<Taste> tastes) {
  static final Told NOTHING = new Told(Map.of(), List.of());

  /** What its reader wants less of, or not at all. */
  record Taste(Kind kind, String value) {
    enum Kind {
      /** Not this story, by its number. */
      STORY,
      /** Not this topic of the order. */
      TOPIC,
      /** Less of what is like this headline. */
      LIKE
    }
  }

  /** What an edition is made for; those who ask the same get the same. */
  record Request(
      Interest interest, int stories, long seen, Instant since, Instant until, Told told) {}
}
