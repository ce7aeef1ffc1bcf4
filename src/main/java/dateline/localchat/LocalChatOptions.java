package dateline.localchat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the local chat is given: the bot, the questions offered to start with, where chats are kept
 * over a restart, how fast the bot may send, by which names beside localhost and plain addresses
 * this machine may be reached, and how many chats there may be.
 */
public record LocalChatOptions(
    BotProfile bot,
    List<String> suggestions,
    Optional<Path> journal,
    SendRate rate,
    Set<String> hosts,
    int mostChats) {
  private static final int MOST_CHATS = 1_000;

  public LocalChatOptions {
    suggestions = List.copyOf(suggestions);
    hosts = Set.copyOf(hosts);
  }

  /** In memory, without limits on sending, on this machine alone. */
  public static LocalChatOptions of(BotProfile bot, List<String> suggestions) {
    return new LocalChatOptions(
        bot, suggestions, Optional.empty(), SendRate.unlimited(), Set.of(), MOST_CHATS);
  }

  public LocalChatOptions keptIn(Path file) {
    return new LocalChatOptions(bot, suggestions, Optional.of(file), rate, hosts, mostChats);
  }

  public LocalChatOptions limitedBy(SendRate limits) {
    return new LocalChatOptions(bot, suggestions, journal, limits, hosts, mostChats);
  }

  public LocalChatOptions reachedAs(Set<String> names) {
    return new LocalChatOptions(bot, suggestions, journal, rate, names, mostChats);
  }

  public LocalChatOptions withRoomFor(int chats) {
    return new LocalChatOptions(bot, suggestions, journal, rate, hosts, chats);
  }
}
