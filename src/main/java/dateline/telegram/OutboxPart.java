package dateline.telegram;

import java.util.Optional;

/**
 * One part of a message that waits to be sent; the tries include the one it is taken for, and the
 * lower its turn the sooner it goes.
 */
record OutboxPart(
    long seq,
    String key,
    int part,
    long chat,
    Urgency urgency,
    int tries,
    long turn,
    String body,
    Optional<String> ending) {
  OutgoingMessage message() {
    return MessageJson.read(body, ending);
  }
}
