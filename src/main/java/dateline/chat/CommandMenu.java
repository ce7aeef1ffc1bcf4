package dateline.chat;

import dateline.telegram.BotApi;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The lines of the command menu, for {@link BotApi#menu}. */
public final class CommandMenu {
  private CommandMenu() {}

  /** For everybody. See {@link Words#languages} for the languages there are. */
  public static List<BotApi.MenuCommand> in(Words words) {
    return lines(words, name -> !name.isForOwner());
  }

  /** For the owner, in their chat with the bot. */
  public static List<BotApi.MenuCommand> ofOwner(Words words) {
    return lines(words, name -> true);
  }

  private static List<BotApi.MenuCommand> lines(Words words, Predicate<Command.Name> shown) {
    return Arrays.stream(Command.Name.values())
        .filter(shown)
        .map(name -> name.name().toLowerCase(Locale.ROOT))
        .map(name -> new BotApi.MenuCommand(name, words.say("command." + name)))
        .toList();
  }
}
