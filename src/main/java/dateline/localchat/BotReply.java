package dateline.localchat;

import java.util.OptionalInt;

/** An HTTP answer of the Bot API. An empty body is the bare status Telegram's HTTP layer sends. */
public record BotReply(int status, String body, OptionalInt retryAfter) {
  static BotReply bare(int status) {
    return new BotReply(status, "", OptionalInt.empty());
  }
}
