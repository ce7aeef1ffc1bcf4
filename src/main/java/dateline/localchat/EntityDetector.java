package dateline.localchat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what Telegram marks by itself: addresses, commands, mentions and hashtags. */
final class EntityDetector {
  private static final Map<String, Pattern> PATTERNS = new LinkedHashMap<>();

  static {
    PATTERNS.put(
        "email", Pattern.compile("(?i)\\b[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]+\\.)+[a-z]{2,}\\b"));
    PATTERNS.put(
        "url",
        Pattern.compile(
            "(?i)\\b(?:(?:https?|ftp|tg|ton)://[^\\s<>\"«»“”]*[^\\s<>\"«»“”.,;:!?)'\\]…]"
                + "|(?<![@/.])(?:[a-z0-9-]+\\.)+(?:com|org|net|edu|gov|int|info|news|io|me|tv|uk|eu)"
                + "(?![\\w.-]*@)\\b(?:/[^\\s<>\"«»“”]*[^\\s<>\"«»“”.,;:!?)'\\]…])?)"));
    PATTERNS.put(
        "bot_command",
        Pattern.compile("(?<![\\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/<>])"));
    PATTERNS.put("mention", Pattern.compile("(?<!\\w)@[A-Za-z0-9_]{3,32}\\b"));
    PATTERNS.put(
        "hashtag", Pattern.compile("(?<![\\p{L}\\d_])#(?=[\\d_]*\\p{L})[\\p{L}\\d_]{1,256}(?!#)"));
  }

  private EntityDetector() {}

  static List<MessageEntity> find(String text) {
    List<MessageEntity> found = new ArrayList<>();
    PATTERNS.forEach(
        (type, pattern) -> {
          Matcher matcher = pattern.matcher(text);
          while (matcher.find()) {
            MessageEntity entity =
                MessageEntity.of(type, matcher.start(), matcher.end() - matcher.start());
            if (found.stream().noneMatch(entity::touches)) {
              found.add(entity);
            }
          }
        });
    return found;
  }
}
