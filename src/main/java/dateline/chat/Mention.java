package dateline.chat;

import java.util.regex.Pattern;

/** The bot's name in a text: {@code @dateline_bot}. */
final class Mention {
  private final Pattern pattern;

  private Mention(Pattern pattern) {
    this.pattern = pattern;
  }

  /** {@code bot} is the user name without the {@code @}. */
  static Mention of(String bot) {
    return new Mention(Pattern.compile("(?i)(?<![\\w@/])@" + Pattern.quote(bot) + "(?!\\w)[,:]?"));
  }

  boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  String removedFrom(String text) {
    return pattern.matcher(text).replaceAll("");
  }
}
