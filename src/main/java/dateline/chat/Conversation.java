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
  private final PeopleTalk people;
  private final DigestTalk digests;
  private final WatchTalk watches;
  private final Threshold threshold;
  private final CatchUp catchUp;
  private final Correspondence letters;
  private final String bot;
  private final Hearing hearing;
  private final Greetings greetings;

  public Conversation(
      Answering answering,
      Examples examples,
      FeedTalk feeds,
      Managers managers,
      PeopleTalk people,
      DigestTalk digests,
      WatchTalk watches,
      Threshold threshold,
      CatchUp catchUp,
      Correspondence letters,
      BotApi.Me me) {
    this.answering = answering;
    this.examples = examples;
    this.feeds = feeds;
    this.managers = managers;
    this.people = people;
    this.digests = digests;
    this.watches = watches;
    this.threshold = threshold;
    this.catchUp = catchUp;
    this.letters = letters;
    this.bot = me.username();
    this.hearing = new Hearing(me);
    this.greetings = new Greetings(examples, bot);
  }

  @Override
  public void on(IncomingUpdate update) {
    switch (update.kind()) {
      case MESSAGE -> hearing.heard(update).ifPresent(command -> obey(command, update));
      case CHANNEL_POST -> posted(update);
      case CALLBACK -> update.callback().ifPresent(callback -> pressed(callback, update));
      case MEMBERSHIP -> people.membership(update, Correspondence.words("", update));
      case EDITED_MESSAGE, SERVICE, OTHER -> {}
    }
  }

  private boolean obey(Command command, IncomingUpdate update) {
    Words written = Correspondence.words("", update);
    managers.heard(update);
    if (isTurnedAway(command, update, written) || !threshold.lets(update, written)) {
      return false;
    }
    Optional<CatchUp.Burst> burst =
        catchUp.burst(update, message -> hearing.heard(message).isPresent());
    return burst.isPresent() ? obeyNewest(burst.get(), update) : obeyNow(command, update, written);
  }

  /** Who was away does not answer one by one what piled up meanwhile. */
  private boolean obeyNewest(CatchUp.Burst burst, IncomingUpdate first) {
    IncomingUpdate newest = burst.newest();
    Words words = Correspondence.words(newest.text().orElse(""), newest);
    letters.reply(first, words, () -> Greetings.plain(words.count("away.messages", burst.size())));
    boolean replied =
        hearing
            .heard(newest)
            .filter(command -> obeyNow(command, newest, Correspondence.words("", newest)))
            .isPresent();
    catchUp.answered(burst);
    return replied;
  }

  private boolean obeyNow(Command command, IncomingUpdate update, Words written) {
    return command.fold(
        house -> obey(house, update, written),
        unknown -> letters.reply(update, written, () -> greetings.unknown(unknown, written)),
        ask -> asked(ask, update),
        noWords -> wordless(update, written),
        forAnotherBot -> false);
  }

  /** Before anything else {@code /start} may make the sender the owner, or let them in. */
  private boolean isTurnedAway(Command command, IncomingUpdate update, Words words) {
    if (!(command instanceof Command.House house)
        || house.name() != Command.Name.START
        || letters.isAnswered(update)) {
      return false;
    }
    Optional<Ownership.Claim> claim = managers.claim(update, house.words());
    if (claim.filter(Ownership.Claim.WRONG::equals).isPresent()) {
      return letters.reply(update, words, () -> Greetings.plain(words.say("owner.wrong")));
    }
    people.bringIn(update);
    // Who has tried too many codes hears nothing.
    return claim.filter(Ownership.Claim.SILENCED::equals).isPresent()
        || people.isTurnedAway(house.words(), update, words);
  }

  private boolean obey(Command.House house, IncomingUpdate update, Words words) {
    return switch (house.name()) {
      case START -> letters.reply(update, words, () -> started(house, update, words));
      case HELP -> letters.reply(update, words, () -> greetings.help(words));
      case SOURCES -> letters.reply(update, words, () -> answering.outlets(words));
      case FEEDS -> feeds.list(update, words);
      case FOLLOW -> feeds.follow(house.words(), update, words);
      case UNFOLLOW -> feeds.unfollow(house.words(), update, words);
      case NEW -> letters.reply(update, words, () -> answering.anew(update, words));
      case WHY -> letters.reply(update, words, () -> answering.why(update, words));
      case USAGE -> letters.reply(update, words, () -> answering.usage(update, words));
      case INVITE -> people.invite(bot, update, words);
      case MEMBERS -> people.list(update, words);
      case SUBSCRIBE -> digests.subscribe(house.words(), update, words);
      case SUBSCRIPTIONS -> digests.list(update, words);
      case TIMEZONE -> digests.timezone(house.words(), update, words);
      case STATUS -> digests.status(update, words);
      case QUIET -> digests.quiet(house.words(), update, words);
      case WATCH -> watches.watch(house.words(), update, words);
      case WATCHES -> watches.list(update, words);
    };
  }

  private OutgoingMessage started(Command.House start, IncomingUpdate update, Words words) {
    return greetings.start(managers.claim(update, start.words()), words);
  }

  /** In a channel only commands about its digests are obeyed; who posts there may give them. */
  private void posted(IncomingUpdate update) {
    hearing
        .heard(update)
        .filter(command -> command instanceof Command.House house && house.name().isAboutDigests())
        .filter(command -> threshold.refusal(update, Correspondence.words("", update)).isEmpty())
        .ifPresent(command -> obey(command, update));
  }

  /** A place is for the digests; several pictures that were sent as one get one hint. */
  private boolean wordless(IncomingUpdate update, Words words) {
    if (update.place().isPresent()) {
      return digests.located(update.place().get(), update, words);
    }
    return update.album().isPresent()
        ? letters.replyOnceADay(update, "album/" + update.album().get(), greetings.noWords(words))
        : letters.reply(update, words, () -> greetings.noWords(words));
  }

  private boolean asked(Command.Ask ask, IncomingUpdate update) {
    Words words = Correspondence.words(ask.words(), update);
    if (digests.takes(ask.words(), update, words)) {
      return true;
    }
    return threshold.letsAsk(update, words)
        && letters.replyTyping(update, words, () -> answering.answer(ask, update, words));
  }

  private void pressed(IncomingUpdate.Callback callback, IncomingUpdate update) {
    if (catchUp.isTooLate(update)) {
      return;
    }
    Optional<FeedButton> button = callback.data().flatMap(FeedButton::of);
    Optional<DigestButton> digest = callback.data().flatMap(DigestButton::of);
    Optional<WatchButton> watch = callback.data().flatMap(WatchButton::of);
    Optional<String> question = callback.data().flatMap(examples::pressed);
    Words words = Correspondence.words("", update);
    Optional<PeopleButton> person = callback.data().flatMap(PeopleButton::of);
    Optional<String> check = callback.data().filter(CheckTalk::isPressed);
    Optional<String> refusal = threshold.refusal(update, words);
    if (refusal.isPresent()) {
      letters.notice(callback, refusal.get());
    } else if (person.isPresent()) {
      people.pressed(person.get(), callback, update, words);
    } else if (digest.isPresent()) {
      digests.pressed(digest.get(), callback, update, words);
    } else if (watch.isPresent()) {
      watches
          .pressed(watch.get(), callback, update, words)
          .ifPresent(headline -> askedByButton(new Command.Ask(headline), update));
    } else if (button.isPresent()) {
      feeds.pressed(button.get(), callback, update, words);
    } else if (check.isPresent()) {
      letters.hush(callback);
      letters.reply(update, words, () -> answering.why(check.get(), update, words));
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
    if (!threshold.letsAsk(update, words)) {
      return;
    }
    letters.replyTyping(
        update,
        words,
        () -> {
          OutgoingMessage answer = answering.answer(ask, update, words);
          MessageText.Builder text = MessageText.builder().bold(ask.words()).paragraph();
          return answer.withText(text.append(answer.text()).build());
        });
  }
}
