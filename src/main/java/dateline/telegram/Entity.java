package dateline.telegram;

import java.util.Optional;

/**
 * A stretch of a message's plain text that is shown in a special way. Offset and length count
 * UTF-16 units, as Telegram and Java strings do.
 */
record Entity(Kind kind, int offset, int length, Optional<String> address) {
  enum Kind {
    BOLD("b"),
    ITALIC("i"),
    UNDERLINE("u"),
    STRIKE("s"),
    CODE("code"),
    QUOTE("blockquote"),
    FOLDED_QUOTE("blockquote"),
    LINK("a");

    private final String tag;

    Kind(String tag) {
      this.tag = tag;
    }

    boolean isQuote() {
      return this == QUOTE || this == FOLDED_QUOTE;
    }
  }

  int end() {
    return offset + length;
  }

  Entity movedBy(int distance) {
    return new Entity(kind, offset + distance, length, address);
  }

  /** What is left of it between the two positions, counted from the first; may be nothing. */
  Optional<Entity> within(int from, int to) {
    int start = Math.max(offset, from);
    int stop = Math.min(end(), to);
    return start < stop
        ? Optional.of(new Entity(kind, start - from, stop - start, address))
        : Optional.empty();
  }

  String opening() {
    return switch (kind) {
      case LINK -> "<a href=\"" + SafeText.escape(address.orElse("")) + "\">";
      case FOLDED_QUOTE -> "<blockquote expandable>";
      default -> "<" + kind.tag + ">";
    };
  }

  String closing() {
    return "</" + kind.tag + ">";
  }
}
