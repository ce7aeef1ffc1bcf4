package dateline.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much one person may ask for in a while. Beyond it they are told so once, and then nothing is
 * done for them until the while has passed. It forgets when the process ends.
 */
final class Quota {
  private static final int MOST_PEOPLE = 100_000;

  private final int most;
  private final Duration window;
  private final Map<Long, Spent> people =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Spent> eldest) {
          return size() > MOST_PEOPLE;
        }
      };

  private record Spent(Instant since, int times) {}

  /** What came of asking for more. */
  enum Verdict {
    GRANTED,
    /** One too many; to be said once. */
    FIRST_TOO_MANY,
    TOO_MANY
  }

  Quota(int most, Duration window) {
    this.most = most;
    this.window = window;
  }

  synchronized Verdict take(long person, Instant now) {
    Spent before = people.get(person);
    boolean fresh = before == null || !before.since().plus(window).isAfter(now);
    Spent spent = fresh ? new Spent(now, 1) : new Spent(before.since(), before.times() + 1);
    people.remove(person);
    people.put(person, spent);
    if (spent.times() <= most) {
      return Verdict.GRANTED;
    }
    return spent.times() == most + 1 ? Verdict.FIRST_TOO_MANY : Verdict.TOO_MANY;
  }

  /** How long until the person may ask again. */
  synchronized Duration untilMore(long person, Instant now) {
    Spent spent = people.get(person);
    return spent == null ? Duration.ZERO : Duration.between(now, spent.since().plus(window));
  }
}
