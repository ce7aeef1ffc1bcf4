package dateline.chat;

import dateline.chat.DigestButton.Act;
import dateline.digest.Order;
import dateline.digest.QuietHours;
import dateline.telegram.Button;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The orders of a chat, and one of them with all that can be changed about it. */
final class OrderPages {
  private OrderPages() {}

  static OutgoingMessage list(List<Order> orders, Optional<QuietHours> quiet, Words words) {
    if (orders.isEmpty()) {
      return OutgoingMessage.of(MessageText.of(words.say("subscriptions.none")));
    }
    MessageText.Builder text =
        MessageText.builder().bold(words.count("subscriptions.count", orders.size()));
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      Order order = orders.get(i);
      String name = DigestWords.interest(order.interest(), words);
      text.paragraph().bold((i + 1) + ". ").text(name);
      text.newLine().text(DigestWords.hours(order.timetable().hours(), words));
      text.newLine().italic(DigestWords.next(order, words));
      String label = (i + 1) + ". " + (name.length() > 40 ? name.substring(0, 40) + "…" : name);
      rows.add(List.of(DigestButton.of(label, Act.SHOW, order.id())));
    }
    quiet.ifPresent(hours -> text.paragraph().text(DigestWords.quiet(hours, words)));
    text.paragraph().text(words.say("subscriptions.how"));
    return OutgoingMessage.of(text.build()).withKeyboard(rows);
  }

  /** With a sentence about what was just done to it. */
  static OutgoingMessage one(Order order, String head, Words words) {
    MessageText text =
        MessageText.builder()
            .bold(head)
            .paragraph()
            .text(words.say("subscription.about", DigestWords.interest(order.interest(), words)))
            .newLine()
            .text(
                words.say(
                    "subscription.hours", DigestWords.hours(order.timetable().hours(), words)))
            .newLine()
            .text(words.count("subscription.length", order.manner().stories()))
            .newLine()
            .text(words.say(order.manner().silent() ? "subscription.silent" : "subscription.loud"))
            .newLine()
            .text(
                words.say(
                    order.manner().saysQuiet()
                        ? "subscription.quiet.say"
                        : "subscription.quiet.not"))
            .paragraph()
            .italic(DigestWords.next(order, words))
            .build();
    return OutgoingMessage.of(text).withKeyboard(buttons(order, words));
  }

  private static List<List<Button>> buttons(Order order, Words words) {
    boolean paused = order.state() == Order.State.PAUSED;
    return List.of(
        List.of(
            button("subscription.now", Act.NOW, order, words),
            paused
                ? button("subscription.resume", Act.RESUME, order, words)
                : button("subscription.pause", Act.PAUSE, order, words)),
        List.of(
            button("subscription.topics", Act.TOPICS, order, words),
            button("subscription.times", Act.TIMES, order, words)),
        List.of(
            button("subscription.longer", Act.LENGTH, order, words),
            button(
                order.manner().silent() ? "subscription.beloud" : "subscription.besilent",
                Act.SILENT,
                order,
                words)),
        List.of(
            button(
                order.manner().saysQuiet() ? "subscription.dontsay" : "subscription.dosay",
                Act.QUIET,
                order,
                words)),
        List.of(
            button("subscription.delete", Act.DELETE, order, words),
            button("subscription.all", Act.LIST, order, words)));
  }

  private static Button button(String key, Act act, Order order, Words words) {
    return DigestButton.of(words.say(key), act, order.id());
  }

  static OutgoingMessage sure(Order order, Words words) {
    return OutgoingMessage.of(
            MessageText.of(
                words.say("subscription.sure", DigestWords.interest(order.interest(), words))))
        .withKeyboard(
            List.of(
                List.of(
                    button("subscription.delete", Act.SURE, order, words),
                    button("subscription.keep", Act.SHOW, order, words))));
  }
}
