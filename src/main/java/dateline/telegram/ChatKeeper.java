package dateline.telegram;

/** Takes note of what an update tells about its chat, before anything else is done about it. */
public final class ChatKeeper implements UpdateHandler {
  private final Chats chats;
  private final UpdateHandler next;

  public ChatKeeper(Chats chats, UpdateHandler next) {
    this.chats = chats;
    this.next = next;
  }

  @Override
  public void on(IncomingUpdate update) {
    update
        .chat()
        .ifPresent(chat -> update.change().ifPresent(change -> chats.happened(chat.id(), change)));
    next.on(update);
  }
}
