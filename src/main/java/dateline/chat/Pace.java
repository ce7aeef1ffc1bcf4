package dateline.chat;

import dateline.telegram.IncomingUpdate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which updates are done in a moment: all but questions, and commands that look far around. */
public final class Pace {
  /** Commands that show what is at hand; any other may take long. */
  private static final List<Command.Name> QUICK =
      List.of(
          Command.Name.START,
          Command.Name.HELP,
          Command.Name.SOURCES,
          Command.Name.FEEDS,
          Command.Name.UNFOLLOW,
          Command.Name.WHY,
          Command.Name.USAGE,
          Command.Name.SUBSCRIPTIONS,
          Command.Name.TIMEZONE,
          Command.Name.QUIET,
          Command.Name.INVITE,
          Command.Name.MEMBERS);

  private Pace() {}

  public static boolean isQuick(IncomingUpdate update) {
    return switch (update.kind()) {
      case MESSAGE -> update.text().filter(Pace::isQuickCommand).isPresent();
      case CALLBACK ->
          update
              .callback()
              .flatMap(IncomingUpdate.Callback::data)
              .filter(data -> FeedButton.of(data).isPresent() || PeopleButton.of(data).isPresent())
              .isPresent();
      case SERVICE, EDITED_MESSAGE, CHANNEL_POST, MEMBERSHIP, OTHER -> true;
    };
  }

  private static boolean isQuickCommand(String text) {
    String first = text.strip().split("[\\s@]", 2)[0].toUpperCase(Locale.ROOT);
    Optional<Command.Name> name =
        QUICK.stream().filter(known -> first.equals("/" + known.name())).findFirst();
    return name.isPresent();
  }
}
