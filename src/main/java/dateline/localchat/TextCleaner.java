package dateline.localchat;

import java.util.ArrayList;
import java.util.List;

/** Takes out of a text what Telegram takes out, and moves the entities along. */
final class TextCleaner {
  private TextCleaner() {}

  static FormattedText clean(FormattedText given) {
    return trimmed(withoutControls(given));
  }

  /** Whether a reader would see nothing: only spaces and characters without a shape. */
  static boolean isInvisible(String text) {
    return text.codePoints().allMatch(TextCleaner::isInvisible);
  }

  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || c == 0x2800
        || c == 0x115f
        || c == 0x1160
        || c == 0x3164
        || c == 0xffa0;
  }

  private static FormattedText withoutControls(FormattedText given) {
    String text = given.text();
    StringBuilder kept = new StringBuilder(text.length());
    int[] moved = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      moved[i] = kept.length();
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r') {
        kept.append(' ');
      } else if (!isDropped(c)) {
        kept.append(c);
      }
    }
    moved[text.length()] = kept.length();
    List<MessageEntity> entities =
        given.entities().stream()
            .filter(entity -> entity.offset() >= 0 && entity.end() <= text.length())
            .map(entity -> entity.over(moved[entity.offset()], moved[entity.end()]))
            .toList();
    return new FormattedText(kept.toString(), entities);
  }

  /** Carriage returns, line separators, bidirectional overrides and three stacking marks. */
  private static boolean isDropped(char c) {
    return c == '\r' || (c >= 0x2028 && c <= 0x202e) || c == 0x0333 || c == 0x033f || c == 0x030a;
  }

  private static FormattedText trimmed(FormattedText given) {
    String text = given.text();
    int end = text.stripTrailing().length();
    int firstEntity =
        given.entities().stream().mapToInt(MessageEntity::offset).min().orElse(text.length());
    int start = 0;
    // Leading space within an entity stays, as with Telegram.
    while (start < Math.min(end, firstEntity) && " \n".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    List<MessageEntity> entities = new ArrayList<>();
    for (MessageEntity entity : given.entities()) {
      if (entity.offset() < end) {
        entities.add(entity.over(entity.offset() - start, Math.min(entity.end(), end) - start));
      }
    }
    return new FormattedText(text.substring(start, Math.max(start, end)), entities);
  }
}
