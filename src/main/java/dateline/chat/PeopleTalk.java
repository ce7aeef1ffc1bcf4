package dateline.chat;

import dateline.telegram.ChatChange;
import dateline.telegram.Chats;
import dateline.telegram.Groups;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.Invitations;
import dateline.telegram.Members;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Ownership;
import java.time.InstantSource;
import java.util.Optional;

/** Talks about who may use the bot: lets people and groups in, shows them, and ends it. */
public final class PeopleTalk {
  private final Access access;
  private final Ownership ownership;
  private final Members members;
  private final Invitations invitations;
  private final Groups groups;
  private final Chats chats;
  private final Correspondence letters;
  private final InstantSource clock;

  public PeopleTalk(
      Access access,
      Ownership ownership,
      Members members,
      Invitations invitations,
      Groups groups,
      Chats chats,
      Correspondence letters,
      InstantSource clock) {
    this.access = access;
    this.ownership = ownership;
    this.members = members;
    this.invitations = invitations;
    this.groups = groups;
    this.chats = chats;
    this.letters = letters;
    this.clock = clock;
  }

  /** Somebody followed an invitation. Returns whether that ended in something else than a yes. */
  boolean isTurnedAway(String token, IncomingUpdate update, Words words) {
    if (!Invitations.isToken(token) || access.isThisMachine() || access.isKnown(update)) {
      return false;
    }
    IncomingUpdate.Sender person = update.sender().orElseThrow();
    Invitations.Use use = invitations.use(token, person.id(), person.name());
    if (use != Invitations.Use.LET_IN) {
      letters.replyOnceADay(
          update, "turned-away/" + use, Greetings.plain(words.say("invite." + use)));
      return true;
    }
    ownership
        .owner()
        .ifPresent(
            owner ->
                letters.tell("joined/" + token, owner.chat(), joined(person, owner.language())));
    return false;
  }

  private static OutgoingMessage joined(
      IncomingUpdate.Sender person, Optional<String> ownersLanguage) {
    Words words = Words.forReader("", ownersLanguage);
    return Greetings.plain(
        words.say("invite.joined", PeoplePages.name(person.name(), person.id())));
  }

  /** What is known of the chat where the bot was let in, or put out, by somebody. */
  void membership(IncomingUpdate update, Words words) {
    boolean letIn = update.change().filter(ChatChange.Opened.class::isInstance).isPresent();
    boolean group = update.chat().filter(chat -> !chat.isPrivate()).isPresent();
    if (!letIn || !group) {
      return;
    }
    bringIn(update);
    IncomingUpdate.Chat chat = update.chat().orElseThrow();
    if (!chat.isChannel()) {
      Optional<String> refusal = access.refusal(update, words);
      letters.replyOnceADay(
          update,
          refusal.isPresent() ? "stranger" : "hello",
          Greetings.plain(refusal.orElseGet(() -> words.say("access.hello"))));
    }
  }

  /** Somebody known wants the bot in this group. */
  void bringIn(IncomingUpdate update) {
    update
        .chat()
        .filter(chat -> !chat.isPrivate() && access.isKnown(update))
        .filter(chat -> !groups.isAdmitted(chat.id()))
        .ifPresent(
            chat ->
                groups.admit(
                    chat.id(), chat.title().orElse(""), update.sender().orElseThrow().id()));
  }

  boolean invite(String bot, IncomingUpdate update, Words words) {
    return isNotForYou(update, words)
        || letters.reply(update, words, () -> invitation(bot, update, words));
  }

  private OutgoingMessage invitation(String bot, IncomingUpdate update, Words words) {
    if (access.isThisMachine()) {
      return Greetings.plain(words.say("invite.machine"));
    }
    Invitations.Invitation made = invitations.make(update.key());
    String link = "https://t.me/" + bot + "?start=" + made.token();
    MessageText text =
        MessageText.builder()
            .text(words.say("invite.link", Long.toString(made.number())))
            .paragraph()
            .link(link, link)
            .paragraph()
            .text(words.say("invite.next", Times.until(made.expires(), clock.instant(), words)))
            .build();
    return OutgoingMessage.of(text);
  }

  boolean list(IncomingUpdate update, Words words) {
    return isNotForYou(update, words) || letters.reply(update, words, () -> page(0, words));
  }

  /** Names of people and links are for the owner's eyes alone. */
  private boolean isNotForYou(IncomingUpdate update, Words words) {
    boolean alone = update.chat().filter(IncomingUpdate.Chat::isPrivate).isPresent();
    if (access.isOwner(update) && alone) {
      return false;
    }
    String key = access.isOwner(update) ? "members.private" : "members.owner";
    letters.reply(update, words, () -> Greetings.plain(words.say(key)));
    return true;
  }

  private OutgoingMessage page(long number, Words words) {
    return PeoplePages.list(
        members.all(), invitations.open(), groups.admitted(), number, clock.instant(), words);
  }

  void pressed(
      PeopleButton button, IncomingUpdate.Callback callback, IncomingUpdate update, Words words) {
    if (!access.isOwner(update)) {
      letters.notice(callback, words.say("members.owner"));
      return;
    }
    long number = button.number();
    boolean done =
        switch (button.act()) {
          case REMOVE_MEMBER -> removed(number);
          case REVOKE_INVITATION -> invitations.revoke(number);
          case DISMISS_GROUP -> dismissed(number);
          case PAGE -> true;
        };
    if (done) {
      letters.hush(callback);
    } else {
      letters.notice(callback, words.say("members.gone"));
    }
    boolean turns = button.act() == PeopleButton.Act.PAGE;
    OutgoingMessage page = page(turns ? number : 0, words);
    if (!letters.edit(update, page)) {
      letters.reply(update, words, () -> page);
    }
  }

  /** What they had ordered rests; it goes on should they be let in again. */
  private boolean removed(long person) {
    chats.gone(person, "the owner has ended it");
    return members.remove(person);
  }

  private boolean dismissed(long group) {
    chats.gone(group, "the owner has ended it");
    return groups.dismiss(group);
  }
}
