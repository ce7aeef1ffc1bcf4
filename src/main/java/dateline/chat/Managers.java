package dateline.chat;

import dateline.telegram.BotApi;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.Ownership;
import dateline.telegram.Reply;
import java.util.Optional;

/**
 * Who may change what the bot follows: its owner, and the administrators of a group into which
 * somebody known has brought it; a group of a stranger's own gives them no say in what everybody
 * reads. In the chat page everybody may, and the first who writes is told of troubles.
 */
public final class Managers {
  private final Ownership ownership;
  private final BotApi api;
  private final Access access;
  private final boolean everybody;
  private volatile boolean owned;

  public Managers(Ownership ownership, BotApi api, Access access) {
    this.ownership = ownership;
    this.api = api;
    this.access = access;
    this.everybody = access.isThisMachine();
  }

  /** Takes note of who writes. */
  void heard(IncomingUpdate update) {
    if (everybody && !owned) {
      person(update).ifPresent(this::take);
    }
  }

  private void take(Ownership.Owner person) {
    ownership.take(person);
    owned = true;
  }

  /** What came of {@code /start CODE}; nothing where the words are no code or cannot be one. */
  Optional<Ownership.Claim> claim(IncomingUpdate update, String words) {
    return Ownership.isCode(words) && !everybody
        ? person(update).map(person -> claim(person, words))
        : Optional.empty();
  }

  private Ownership.Claim claim(Ownership.Owner person, String words) {
    Ownership.Claim claim = ownership.claim(person, words);
    if (claim == Ownership.Claim.OWNED) {
      Words own = Words.forReader("", person.language());
      api.menuIn(person.chat(), CommandMenu.ofOwner(own));
    }
    return claim;
  }

  private static Optional<Ownership.Owner> person(IncomingUpdate update) {
    return update
        .chat()
        .filter(IncomingUpdate.Chat::isPrivate)
        .flatMap(
            chat ->
                update
                    .sender()
                    .map(one -> new Ownership.Owner(one.id(), chat.id(), one.language())));
  }

  /** Why the sender may not change anything, as one sentence; empty where they may. */
  Optional<String> refusal(IncomingUpdate update, Words words) {
    if (access.isOwner(update)) {
      return Optional.empty();
    }
    if (access.isInAdmittedGroup(update)) {
      return refusalInGroup(update, "manage.group", words);
    }
    boolean owned = ownership.owner().isPresent();
    return Optional.of(words.say(owned ? "manage.owner" : "manage.nobody"));
  }

  boolean isOwner(IncomingUpdate update) {
    return access.isOwner(update);
  }

  /** Why the sender may not order anything for a group or channel; empty where they may. */
  Optional<String> refusalForChat(IncomingUpdate update, Words words) {
    return access.isOwner(update)
        ? Optional.empty()
        : refusalInGroup(update, "subscribe.admins", words);
  }

  private Optional<String> refusalInGroup(IncomingUpdate update, String key, Words words) {
    long group = update.chat().orElseThrow().id();
    if (update.spokenAs().filter(chat -> chat == group).isPresent()) {
      return Optional.empty();
    }
    Optional<Reply<BotApi.Standing>> asked =
        update.sender().map(one -> api.member(group, one.id()));
    if (asked.isPresent() && asked.get() instanceof Reply.Done<BotApi.Standing> known) {
      return known.value() == BotApi.Standing.OTHER
          ? Optional.of(words.say(key))
          : Optional.empty();
    }
    return Optional.of(words.say("manage.unsure"));
  }
}
