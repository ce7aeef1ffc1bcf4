package dateline.telegram;

/**
 * What happens to a message of which nobody knows whether it arrived: the connection broke before
 * the answer, the server failed (5xx) while it had the message, or the bot was killed in between.
 * Telegram cannot be asked, so it is repeated, and a reader may see it twice, or it is not, and the
 * reader may miss it.
 */
public enum WhenUnsure {
  /** Somebody waits for an answer; a briefing seen twice is worse than one missed. */
  REPEAT_ANSWERS,
  REPEAT_ALL,
  REPEAT_NONE;

  boolean repeats(Urgency urgency) {
    return this == REPEAT_ALL || (this == REPEAT_ANSWERS && urgency == Urgency.ANSWER);
  }
}
