package dateline.chat;

import dateline.telegram.Button;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button about orders and editions does.
 *
 * @param of the draft or the order
 * @param what an option, a page or a story
 * @param topic of the order that the story fits, by its number; -1 for none
 */
record DigestButton(Act act, long of, long what, int topic) {
  private static final Pattern DATA =
      Pattern.compile(
          "digest:(?<act>[a-z-]{1,12}):(?<of>\\d{1,15})(?::(?<what>\\d{1,15}))?(?::(?<topic>\\d{1,2}))?");

  enum Act {
    /** Chooses or unchooses an option of a draft. */
    OPTION,
    /** Shows other options. */
    PAGE,
    NEXT,
    HOURS,
    ZONE,
    CANCEL,
    LIST,
    SHOW,
    NOW,
    PAUSE,
    RESUME,
    TOPICS,
    TIMES,
    LENGTH,
    SILENT,
    QUIET,
    DELETE,
    SURE,
    MORE,
    LESS,
    MUTE,
    MUTE_TOPIC,
    SOURCES;

    private String data() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether it belongs to an order that is still being talked about. */
    boolean isOfDraft() {
      return ordinal() <= CANCEL.ordinal();
    }

    /** Whether it belongs to an edition. */
    boolean isOfEdition() {
      return ordinal() >= MORE.ordinal();
    }
  }

  static Button of(String label, Act act, long of) {
    return Button.data(label, "digest:" + act.data() + ":" + of);
  }

  static Button of(String label, Act act, long of, long what) {
    return Button.data(label, "digest:" + act.data() + ":" + of + ":" + what);
  }

  static Button of(String label, Act act, long of, long what, int topic) {
    return topic < 0
        ? of(label, act, of, what)
        : Button.data(label, "digest:" + act.data() + ":" + of + ":" + what + ":" + topic);
  }

  /** Nothing where the data is not of such a button. */
  static Optional<DigestButton> of(String data) {
    Matcher matcher = DATA.matcher(data);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Arrays.stream(Act.values())
        .filter(act -> act.data().equals(matcher.group("act")))
        .findFirst()
        .map(
            act ->
                new DigestButton(
                    act,
                    Long.parseLong(matcher.group("of")),
                    number(matcher.group("what"), 0),
                    (int) number(matcher.group("topic"), -1)));
  }

  private static long number(String digits, long otherwise) {
    return digits == null ? otherwise : Long.parseLong(digits);
  }
}
