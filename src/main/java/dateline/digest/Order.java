package dateline.digest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A standing order.
 *
 * @param stories how many an edition holds at most
 * @param saysQuiet whether an edition without news says so in a line or is left out
 * @param slot the delivery it waits for
 * @param due when it has its turn
 * @param edition how many editions were decided
 * @param seen the last change of an article its last edition knew of
 */
public record Order(
    long id,
    Home home,
    Interest interest,
    Timetable timetable,
    Manner manner,
    State state,
    Instant slot,
    Instant due,
    int edition,
    long seen,
    Instant created) {

  /** Where it is delivered, and whose it is; the language is the one it is written in. */
  public record Home(long chat, Optional<Integer> thread, long person, String language) {}

  /** How it is delivered. */
  public record Manner(int stories, boolean silent, boolean saysQuiet) {
    public static final Manner USUAL = new Manner(7, false, true);

    public Manner withStories(int others) {
      return new Manner(others, silent, saysQuiet);
    }

    public Manner turned(boolean toSilent) {
      return new Manner(stories, toSilent, saysQuiet);
    }

    public Manner sayingQuiet(boolean says) {
      return new Manner(stories, silent, says);
    }
  }

  /** Whether it is delivered. */
  public enum State {
    ACTIVE,
    /** Its reader wants none for a while. */
    PAUSED,
    /** The chat is closed to the bot; it goes on when it is opened. */
    CLOSED
  }

  /**
   * Whether its reader asked for it to be sent at once; what the timetable sets is whole minutes.
   */
  boolean isAskedFor() {
    return !slot.truncatedTo(ChronoUnit.MINUTES).equals(slot);
  }

  /** What the message of an edition goes by in the outbox. */
  public String key(int number) {
    return "digest/" + home.chat() + "/" + id + "-" + number;
  }
}
