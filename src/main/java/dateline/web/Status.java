package dateline.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the bot is doing at one moment.
 *
 * @param started when the process did
 * @param vectors nothing where finding by meaning is switched off
 * @param feeds how many are followed
 * @param feedsInTrouble how many of them
 * @param pagesWaiting of articles whose feed does not give them whole
 * @param feedList those in trouble first; the first {@link #FEEDS_LISTED} of them
 * @param lastTrouble the last thing that went wrong since the start
 */
public record Status(
    Instant now,
    Instant started,
    long articles,
    long passages,
    Optional<Vectors> vectors,
    long feeds,
    long feedsInTrouble,
    long pagesWaiting,
    List<FollowedFeed> feedList,
    Queues queues,
    Contact contact,
    Digests digests,
    Optional<Trouble> lastTrouble) {

  /** There may be tens of thousands, and nobody reads so many. */
  public static final int FEEDS_LISTED = 200;

  /**
   * A feed and how it is.
   *
   * @param trouble a sentence for readers
   * @param since when it began
   */
  public record FollowedFeed(
      String title,
      String host,
      Optional<Instant> lastVisit,
      Instant nextVisit,
      Optional<String> trouble,
      Optional<Instant> since) {}

  /** Passages that can be found by their meaning, and those that cannot yet. */
  public record Vectors(long done, long toDo) {}

  /**
   * Updates to be worked on, messages to be sent, and those of both that were given up.
   *
   * @param refusal the last time Telegram refused a message of ours as malformed
   */
  public record Queues(
      long inboxWaiting, long outboxWaiting, long deadLetters, Optional<Trouble> refusal) {}

  /** {@code with} is a name for readers: Telegram, or the chat page. */
  public record Contact(String with, Optional<Instant> last) {}

  /**
   * The standing orders.
   *
   * @param orders that are delivered
   * @param editions decided since the first start
   * @param lastRound nothing before the first
   * @param next when the next order has its turn
   * @param trouble the last of a round
   */
  public record Digests(
      long orders,
      long editions,
      Optional<Instant> lastRound,
      Optional<Instant> next,
      Optional<Trouble> trouble) {}

  /** What went wrong, in words that hold no secret. */
  public record Trouble(Instant when, String what) {}
}
