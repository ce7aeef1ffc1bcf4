package dateline.chat;

import dateline.telegram.BotApi;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The lines of the command menu, for {@link BotApi#menu}. */
public final class CommandMenu {
  private CommandMenu() {}

  /** See {@link Words#languages} for the languages there are. */
  public static List<BotApi.MenuCommand> in(Words words) {
    return Arrays.stream(Command.Name.values())
        .map(name -> name.name().toLowerCase(Locale.ROOT))
        .map(name -> new BotApi.MenuCommand(name, words.say("command." + name)))
        .toList();
  }
}
