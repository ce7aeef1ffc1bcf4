package dateline.chat;

import java.util.function.Function;

/** What a reader wants of the bot, see {@link CommandParser}. */
public sealed interface Command {

  /** The bot's own commands, in the order of its menu. */
  enum Name {
    START,
    HELP,
    NEW,
    SUBSCRIBE,
    SUBSCRIPTIONS,
    TIMEZONE,
    QUIET,
    WATCH,
    WATCHES,
    SOURCES,
    FEEDS,
    FOLLOW,
    UNFOLLOW,
    WHY,
    USAGE,
    STATUS,
    INVITE,
    MEMBERS;

    /** Whether it is about what is sent to a chat by itself. */
    boolean isAboutDigests() {
      return ordinal() >= SUBSCRIBE.ordinal() && ordinal() <= WATCHES.ordinal();
    }

    /** Whether only the owner can use it; then it stands in no menu but theirs. */
    boolean isForOwner() {
      return this == STATUS || this == INVITE || this == MEMBERS;
    }
  }

  /** One of the bot's own commands, with the words behind it. */
  record House(Name name, String words) implements Command {}

  /** A command nobody knows, with its slash. */
  record Unknown(String name) implements Command {}

  /** A question, without the bot's name in it. */
  record Ask(String words) implements Command {}

  /** Nothing to read: a picture, a sticker, emoji alone. */
  record NoWords() implements Command {}

  /** A command such as {@code /help@another_bot}. */
  record ForAnotherBot() implements Command {}

  default <T> T fold(
      Function<House, T> house,
      Function<Unknown, T> unknown,
      Function<Ask, T> ask,
      Function<NoWords, T> noWords,
      Function<ForAnotherBot, T> forAnotherBot) {
    if (this instanceof House it) {
      return house.apply(it);
    }
    if (this instanceof Unknown it) {
      return unknown.apply(it);
    }
    if (this instanceof Ask it) {
      return ask.apply(it);
    }
    if (this instanceof NoWords it) {
      return noWords.apply(it);
    }
    return forAnotherBot.apply((ForAnotherBot) this);
  }
}
