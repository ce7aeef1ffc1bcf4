package dateline.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
          "CHAT_SEND_PLAIN_FORBIDDEN",
          "CHAT_RESTRICTED",
          "CHAT_ADMIN_REQUIRED",
          "CHANNEL_PRIVATE",
          "USER_IS_BLOCKED",
          "INPUT_USER_DEACTIVATED",
          "USER_DEACTIVATED",
          "ALLOW_PAYMENT_REQUIRED",
          "PEER_ID_INVALID");

  /** A failure that tells that the message was sent, and removed again by somebody. */
  private static final String SENT_AND_DELETED = "sent message was immediately deleted";

  private SendVerdict() {}

  static SendResult of(Reply<Integer> reply) {
    return reply.fold(
        done -> new SendResult.Sent(Optional.of(done.value())),
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
      default -> other(refused.status(), reason);
    };
  }

  /**
   * A redirection comes from something in between, and nothing was done. 5xx, HTML of a front end
   * or a 200 that is no answer: the message may be in the chat.
   */
  private static SendResult other(int status, String reason) {
    if (reason.contains(SENT_AND_DELETED)) {
      return new SendResult.Sent(Optional.empty());
    }
    return switch (status / 100) {
      case 3 -> new SendResult.Unreachable(reason);
      case 4 -> new SendResult.Rejected(reason);
      default -> new SendResult.Unknown(reason);
    };
  }

  private static SendResult badRequest(Reply.Refused<Integer> refused) {
    if (refused.movedTo().isPresent()) {
      return new SendResult.ChatMoved(refused.movedTo().get());
    }
    if (refused.reason().contains("Logged out")) {
      return new SendResult.Unreachable(refused.reason());
    }
    boolean gone = CHAT_GONE.stream().anyMatch(refused.reason()::contains);
    return gone
        ? new SendResult.ChatGone(refused.reason())
        : new SendResult.Rejected(refused.reason());
  }
}
