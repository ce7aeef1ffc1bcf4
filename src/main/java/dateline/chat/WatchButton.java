package dateline.chat;

import dateline.telegram.Button;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button about watches does.
 *
 * @param watch the number of the watch; of a page for {@link Act#PAGE}
 * @param story 0 where none is meant
 */
record WatchButton(Act act, long watch, long story) {
  private static final Pattern DATA =
      Pattern.compile("watch:(?<act>[a-z]{1,8}):(?<watch>\\d{1,15}):(?<story>\\d{1,15})");

  enum Act {
    PAGE,
    PAUSE,
    RESUME,
    DELETE,
    MORE,
    MUTE;

    private String data() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Button of(String label, Act act, long watch, long story) {
    return Button.data(label, "watch:" + act.data() + ":" + watch + ":" + story);
  }

  /** Nothing where the data is not of such a button. */
  static Optional<WatchButton> of(String data) {
    Matcher matcher = DATA.matcher(data);
    return matcher.matches()
        ? Arrays.stream(Act.values())
            .filter(act -> act.data().equals(matcher.group("act")))
            .findFirst()
            .map(
                act ->
                    new WatchButton(
                        act,
                        Long.parseLong(matcher.group("watch")),
                        Long.parseLong(matcher.group("story"))))
        : Optional.empty();
  }
}
