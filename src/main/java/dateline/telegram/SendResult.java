package dateline.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What came of sending one message. */
public sealed interface SendResult {

  /** It was sent; without a number where Telegram cannot show it any more. */
  record Sent(Optional<Integer> messageId) implements SendResult {}

  /** Not delivered; this chat wants nothing before that time has passed. */
  record TooFast(Duration retryAfter) implements SendResult {}

  /** Not delivered; the chat is closed to the bot. */
  record ChatGone(String reason) implements SendResult {}

  /** Not delivered; the chat has another number now. */
  record ChatMoved(long to) implements SendResult {}

  /** Not delivered; Telegram will not take this message as it is. */
  record Rejected(String reason) implements SendResult {}

  /** Not delivered; Telegram cannot be reached, or does not know the bot's token. */
  record Unreachable(String reason) implements SendResult {}

  /**
   * The answer was lost, or the server failed (5xx) while it had the message: it may have been
   * delivered, and Telegram has no way to ask.
   */
  record Unknown(String reason) implements SendResult {}

  default <R> R fold(
      Function<Sent, R> sent,
      Function<TooFast, R> tooFast,
      Function<ChatGone, R> chatGone,
      Function<ChatMoved, R> chatMoved,
      Function<Rejected, R> rejected,
      Function<Unreachable, R> unreachable,
      Function<Unknown, R> unknown) {
    if (this instanceof Sent it) {
      return sent.apply(it);
    }
    if (this instanceof TooFast it) {
      return tooFast.apply(it);
    }
    if (this instanceof ChatGone it) {
      return chatGone.apply(it);
    }
    if (this instanceof ChatMoved it) {
      return chatMoved.apply(it);
    }
    if (this instanceof Rejected it) {
      return rejected.apply(it);
    }
    if (this instanceof Unreachable it) {
      return unreachable.apply(it);
    }
    return unknown.apply((Unknown) this);
  }
}
