package dateline.telegram;

import dateline.localchat.ParsedText;

/** How each character of a text is meant to be shown. */
public final class Looks {
  private static final long STYLES =
      ParsedText.look("bold", "")
          | ParsedText.look("italic", "")
          | ParsedText.look("underline", "")
          | ParsedText.look("strikethrough", "");

  private Looks() {}

  /** For each UTF-16 unit what {@link ParsedText#looks} should say of it. */
  public static long[] of(MessageText text) {
    long code = ParsedText.look("code", "");
    long[] looks = new long[text.plain().length()];
    for (Entity entity : text.entities()) {
      long look = ParsedText.look(name(entity.kind()), entity.address().orElse(""));
      for (int i = entity.offset(); i < entity.end(); i++) {
        looks[i] |= look;
      }
    }
    for (int i = 0; i < looks.length; i++) {
      // The server shows code without any style.
      looks[i] = (looks[i] & code) == 0 ? looks[i] : looks[i] & ~STYLES;
    }
    return looks;
  }

  private static String name(Entity.Kind kind) {
    return switch (kind) {
      case BOLD -> "bold";
      case ITALIC -> "italic";
      case UNDERLINE -> "underline";
      case STRIKE -> "strikethrough";
      case CODE -> "code";
      case QUOTE -> "blockquote";
      case FOLDED_QUOTE -> "expandable_blockquote";
      case LINK -> "text_link";
    };
  }
}
