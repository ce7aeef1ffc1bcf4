package dateline.chat;

import dateline.digest.Order;
import dateline.digest.OrderDraft.Step;
import dateline.digest.Subscriptions;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.OutgoingMessage;

/** Shows the orders of a chat and changes them by buttons. */
final class OrderTalk {
  private static final int SHORT = 5;
  private static final int LONG = 10;

  private final Subscriptions subscriptions;
  private final SubscribeTalk subscribing;

  OrderTalk(Subscriptions subscriptions, SubscribeTalk subscribing) {
    this.subscriptions = subscriptions;
    this.subscribing = subscribing;
  }

  OutgoingMessage list(long chat, Words words) {
    return OrderPages.list(subscriptions.in(chat), subscriptions.chats().quiet(chat), words);
  }

  /** What a pressed button makes of the order. */
  OutgoingMessage pressed(DigestButton button, Order order, IncomingUpdate update, Words words) {
    Order.Manner manner = order.manner();
    return switch (button.act()) {
      case LIST -> list(order.home().chat(), words);
      case NOW -> now(order, words);
      case PAUSE -> {
        subscriptions.pause(order.id());
        yield shown(order, "subscription.ispaused", words);
      }
      case RESUME -> {
        subscriptions.resume(order);
        yield shown(order, "subscription.resumed", words);
      }
      case TOPICS -> subscribing.change(order, Step.TOPICS, update, words);
      case TIMES -> subscribing.change(order, Step.HOURS, update, words);
      case LENGTH -> changed(order, manner.withStories(longer(manner.stories())), words);
      case SILENT -> changed(order, manner.turned(!manner.silent()), words);
      case QUIET -> changed(order, manner.sayingQuiet(!manner.saysQuiet()), words);
      case DELETE -> OrderPages.sure(order, words);
      case SURE -> {
        subscriptions.delete(order.id());
        yield Greetings.plain(words.say("subscription.deleted"));
      }
      default -> OrderPages.one(order, words.say("subscription.one"), words);
    };
  }

  /** 5, 7, 10 and from the start; other lengths are said in words. */
  private static int longer(int stories) {
    if (stories < SHORT) {
      return SHORT;
    }
    if (stories < Order.Manner.USUAL.stories()) {
      return Order.Manner.USUAL.stories();
    }
    return stories < LONG ? LONG : SHORT;
  }

  private OutgoingMessage now(Order order, Words words) {
    if (order.state() != Order.State.ACTIVE) {
      return shown(order, "subscription.ispaused", words);
    }
    subscriptions.sendNow(order);
    return Greetings.plain(words.say("subscription.coming"));
  }

  private OutgoingMessage changed(Order order, Order.Manner manner, Words words) {
    subscriptions.change(order, order.interest(), order.timetable(), manner);
    return shown(order, "subscription.changed", words);
  }

  private OutgoingMessage shown(Order order, String key, Words words) {
    return subscriptions
        .find(order.id())
        .map(it -> OrderPages.one(it, words.say(key), words))
        .orElseGet(() -> Greetings.plain(words.say("subscription.gone")));
  }
}
