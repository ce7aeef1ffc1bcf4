package dateline.telegram;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
      return Optional.of(message.withKeyboard(withoutBlamed(message.keyboard(), reason)));
    }
    if (message.thread().isPresent() && blamesThread(reason)) {
      return Optional.of(message.inThread(Optional.empty()));
    }
    if (message.replyTo().isPresent() && blamesReply(reason)) {
      return Optional.of(message.replyingTo(Optional.empty()));
    }
    if (message.preview() && blamesPreview(reason)) {
      return Optional.of(message.withoutPreview());
    }
    return Optional.empty();
  }

  /** What is wrong is gone or closed in the chat; nothing is to be learned from the message. */
  static boolean blamesSurroundings(String reason) {
    return blamesThread(reason) || blamesReply(reason);
  }

  private static boolean blamesFormat(String reason) {
    return reason.contains("can't parse entities")
        || reason.contains("can't parse MessageEntity")
        || reason.contains("unsupported parse_mode")
        || reason.contains("ENTITIES_TOO_LONG")
        || reason.contains("ENTITY_BOUNDS_INVALID")
        || reason.contains("text is too long");
  }

  private static boolean blamesKeyboard(String reason) {
    return reason.contains("BUTTON_")
        || reason.contains("REPLY_MARKUP_")
        || reason.contains("inline keyboard")
        || reason.contains("reply markup");
  }

  /** Only the buttons with the refused address, else all with an address, else all. */
  private static List<List<Button>> withoutBlamed(List<List<Button>> keyboard, String reason) {
    Predicate<Button> opens = button -> button.press() == Button.Press.OPENS_ADDRESS;
    Predicate<Button> named = opens.and(button -> reason.contains("'" + button.value() + "'"));
    boolean blamesAddress = reason.contains("BUTTON_URL_INVALID") || reason.contains("button URL");
    for (Predicate<Button> blamed : List.of(named, opens)) {
      if (blamesAddress && keyboard.stream().flatMap(List::stream).anyMatch(blamed)) {
        return keyboard.stream().map(row -> row.stream().filter(blamed.negate()).toList()).toList();
      }
    }
    return List.of();
  }

  private static boolean blamesThread(String reason) {
    return reason.contains("message thread not found") || reason.contains("TOPIC_");
  }

  private static boolean blamesReply(String reason) {
    return reason.contains("message to be replied not found")
        || reason.contains("REPLY_MESSAGE_ID_INVALID")
        || reason.contains("reply message not found");
  }

  /** The server could not fetch the page it was to show a preview of. */
  private static boolean blamesPreview(String reason) {
    return reason.contains("wrong type of the web page content")
        || reason.contains("failed to get HTTP URL content")
        || reason.contains("HTTP URL specified");
  }
}
