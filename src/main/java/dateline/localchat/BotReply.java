package dateline.localchat;

import java.util.OptionalInt;

/** An HTTP answer of the Bot API. An empty body is the bare status Telegram's HTTP layer sends. */
public record BotReply(
    int status, String type, String body, OptionalInt retryAfter, Ending ending) {
  private static final String JSON = "application/json";

  /** How much of the answer reaches the bot. */
  public enum Ending {
    WHOLE,
    /** The head promises the whole body, and the connection ends in the middle of it. */
    CUT,
    /** The connection ends without an answer. */
    NOTHING
  }

  static BotReply bare(int status) {
    return new BotReply(status, "", "", OptionalInt.empty(), Ending.WHOLE);
  }

  static BotReply json(int status, String body, OptionalInt retryAfter) {
    return new BotReply(status, JSON, body, retryAfter, Ending.WHOLE);
  }

  BotReply ending(Ending other) {
    return new BotReply(status, type, body, retryAfter, other);
  }
}
