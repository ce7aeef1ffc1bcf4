package dateline.chat;

import dateline.article.Articles;
import dateline.digest.Cities;
import dateline.digest.DigestRound;
import dateline.digest.Order;
import dateline.digest.OrderDraft;
import dateline.digest.OrderDrafts;
import dateline.digest.Reach;
import dateline.digest.ReaderMemory;
import dateline.digest.Rounds;
import dateline.digest.Subscriptions;
import dateline.story.Stories;
import dateline.story.Story;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.OutgoingMessage;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Talks about digests: takes orders, changes them, and answers the buttons of editions. */
public final class DigestTalk {
  private final Subscriptions subscriptions;
  private final SubscribeTalk subscribing;
  private final OrderTalk orders;
  private final ClockTalk clocks;
  private final EditionTalk editions;
  private final ChatSpeakers speakers;
  private final Managers managers;
  private final Rounds rounds;
  private final InstantSource clock;
  private final Correspondence letters;

  /** What digests are made of. */
  public record Desk(
      Subscriptions subscriptions,
      OrderDrafts drafts,
      ReaderMemory memory,
      Reach reach,
      DigestRound round,
      Rounds rounds,
      Stories stories,
      Articles articles) {}

  public DigestTalk(
      Desk desk,
      CitationLinks links,
      Managers managers,
      Correspondence letters,
      InstantSource clock) {
    this.subscriptions = desk.subscriptions();
    this.subscribing =
        new SubscribeTalk(subscriptions, desk.drafts(), desk.reach(), desk.articles());
    this.orders = new OrderTalk(subscriptions, subscribing);
    this.clocks = new ClockTalk(subscriptions, clock);
    this.editions =
        new EditionTalk(desk.round(), desk.memory(), desk.stories(), desk.articles(), links);
    this.speakers = new ChatSpeakers(managers);
    this.managers = managers;
    this.rounds = desk.rounds();
    this.clock = clock;
    this.letters = letters;
  }

  boolean subscribe(String line, IncomingUpdate update, Words words) {
    Words spoken = DigestWords.spoken(line, words);
    return ifAllowed(update, spoken, () -> subscribing.begin(line, update, spoken));
  }

  boolean list(IncomingUpdate update, Words words) {
    return letters.reply(update, words, () -> orders.list(update.chat().orElseThrow().id(), words));
  }

  boolean timezone(String typed, IncomingUpdate update, Words words) {
    Words spoken = DigestWords.spoken(typed, words);
    return ifAllowed(update, spoken, () -> clocks.timezone(typed, update, spoken));
  }

  boolean quiet(String typed, IncomingUpdate update, Words words) {
    return ifAllowed(update, words, () -> clocks.quiet(typed, update, words));
  }

  private boolean ifAllowed(IncomingUpdate update, Words words, Supplier<OutgoingMessage> making) {
    return letters.reply(
        update,
        words,
        () -> speakers.refusal(update, words).map(Greetings::plain).orElseGet(making));
  }

  /** How the rounds go, for the owner. */
  boolean status(IncomingUpdate update, Words words) {
    return letters.reply(
        update,
        words,
        () ->
            managers.isOwner(update)
                ? RoundsMessage.of(rounds.last(), subscriptions, clock.instant(), words)
                : Greetings.plain(words.say("status.owner")));
  }

  /** Whether the words were meant for an order that is talked about. */
  boolean takes(String text, IncomingUpdate update, Words words) {
    Optional<OrderDraft> draft = subscribing.waiting(update);
    if (draft.isEmpty() || letters.isAnswered(update)) {
      return false;
    }
    Optional<OutgoingMessage> answer = subscribing.said(text, draft.get(), update, words);
    return answer.isPresent() && letters.reply(update, words, answer::get);
  }

  /** A place was shared: its zone is meant. */
  boolean located(IncomingUpdate.Place place, IncomingUpdate update, Words words) {
    Cities.City city = Cities.nearest(place.latitude(), place.longitude());
    return ifAllowed(
        update,
        words,
        () ->
            subscribing
                .located(city.zone(), update, words)
                .orElseGet(() -> clocks.located(city, update, words)));
  }

  void pressed(
      DigestButton button, IncomingUpdate.Callback callback, IncomingUpdate update, Words words) {
    if (button.act().isOfDraft()) {
      draftPressed(button, callback, update, words);
      return;
    }
    long chat = update.chat().map(IncomingUpdate.Chat::id).orElse(0L);
    Optional<Order> order = subscriptions.find(button.of()).filter(it -> it.home().chat() == chat);
    if (order.isEmpty()) {
      letters.notice(callback, words.say("button.digest.old"));
      return;
    }
    boolean reads =
        button.act() == DigestButton.Act.MORE || button.act() == DigestButton.Act.SOURCES;
    Optional<String> refusal = reads ? Optional.empty() : speakers.refusal(update, words);
    if (refusal.isPresent()) {
      letters.notice(callback, refusal.get());
    } else if (button.act().isOfEdition()) {
      editionPressed(button, order.get(), callback, update, words);
    } else {
      letters.hush(callback);
      turn(orders.pressed(button, order.get(), update, words), update, words);
    }
  }

  private void draftPressed(
      DigestButton button, IncomingUpdate.Callback callback, IncomingUpdate update, Words words) {
    Optional<OrderDraft> draft = subscribing.open(button.of(), update);
    if (draft.isEmpty()) {
      letters.notice(callback, words.say("button.digest.old"));
    } else if (draft.get().home().person() != ChatSpeakers.person(update)) {
      letters.notice(callback, words.say("button.digest.other"));
    } else if (speakers.refusal(update, words).isPresent()) {
      letters.notice(callback, speakers.refusal(update, words).get());
    } else {
      letters.hush(callback);
      subscribing
          .pressed(button, draft.get(), update, words)
          .ifPresent(page -> turn(page, update, words));
    }
  }

  private void editionPressed(
      DigestButton button,
      Order order,
      IncomingUpdate.Callback callback,
      IncomingUpdate update,
      Words words) {
    Optional<Story> story = editions.told(button);
    if (story.isEmpty()) {
      letters.notice(callback, words.say("button.digest.old"));
      return;
    }
    letters.hush(callback);
    letters.reply(update, words, () -> editions.pressed(button, order, story.get(), words));
  }

  /** In place of the page that was shown; where that one is gone, as a message of its own. */
  private void turn(OutgoingMessage page, IncomingUpdate update, Words words) {
    if (!letters.edit(update, page)) {
      letters.reply(update, words, () -> page);
    }
  }
}
