package dateline.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One message to be sent, whatever the chat. Start with {@link #of} and add what it needs; {@link
 * #split} makes parts that Telegram takes.
 */
public record OutgoingMessage(
    MessageText text,
    List<List<Button>> keyboard,
    Optional<Integer> replyTo,
    Optional<Integer> thread,
    boolean preview,
    boolean silent) {

  public OutgoingMessage {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A message needs words a reader can see");
    }
    keyboard = keyboard.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
  }

  /** A message without buttons and without a preview of its links. */
  public static OutgoingMessage of(MessageText text) {
    return new OutgoingMessage(text, List.of(), Optional.empty(), Optional.empty(), false, false);
  }

  public OutgoingMessage withText(MessageText other) {
    return new OutgoingMessage(other, keyboard, replyTo, thread, preview, silent);
  }

  public OutgoingMessage withKeyboard(List<List<Button>> rows) {
    return new OutgoingMessage(text, rows, replyTo, thread, preview, silent);
  }

  /** The message answered to; where it is gone by then, this one is sent all the same. */
  public OutgoingMessage replyingTo(Optional<Integer> message) {
    return new OutgoingMessage(text, keyboard, message, thread, preview, silent);
  }

  public OutgoingMessage inThread(Optional<Integer> topic) {
    return new OutgoingMessage(text, keyboard, replyTo, topic, preview, silent);
  }

  public OutgoingMessage withPreview() {
    return new OutgoingMessage(text, keyboard, replyTo, thread, true, silent);
  }

  public OutgoingMessage withoutPreview() {
    return new OutgoingMessage(text, keyboard, replyTo, thread, false, silent);
  }

  public OutgoingMessage silently() {
    return new OutgoingMessage(text, keyboard, replyTo, thread, preview, true);
  }

  /** Parts that Telegram takes: the first one replies, the last one carries the buttons. */
  public List<OutgoingMessage> split() {
    List<MessageText> texts = text.parts();
    if (texts.equals(List.of(text))) {
      return List.of(this);
    }
    List<OutgoingMessage> parts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      boolean last = i == texts.size() - 1;
      parts.add(
          new OutgoingMessage(
              texts.get(i),
              last ? keyboard : List.of(),
              i == 0 ? replyTo : Optional.empty(),
              thread,
              preview,
              silent));
    }
    return List.copyOf(parts);
  }
}
