package dateline.chat;

import dateline.telegram.Button;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button about people does.
 *
 * @param number of a person, an invitation, a group, or a page from 0
 */
record PeopleButton(Act act, long number) {
  private static final Pattern DATA = Pattern.compile("(?<act>\\D{1,16}:)(?<number>-?\\d{1,18})");

  enum Act {
    REMOVE_MEMBER("member:"),
    REVOKE_INVITATION("invite:"),
    DISMISS_GROUP("group:"),
    PAGE("people:");

    private final String data;

    Act(String data) {
      this.data = data;
    }
  }

  static Button of(String label, Act act, long number) {
    return Button.data(label, act.data + number);
  }

  /** Nothing where the data is not of a button about people. */
  static Optional<PeopleButton> of(String data) {
    Matcher matcher = DATA.matcher(data);
    return matcher.matches()
        ? Arrays.stream(Act.values())
            .filter(act -> act.data.equals(matcher.group("act")))
            .findFirst()
            .map(act -> new PeopleButton(act, Long.parseLong(matcher.group("number"))))
        : Optional.empty();
  }
}
