package dateline.chat;

import dateline.telegram.Groups;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.Members;
import dateline.telegram.Ownership;
import java.util.Optional;

/**
 * Who may use the bot: its owner and those they invited, and everybody in a group that one of them
 * brought the bot into. In the chat page, and where the bot is open, everybody may.
 */
public final class Access {
  private final Ownership ownership;
  private final Members members;
  private final Groups groups;
  private final Openness openness;

  /** For whom a bot is there. */
  public enum Openness {
    /** For its owner and whom they let in. */
    PRIVATE,
    /** For everybody on Telegram. */
    OPEN,
    /** For everybody at this machine, who may do what else only the owner may. */
    THIS_MACHINE
  }

  public Access(Ownership ownership, Members members, Groups groups, Openness openness) {
    this.ownership = ownership;
    this.members = members;
    this.groups = groups;
    this.openness = openness;
  }

  boolean isThisMachine() {
    return openness == Openness.THIS_MACHINE;
  }

  /** Why the bot does not serve the sender, as one sentence; empty where it does. */
  Optional<String> refusal(IncomingUpdate update, Words words) {
    if (openness != Openness.PRIVATE || isKnown(update) || isInAdmittedGroup(update)) {
      return Optional.empty();
    }
    boolean alone = update.chat().filter(IncomingUpdate.Chat::isPrivate).isPresent();
    String key = ownership.owner().isEmpty() ? "manage.nobody" : "access.person";
    return Optional.of(words.say(alone ? key : "access.group"));
  }

  /** Whether it is the owner, or in the chat page anybody. */
  boolean isOwner(IncomingUpdate update) {
    return isThisMachine() || update.sender().filter(sender -> isOwner(sender.id())).isPresent();
  }

  private boolean isOwner(long person) {
    return ownership.owner().filter(owner -> owner.person() == person).isPresent();
  }

  /** Whether it is the owner or somebody invited. */
  boolean isKnown(IncomingUpdate update) {
    return update
        .sender()
        .map(IncomingUpdate.Sender::id)
        .filter(person -> isOwner(person) || members.isMember(person))
        .isPresent();
  }

  /** Only there do a group's administrators have a say in what everybody's bot does. */
  boolean isInAdmittedGroup(IncomingUpdate update) {
    return update.chat().filter(chat -> groups.isAdmitted(chat.id())).isPresent();
  }
}
