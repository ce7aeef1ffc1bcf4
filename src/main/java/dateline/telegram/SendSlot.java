package dateline.telegram;

import java.time.Duration;
import java.time.Instant;

/** Leave to send one message to a chat, from {@code start} on. */
final class SendSlot {
  /** A message without an answer for so long has reached the server, or never will. */
  static final Duration LONGEST_FLIGHT = Duration.ofSeconds(5);

  private final long number;
  private final long chat;
  private final Instant start;
  private Instant counted;

  SendSlot(long number, long chat, Instant start) {
    this.number = number;
    this.chat = chat;
    this.start = start;
    this.counted = start.plus(LONGEST_FLIGHT);
  }

  long number() {
    return number;
  }

  long chat() {
    return chat;
  }

  Instant start() {
    return start;
  }

  /** The latest time at which the server can have counted the message. */
  Instant counted() {
    return counted;
  }

  void count(Instant at) {
    counted = at;
  }
}
