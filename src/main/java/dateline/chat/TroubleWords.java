package dateline.chat;

import dateline.follow.FeedTrouble;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is wrong with a feed, in plain words. */
public final class TroubleWords {
  private static final Pattern STATUS = Pattern.compile("\\d{3}");

  private TroubleWords() {}

  /** To stand within a sentence: "its server refuses me (403)". */
  public static String of(FeedTrouble trouble, Words words) {
    String what = words.say("trouble." + trouble.kind());
    return STATUS.matcher(trouble.detail()).matches() ? what + " (" + trouble.detail() + ")" : what;
  }

  /** As a sentence of its own. */
  public static String sentence(FeedTrouble trouble, Words words) {
    String what = of(trouble, words);
    return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + ".";
  }

  /** What can be done about a feed that could not be followed. */
  static String advice(FeedTrouble trouble, Words words) {
    return words.say(
        "advice."
            + switch (trouble.kind()) {
              case BAD_ADDRESS, UNKNOWN_HOST, NOT_FOUND, GONE -> "address";
              case UNREACHABLE, TOO_SLOW, STATUS, BROKEN, TOO_OFTEN -> "later";
              case PRIVATE_ADDRESS -> "private";
              case UNTRUSTED, TOO_LARGE, TOO_MANY_REDIRECTS, ROBOTS, FORBIDDEN, UNREADABLE ->
                  "other";
            });
  }
}
