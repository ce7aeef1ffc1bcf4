package dateline.telegram;

import java.time.Duration;
import java.util.List;

/** Reads Telegram's error texts: which of them ends a chat, which one a message. */
final class SendVerdict {
  private static final Duration UNTOLD_WAIT = Duration.ofSeconds(5);

  /** Refusals with status 400 that are about the chat, not about the message. */
  private static final List<String> CHAT_GONE =
      List.of(
          "chat not found",
          "have no rights",
          "not enough rights",
          "need administrator rights",
          "CHAT_WRITE_FORBIDDEN",
          "PEER_ID_INVALID");

  private SendVerdict() {}

  static SendResult of(Reply<Integer> reply) {
    return reply.fold(
        done -> new SendResult.Sent(done.value()),
        SendVerdict::refused,
        unreachable -> new SendResult.Unreachable(unreachable.reason()),
        unsure -> new SendResult.Unknown(unsure.reason()));
  }

  private static SendResult refused(Reply.Refused<Integer> refused) {
    String reason = refused.reason();
    return switch (refused.status()) {
      case 400 -> badRequest(refused);
      case 403 -> new SendResult.ChatGone(reason);
      case 413 -> new SendResult.Rejected(reason);
      case 429 -> new SendResult.TooFast(refused.retryAfter().orElse(UNTOLD_WAIT));
      // The token or the server's address is wrong: no message can help it.
      case 401, 404, 421 -> new SendResult.Unreachable(reason);
      // 5xx, and a 200 that is no answer: the message may be in the chat.
      default ->
          refused.status() / 100 == 4
              ? new SendResult.Rejected(reason)
              : new SendResult.Unknown(reason);
    };
  }

  private static SendResult badRequest(Reply.Refused<Integer> refused) {
    if (refused.movedTo().isPresent()) {
      return new SendResult.ChatMoved(refused.movedTo().get());
    }
    boolean gone = CHAT_GONE.stream().anyMatch(refused.reason()::contains);
    return gone
        ? new SendResult.ChatGone(refused.reason())
        : new SendResult.Rejected(refused.reason());
  }
}
