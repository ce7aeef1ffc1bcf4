package dateline.chat;

import dateline.telegram.IncomingUpdate;
import java.util.Optional;

/** Who may order for a chat: in a private one its reader, elsewhere its administrators. */
final class ChatSpeakers {
  private final Managers managers;

  ChatSpeakers(Managers managers) {
    this.managers = managers;
  }

  /** Why the sender may not, as one sentence; empty where they may. */
  Optional<String> refusal(IncomingUpdate update, Words words) {
    boolean alone = update.chat().filter(IncomingUpdate.Chat::isPrivate).isPresent();
    boolean posted = update.kind() == IncomingUpdate.Kind.CHANNEL_POST;
    return alone || posted ? Optional.empty() : managers.refusalForChat(update, words);
  }

  /** The one who speaks; a channel speaks for itself. */
  static long person(IncomingUpdate update) {
    return update
        .sender()
        .map(IncomingUpdate.Sender::id)
        .or(() -> update.chat().map(IncomingUpdate.Chat::id))
        .orElse(0L);
  }
}
