package dateline.chat;

import dateline.telegram.Button;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button about feeds does.
 *
 * @param number of a feed, of an offered feed, or of a page from 0
 */
record FeedButton(Act act, long number) {
  private static final Pattern DATA = Pattern.compile("(?<act>\\D{1,16})(?<number>\\d{1,18})");

  enum Act {
    /** Follows what a site offered. */
    FOLLOW("feed+"),
    /** Follows again what was unfollowed. */
    RESTORE("feed~"),
    UNFOLLOW("feed-"),
    TRY_AGAIN("feed!"),
    /** Shows a page of the followed feeds. */
    PAGE("feeds/"),
    /** Shows a page of feeds to unfollow. */
    CHOICE("unfollow/");

    private final String data;

    Act(String data) {
      this.data = data;
    }
  }

  static Button of(String label, Act act, long number) {
    return Button.data(label, act.data + number);
  }

  /** Nothing where the data is not of a button about feeds. */
  static Optional<FeedButton> of(String data) {
    Matcher matcher = DATA.matcher(data);
    return matcher.matches()
        ? Arrays.stream(Act.values())
            .filter(act -> act.data.equals(matcher.group("act")))
            .findFirst()
            .map(act -> new FeedButton(act, Long.parseLong(matcher.group("number"))))
        : Optional.empty();
  }
}
