package dateline.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The Bot API, as far as we use it. No method throws for what the network or Telegram does. */
public interface BotApi {
  /** Who the bot is. */
  record Me(long id, String username) {}

  /** A line of the command menu: the command without its slash. */
  record MenuCommand(String command, String description) {}

  Reply<Me> me();

  /**
   * The updates from {@code offset} on, waiting up to {@code wait} for the first; Telegram forgets
   * those before it. An interrupt ends the call at once.
   */
  Reply<UpdateBatch> updates(long offset, int limit, Duration wait);

  SendResult send(long chat, OutgoingMessage message);

  /** Done as well when the message reads so already. The keyboard is replaced, too. */
  Reply<Boolean> edit(long chat, int message, OutgoingMessage text);

  /** Stops the button's spinner, with a short notice or without; done as well when too late. */
  Reply<Boolean> answerCallback(String callback, Optional<String> notice);

  /** Shows "typing" for about five seconds. */
  Reply<Boolean> typing(long chat, Optional<Integer> thread);

  /** Sets the menu for readers of a language (two letters), or for everybody else. */
  Reply<Boolean> menu(List<MenuCommand> commands, Optional<String> language);

  /** Sets the menu in one chat, in place of all others. */
  Reply<Boolean> menuIn(long chat, List<MenuCommand> commands);

  /** What somebody is in a chat. */
  enum Standing {
    CREATOR,
    ADMINISTRATOR,
    OTHER
  }

  /** What the person is in the chat; in a private chat nobody is more than the other. */
  Reply<Standing> member(long chat, long person);

  /**
   * From now on Telegram brings updates to the address by itself, each with the secret, and {@link
   * #updates} is refused.
   */
  Reply<Boolean> setWebhook(URI address, String secret);

  /** Updates that wait are kept. */
  Reply<Boolean> deleteWebhook();
}
