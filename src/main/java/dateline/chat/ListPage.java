package dateline.chat;

import dateline.telegram.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A page of a list; a page past the end is the last. */
record ListPage<T>(List<T> shown, int number, int count) {
  static <T> ListPage<T> of(List<T> all, long wanted, int size) {
    int count = Math.max(1, (all.size() + size - 1) / size);
    int number = (int) Math.max(0, Math.min(wanted, count - 1));
    return new ListPage<>(
        all.subList(number * size, Math.min(all.size(), (number + 1) * size)), number, count);
  }

  /** Buttons to the pages around; {@code button} makes one of a label and a page. */
  List<Button> turning(BiFunction<String, Integer, Button> button, Words words) {
    List<Button> buttons = new ArrayList<>();
    if (number > 0) {
      buttons.add(button.apply(words.say("page.back"), number - 1));
    }
    if (number < count - 1) {
      buttons.add(button.apply(words.say("page.next"), number + 1));
    }
    return buttons;
  }
}
