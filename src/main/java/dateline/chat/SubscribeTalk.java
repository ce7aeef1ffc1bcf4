package dateline.chat;

import dateline.article.Articles;
import dateline.digest.Cities;
import dateline.digest.Complaint;
import dateline.digest.Interest;
import dateline.digest.Order;
import dateline.digest.OrderCheck;
import dateline.digest.OrderDraft;
import dateline.digest.OrderDraft.Step;
import dateline.digest.OrderDrafts;
import dateline.digest.OrderParser;
import dateline.digest.Parsed;
import dateline.digest.Reach;
import dateline.digest.Subscriptions;
import dateline.digest.Timetable;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes an order: from one line, or asking for what is missing. What was said so far is in the
 * database, and an update that comes a second time changes nothing more.
 */
final class SubscribeTalk {
  private final Subscriptions subscriptions;
  private final OrderDrafts drafts;
  private final Reach reach;
  private final Articles articles;
  private final DraftPages pages;

  SubscribeTalk(Subscriptions subscriptions, OrderDrafts drafts, Reach reach, Articles articles) {
    this.subscriptions = subscriptions;
    this.drafts = drafts;
    this.reach = reach;
    this.articles = articles;
    this.pages = new DraftPages(articles);
  }

  private OrderParser parser() {
    return new OrderParser(articles.outlets().stream().map(Articles.OutletCount::outlet).toList());
  }

  /** The answer to {@code /subscribe}. */
  OutgoingMessage begin(String line, IncomingUpdate update, Words words) {
    return parser()
        .parse(line)
        .fold(
            draft ->
                reach
                    .complaint(draft.interest())
                    .map(complaint -> complaint(complaint, words))
                    .orElseGet(() -> begin(draft, update, words)),
            complaint -> complaint(complaint, words));
  }

  private OutgoingMessage begin(Parsed.Draft read, IncomingUpdate update, Words words) {
    long chat = update.chat().orElseThrow().id();
    OrderDraft draft =
        new OrderDraft(
            0,
            update.key(),
            home(update, words),
            0,
            Step.TOPICS,
            read.interest(),
            read.hours(),
            read.zone().or(() -> subscriptions.chats().zone(chat)),
            read.length().orElse(Order.Manner.USUAL.stories()));
    return goOn(drafts.begin(update.key(), draft), update, words);
  }

  private static Order.Home home(IncomingUpdate update, Words words) {
    return new Order.Home(
        update.chat().orElseThrow().id(),
        update.threadId(),
        ChatSpeakers.person(update),
        words.locale().getLanguage());
  }

  /** Begins to change an order that there is. */
  OutgoingMessage change(Order order, Step step, IncomingUpdate update, Words words) {
    OrderDraft draft =
        new OrderDraft(
            0,
            update.key(),
            home(update, words),
            order.id(),
            step,
            order.interest(),
            step == Step.HOURS ? Optional.empty() : Optional.of(order.timetable().hours()),
            Optional.of(order.timetable().zone()),
            order.manner().stories());
    return pages.ask(drafts.begin(update.key(), draft), DraftPages.TOPICS, words);
  }

  static OutgoingMessage complaint(Complaint complaint, Words words) {
    String sentence = words.say("complaint." + complaint.why(), Words.apart(complaint.words()));
    return OutgoingMessage.of(
        MessageText.builder()
            .text(sentence)
            .paragraph()
            .text(words.say("complaint.nothingchanged"))
            .build());
  }

  /** Asks for what is missing, or takes the order. */
  private OutgoingMessage goOn(OrderDraft draft, IncomingUpdate update, Words words) {
    OrderDraft next = draft.at(draft.missing());
    drafts.keep(update.key() + "+", next);
    return next.step() == Step.DONE
        ? done(next, update, words)
        : pages.ask(next, DraftPages.TOPICS, words);
  }

  private OutgoingMessage done(OrderDraft draft, IncomingUpdate update, Words words) {
    Timetable timetable = new Timetable(draft.hours().orElseThrow(), draft.zone().orElseThrow());
    if (draft.order() > 0) {
      Optional<Order> order = subscriptions.find(draft.order());
      order.ifPresent(it -> subscriptions.change(it, draft.interest(), timetable, it.manner()));
      return order
          .flatMap(it -> subscriptions.find(it.id()))
          .map(it -> OrderPages.one(it, words.say("subscription.changed"), words))
          .orElseGet(() -> Greetings.plain(words.say("subscription.gone")));
    }
    return subscriptions
        .add(
            "draft/" + draft.id(),
            home(update, words),
            draft.interest(),
            timetable,
            Order.Manner.USUAL.withStories(draft.stories()))
        .map(order -> OrderPages.one(order, words.say("subscription.made"), words))
        .orElseGet(
            () ->
                Greetings.plain(
                    words.say("subscription.toomany", "" + Subscriptions.MOST_IN_A_CHAT)));
  }

  /** The draft whose button was pressed, where it is still that person's and not done. */
  Optional<OrderDraft> open(long id, IncomingUpdate update) {
    return drafts
        .find(id)
        .filter(draft -> draft.home().chat() == update.chat().map(it -> it.id()).orElse(0L))
        .filter(draft -> draft.step() != Step.DONE || isHeard(draft, update));
  }

  private static boolean isHeard(OrderDraft draft, IncomingUpdate update) {
    return draft.heard().startsWith(update.key());
  }

  /** What a pressed button makes of the draft; nothing where the talk is over. */
  Optional<OutgoingMessage> pressed(
      DigestButton button, OrderDraft draft, IncomingUpdate update, Words words) {
    boolean again = isHeard(draft, update);
    return switch (button.act()) {
      case OPTION -> Optional.of(toggle(draft, button.what(), again, update, words));
      case PAGE -> Optional.of(pages.ask(draft, (int) button.what(), words));
      case NEXT -> Optional.of(checked(draft, update, words));
      case HOURS -> Optional.of(goOn(draft.at(DraftPages.hours(button.what())), update, words));
      case ZONE -> Optional.of(inZone(draft, DraftPages.zone(button.what()), update, words));
      default -> {
        drafts.end(draft.id());
        yield Optional.of(Greetings.plain(words.say("subscribe.cancelled")));
      }
    };
  }

  private OutgoingMessage toggle(
      OrderDraft draft, long option, boolean again, IncomingUpdate update, Words words) {
    OrderDraft next =
        again || draft.step() != Step.TOPICS
            ? draft
            : draft.about(pages.toggled(draft.interest(), option, words));
    drafts.keep(update.key(), next);
    return pages.ask(next, DraftPages.pageOf(option), words);
  }

  private OutgoingMessage checked(OrderDraft draft, IncomingUpdate update, Words words) {
    return OrderCheck.complaint(draft.interest())
        .or(() -> reach.complaint(draft.interest()))
        .map(complaint -> complaint(complaint, words))
        .orElseGet(() -> goOn(draft, update, words));
  }

  private OutgoingMessage inZone(
      OrderDraft draft, ZoneId zone, IncomingUpdate update, Words words) {
    subscriptions.rememberZone(draft.home().chat(), zone);
    return goOn(draft.in(zone), update, words);
  }

  /** The draft that waits for words of this person. */
  Optional<OrderDraft> waiting(IncomingUpdate update) {
    return update
        .chat()
        .flatMap(chat -> drafts.of(chat.id(), ChatSpeakers.person(update)))
        .filter(draft -> draft.step() != Step.DONE || isHeard(draft, update));
  }

  /** What the words make of the draft; nothing where they are not meant for it. */
  Optional<OutgoingMessage> said(
      String text, OrderDraft draft, IncomingUpdate update, Words words) {
    if (isHeard(draft, update)) {
      // It comes a second time, as after a crash: what it said is in the draft.
      return Optional.of(goOn(draft, update, words));
    }
    boolean question = text.strip().endsWith("?") || text.strip().endsWith("؟");
    if (question) {
      return Optional.empty();
    }
    return switch (draft.step()) {
      case ZONE -> zoneSaid(text, draft, update, words);
      case HOURS -> hoursSaid(text, draft, update, words);
      case TOPICS -> Optional.of(topicsSaid(text, draft, update, words));
      default -> Optional.of(goOn(draft, update, words));
    };
  }

  private Optional<OutgoingMessage> zoneSaid(
      String text, OrderDraft draft, IncomingUpdate update, Words words) {
    Optional<ZoneId> zone = Cities.zone(text);
    if (zone.isPresent()) {
      return zone.map(it -> inZone(draft, it, update, words));
    }
    return text.length() > 40
        ? Optional.empty()
        : Optional.of(complaint(new Complaint(Complaint.Why.UNKNOWN_ZONE, text), words));
  }

  private Optional<OutgoingMessage> hoursSaid(
      String text, OrderDraft draft, IncomingUpdate update, Words words) {
    return parser()
        .parse(text)
        .fold(
            read ->
                read.hours()
                    .map(draft::at)
                    .map(it -> read.zone().map(it::in).orElse(it))
                    .map(it -> goOn(it, update, words)),
            complaint ->
                complaint.why() == Complaint.Why.TOPIC_TOO_LONG
                    ? Optional.empty()
                    : Optional.of(complaint(complaint, words)));
  }

  private OutgoingMessage topicsSaid(
      String text, OrderDraft draft, IncomingUpdate update, Words words) {
    return parser()
        .parse(text)
        .fold(read -> added(read, draft, update, words), complaint -> complaint(complaint, words));
  }

  private OutgoingMessage added(
      Parsed.Draft read, OrderDraft draft, IncomingUpdate update, Words words) {
    // An order that is changed is said anew; a new one is put together.
    Interest before = draft.order() > 0 ? Interest.OPEN : draft.interest();
    Interest both =
        new Interest(
            joined(before.topics(), read.interest().topics()),
            joined(before.exclusions(), read.interest().exclusions()),
            joined(before.outlets(), read.interest().outlets()),
            joined(before.languages(), read.interest().languages()));
    OrderDraft next = draft.about(both);
    next = read.hours().map(next::at).orElse(next);
    next = read.zone().map(next::in).orElse(next);
    next = read.length().map(next::of).orElse(next);
    return checked(next, update, words);
  }

  private static List<String> joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** A place was shared; nothing where no draft waits for one. */
  Optional<OutgoingMessage> located(ZoneId zone, IncomingUpdate update, Words words) {
    return waiting(update)
        .filter(draft -> draft.step() == Step.ZONE)
        .map(draft -> inZone(draft, zone, update, words));
  }
}
