package dateline.chat;

import dateline.telegram.BotApi;
import dateline.telegram.IncomingUpdate;
import java.util.Optional;

/**
 * Which messages are for the bot. In a private chat all are; in a group its commands, those that
 * name it, and replies to it. What other bots say is for nobody, so two bots cannot talk for ever.
 */
final class Hearing {
  /** Telegram lets a group's anonymous administrators speak through this bot. */
  private static final long ANONYMOUS_ADMINISTRATOR = 1_087_968_824L;

  private final BotApi.Me me;
  private final CommandParser parser;

  Hearing(BotApi.Me me) {
    this.me = me;
    this.parser = new CommandParser(me.username());
  }

  Optional<Command> heard(IncomingUpdate message) {
    if (message.sender().filter(Hearing::isBot).isPresent()) {
      return Optional.empty();
    }
    boolean alone = message.chat().filter(IncomingUpdate.Chat::isPrivate).isPresent();
    if (message.text().isEmpty()) {
      return alone ? Optional.of(new Command.NoWords()) : Optional.empty();
    }
    String text = message.text().get();
    if (alone && CommandParser.isHello(text)) {
      return Optional.of(new Command.House(Command.Name.START, ""));
    }
    Command command = parser.parse(text);
    boolean meant =
        alone
            || parser.isCalled(text)
            || message.repliedTo().filter(author -> author == me.id()).isPresent();
    if (message.forwarded() && isOrder(command)) {
      // Nobody gives an order by passing on what somebody else wrote.
      return alone ? Optional.of(new Command.NoWords()) : Optional.empty();
    }
    return Optional.of(command).filter(it -> isForUs(it, meant));
  }

  private static boolean isOrder(Command command) {
    return command.fold(
        house -> true, unknown -> true, ask -> false, noWords -> false, forAnotherBot -> false);
  }

  private static boolean isBot(IncomingUpdate.Sender sender) {
    return sender.bot() && sender.id() != ANONYMOUS_ADMINISTRATOR;
  }

  private static boolean isForUs(Command command, boolean meant) {
    return command.fold(
        house -> true, unknown -> meant, ask -> meant, noWords -> meant, forAnotherBot -> false);
  }
}
