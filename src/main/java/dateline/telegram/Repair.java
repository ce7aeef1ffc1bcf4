package dateline.telegram;

import java.util.List;
import java.util.Optional;

/**
 * What can be taken from a refused message so that its words still arrive. Each repair removes its
 * own cause, so a message is never repaired without end.
 */
final class Repair {
  private Repair() {}

  static Optional<OutgoingMessage> of(OutgoingMessage message, String reason) {
    if (!message.text().entities().isEmpty() && blamesFormat(reason)) {
      return Optional.of(message.withText(message.text().withoutFormat()));
    }
    if (!message.keyboard().isEmpty() && blamesKeyboard(reason)) {
      return Optional.of(message.withKeyboard(List.of()));
    }
    if (message.thread().isPresent() && blamesThread(reason)) {
      return Optional.of(message.inThread(Optional.empty()));
    }
    return Optional.empty();
  }

  private static boolean blamesFormat(String reason) {
    return reason.contains("can't parse entities")
        || reason.contains("can't parse MessageEntity")
        || reason.contains("unsupported parse_mode")
        || reason.contains("ENTITIES_TOO_LONG")
        || reason.contains("text is too long");
  }

  private static boolean blamesKeyboard(String reason) {
    return reason.contains("BUTTON_")
        || reason.contains("REPLY_MARKUP_INVALID")
        || reason.contains("inline keyboard")
        || reason.contains("reply markup");
  }

  private static boolean blamesThread(String reason) {
    return reason.contains("message thread not found") || reason.contains("TOPIC_");
  }
}
