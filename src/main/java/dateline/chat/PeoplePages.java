package dateline.chat;

import dateline.telegram.Button;
import dateline.telegram.Groups;
import dateline.telegram.Invitations;
import dateline.telegram.Members;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who may use the bot, a page at a time, with a button to end it. */
final class PeoplePages {
  private static final int LINES = 10;
  private static final int LONGEST_NAME = 40;

  private PeoplePages() {}

  private record Line(String text, Button button) {}

  static OutgoingMessage list(
      List<Members.Member> members,
      List<Invitations.Invitation> invitations,
      List<Groups.Group> groups,
      long wanted,
      Instant now,
      Words words) {
    List<Line> lines = new ArrayList<>();
    members.forEach(member -> lines.add(line(member, words)));
    groups.forEach(group -> lines.add(line(group, words)));
    invitations.forEach(invitation -> lines.add(line(invitation, now, words)));
    if (lines.isEmpty()) {
      return Greetings.plain(words.say("members.none"));
    }
    ListPage<Line> page = ListPage.of(lines, wanted, LINES);
    MessageText.Builder text = MessageText.builder().bold(words.say("members.title"));
    page.shown().forEach(line -> text.newLine().text(line.text()));
    text.paragraph().text(words.say("members.next"));
    List<List<Button>> rows = new ArrayList<>();
    page.shown().forEach(line -> rows.add(List.of(line.button())));
    rows.add(
        page.turning(
            (label, number) -> PeopleButton.of(label, PeopleButton.Act.PAGE, number), words));
    return OutgoingMessage.of(text.build()).withKeyboard(rows);
  }

  private static Line line(Members.Member member, Words words) {
    String name = name(member.name(), member.person());
    return new Line(
        words.say("members.person", name, Times.day(member.since(), words)),
        PeopleButton.of(
            words.say("members.remove", name), PeopleButton.Act.REMOVE_MEMBER, member.person()));
  }

  private static Line line(Groups.Group group, Words words) {
    String name = name(group.name(), group.chat());
    return new Line(
        words.say("members.group", name),
        PeopleButton.of(
            words.say("members.dismiss", name), PeopleButton.Act.DISMISS_GROUP, group.chat()));
  }

  private static Line line(Invitations.Invitation invitation, Instant now, Words words) {
    String number = Long.toString(invitation.number());
    String left = Times.until(invitation.expires(), now, words);
    return new Line(
        words.say("members.invitation", number, left),
        PeopleButton.of(
            words.say("members.revoke", number),
            PeopleButton.Act.REVOKE_INVITATION,
            invitation.number()));
  }

  /** A name may be empty: that of a deleted account is. */
  static String name(String name, long number) {
    String shown = name.isBlank() ? Long.toString(number) : name.strip();
    int end = Math.min(shown.length(), LONGEST_NAME);
    boolean halved = end < shown.length() && Character.isHighSurrogate(shown.charAt(end - 1));
    return Words.apart(shown.substring(0, halved ? end - 1 : end));
  }
}
