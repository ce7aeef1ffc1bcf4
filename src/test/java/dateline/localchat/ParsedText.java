package dateline.localchat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A text as the local chat's server takes it, for checks in other packages. */
public record ParsedText(String text, List<Shown> shown, Optional<String> refusal) {
  /** What the sender marked up and what the server found by itself. */
  private static final Set<String> FOUND =
      Set.of("url", "email", "mention", "hashtag", "bot_command");

  private static final List<String> LOOKS =
      List.of(
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "code",
          "blockquote",
          "expandable_blockquote",
          "text_link");

  /** A stretch that is shown in a special way; the address of a link, else empty. */
  public record Shown(String type, int offset, int length, String address) {}

  /** Reads a text sent with {@code parse_mode} HTML or with none. */
  public static ParsedText of(String text, boolean html) {
    return OutgoingText.read(text, html ? "HTML" : "", "")
        .fold(
            read ->
                new ParsedText(
                    read.text(),
                    read.entities().stream()
                        .filter(entity -> !FOUND.contains(entity.type()))
                        .map(ParsedText::shown)
                        .toList(),
                    Optional.empty()),
            error -> new ParsedText("", List.of(), Optional.of(error.description())));
  }

  private static Shown shown(MessageEntity entity) {
    Object url = entity.details().getOrDefault("url", "");
    return new Shown(entity.type(), entity.offset(), entity.length(), url.toString());
  }

  /** How each UTF-16 unit is shown: a number for each way, and for each address. */
  public long[] looks() {
    long[] looks = new long[text.length()];
    for (Shown one : shown) {
      for (int i = one.offset(); i < one.offset() + one.length(); i++) {
        looks[i] |= look(one.type(), one.address());
      }
    }
    return looks;
  }

  /** The number of one way, such as {@code bold}; many ways are or-ed. */
  public static long look(String type, String address) {
    long way = 1L << (LOOKS.indexOf(type) + 1);
    return address.isEmpty() ? way : way | (long) bare(address).hashCode() << 32;
  }

  /** Two spellings of one address are the same. */
  private static String bare(String address) {
    return address.toLowerCase(java.util.Locale.ROOT).replace("/", "");
  }
}
