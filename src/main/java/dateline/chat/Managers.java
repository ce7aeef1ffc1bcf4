package dateline.chat;

import dateline.telegram.BotApi;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.Ownership;
import dateline.telegram.Reply;
import java.util.Optional;

/**
 * Who may change what the bot follows: its owner, and in a group its administrators. In the chat
 * page everybody may, and the first who writes is the one who is told of troubles.
 */
public final class Managers {
  private final Ownership ownership;
  private final BotApi api;
  private final boolean everybody;
  private volatile boolean owned;

  private Managers(Ownership ownership, BotApi api, boolean everybody) {
    this.ownership = ownership;
    this.api = api;
    this.everybody = everybody;
  }

  public static Managers ownerAndAdministrators(Ownership ownership, BotApi api) {
    return new Managers(ownership, api, false);
  }

  /** For the chat page, which only this machine reaches. */
  public static Managers everybody(Ownership ownership, BotApi api) {
    return new Managers(ownership, api, true);
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
        ? person(update).map(person -> ownership.claim(person, words))
        : Optional.empty();
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
    Optional<Ownership.Owner> owner = ownership.owner();
    if (everybody || isOwner(update, owner)) {
      return Optional.empty();
    }
    if (update.chat().filter(chat -> !chat.isPrivate()).isPresent()) {
      return refusalInGroup(update, words);
    }
    return Optional.of(words.say(owner.isPresent() ? "manage.owner" : "manage.nobody"));
  }

  private static boolean isOwner(IncomingUpdate update, Optional<Ownership.Owner> owner) {
    return owner.isPresent()
        && update.sender().filter(one -> one.id() == owner.get().person()).isPresent();
  }

  private Optional<String> refusalInGroup(IncomingUpdate update, Words words) {
    long group = update.chat().orElseThrow().id();
    if (update.spokenAs().filter(chat -> chat == group).isPresent()) {
      return Optional.empty();
    }
    Optional<Reply<BotApi.Standing>> asked =
        update.sender().map(one -> api.member(group, one.id()));
    if (asked.isPresent() && asked.get() instanceof Reply.Done<BotApi.Standing> known) {
      return known.value() == BotApi.Standing.OTHER
          ? Optional.of(words.say("manage.group"))
          : Optional.empty();
    }
    return Optional.of(words.say("manage.unsure"));
  }
}
