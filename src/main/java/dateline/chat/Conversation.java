package dateline.chat;

import dateline.telegram.BotApi;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Ownership;
import dateline.telegram.UpdateHandler;
import java.util.Optional;

/**
 * Answers what readers write and the buttons they press, see {@link Correspondence}. A message that
 * was edited is not answered a second time.
 */
public final class Conversation implements UpdateHandler {
  private final Answering answering;
  private final Examples examples;
  private final FeedTalk feeds;
  private final Managers managers;
  private final Correspondence letters;
  private final Hearing hearing;
  private final Greetings greetings;

  public Conversation(
      Answering answering,
      Examples examples,
      FeedTalk feeds,
      Managers managers,
      Correspondence letters,
      BotApi.Me me) {
    this.answering = answering;
    this.examples = examples;
    this.feeds = feeds;
    this.managers = managers;
    this.letters = letters;
    this.hearing = new Hearing(me);
    this.greetings = new Greetings(examples, me.username());
  }

  @Override
  public void on(IncomingUpdate update) {
    switch (update.kind()) {
      case MESSAGE -> hearing.heard(update).ifPresent(command -> obey(command, update));
      case CALLBACK -> update.callback().ifPresent(callback -> pressed(callback, update));
      case EDITED_MESSAGE, SERVICE, CHANNEL_POST, MEMBERSHIP, OTHER -> {}
    }
  }

  private boolean obey(Command command, IncomingUpdate update) {
    Words written = Correspondence.words("", update);
    managers.heard(update);
    return command.fold(
        house -> obey(house, update, written),
        unknown -> letters.reply(update, written, () -> greetings.unknown(unknown, written)),
        ask -> asked(ask, update),
        noWords -> letters.reply(update, written, () -> greetings.noWords(written)),
        forAnotherBot -> false);
  }

  private boolean obey(Command.House house, IncomingUpdate update, Words words) {
    return switch (house.name()) {
      case START -> started(house, update, words);
      case HELP -> letters.reply(update, words, () -> greetings.help(words));
      case SOURCES -> letters.reply(update, words, () -> answering.outlets(words));
      case FEEDS -> feeds.list(update, words);
      case FOLLOW -> feeds.follow(house.words(), update, words);
      case UNFOLLOW -> feeds.unfollow(house.words(), update, words);
    };
  }

  /** Who has tried too many codes hears nothing. */
  private boolean started(Command.House start, IncomingUpdate update, Words words) {
    if (letters.isAnswered(update)) {
      return false;
    }
    Optional<Ownership.Claim> claim = managers.claim(update, start.words());
    return claim.filter(Ownership.Claim.SILENCED::equals).isEmpty()
        && letters.reply(update, words, () -> greetings.start(claim, words));
  }

  private boolean asked(Command.Ask ask, IncomingUpdate update) {
    Words words = Correspondence.words(ask.words(), update);
    return letters.replyTyping(update, words, () -> answering.answer(ask, words));
  }

  private void pressed(IncomingUpdate.Callback callback, IncomingUpdate update) {
    Optional<FeedButton> button = callback.data().flatMap(FeedButton::of);
    Optional<String> question = callback.data().flatMap(examples::pressed);
    Words words = Correspondence.words("", update);
    if (button.isPresent()) {
      feeds.pressed(button.get(), callback, update, words);
    } else if (question.isPresent()) {
      letters.hush(callback);
      askedByButton(new Command.Ask(question.get()), update);
    } else {
      letters.notice(callback, words.say("button.old"));
    }
  }

  /** Nobody wrote the question into the chat, so the answer names it. */
  private void askedByButton(Command.Ask ask, IncomingUpdate update) {
    Words words = Correspondence.words(ask.words(), update);
    letters.replyTyping(
        update,
        words,
        () -> {
          OutgoingMessage answer = answering.answer(ask, words);
          MessageText.Builder text = MessageText.builder().bold(ask.words()).paragraph();
          return answer.withText(text.append(answer.text()).build());
        });
  }
}
