package dateline.web;

import java.time.Instant;
import java.util.Optional;

/**
 * How the bot is doing at one moment.
 *
 * @param started when the process did
 * @param vectors nothing where finding by meaning is switched off
 * @param feeds how many are followed
 * @param lastTrouble the last thing that went wrong since the start
 */
public record Status(
    Instant now,
    Instant started,
    long articles,
    long passages,
    Optional<Vectors> vectors,
    int feeds,
    Queues queues,
    Contact contact,
    Optional<Trouble> lastTrouble) {

  /** Passages that can be found by their meaning, and those that cannot yet. */
  public record Vectors(long done, long toDo) {}

  /** Updates to be worked on, messages to be sent, and those of both that were given up. */
  public record Queues(long inboxWaiting, long outboxWaiting, long deadLetters) {}

  /** {@code with} is a name for readers: Telegram, or the chat page. */
  public record Contact(String with, Optional<Instant> last) {}

  /** What went wrong, in words that hold no secret. */
  public record Trouble(Instant when, String what) {}
}
