package dateline.telegram;

/**
 * Is told what sending found out about a chat. Both may be told more than once. Exceptions are
 * logged and change nothing.
 */
public interface ChatWatch {
  /** The chat is closed to the bot: blocked, kicked, deleted. Messages that waited are dropped. */
  void gone(long chat, String reason);

  /** The group has another number now. Messages that waited go there. */
  void moved(long from, long to);

  /** Nobody is told. */
  static ChatWatch none() {
    return new ChatWatch() {
      @Override
      public void gone(long chat, String reason) {}

      @Override
      public void moved(long from, long to) {}
    };
  }
}
