package dateline.localchat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An open tag: where its text began, and which entity it becomes when it is closed. */
final class HtmlTag {
  private static final Map<String, String> STYLES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("span", "spoiler"));
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,12}");
  private static final Pattern EMOJI = Pattern.compile("-?[1-9][0-9]{0,18}");
  private static final Pattern DATE_FORMAT = Pattern.compile("r|R|w?[dD]?[tT]?");
  private static final String LANGUAGE = "language-";

  private final String name;
  private final int offset;
  private final int textStart;
  private final Map<String, String> attributes = new HashMap<>();

  HtmlTag(String name, int offset, int textStart) {
    this.name = name;
    this.offset = offset;
    this.textStart = textStart;
  }

  String name() {
    return name;
  }

  int offset() {
    return offset;
  }

  int textStart() {
    return textStart;
  }

  void put(String attribute, String value) {
    attributes.put(attribute, value);
  }

  boolean isSpoiler() {
    return attribute("class").equals("tg-spoiler");
  }

  /** Adds the entity this tag makes of the text up to {@code end}; answers the problem, if any. */
  Optional<String> close(int end, String text, List<MessageEntity> entities) {
    MessageEntity entity = MessageEntity.of(name, offset, end - offset);
    if (STYLES.containsKey(name)) {
      entities.add(entity.typed(STYLES.get(name)));
      return Optional.empty();
    }
    return switch (name) {
      case "a" -> link(entity, text, entities);
      case "pre" -> preformatted(entity, entities);
      case "code" -> code(entity, entities);
      case "tg-emoji" -> emoji(entity, entities);
      case "tg-time" -> time(entity, entities);
      default -> quote(entity, entities);
    };
  }

  private Optional<String> link(MessageEntity entity, String text, List<MessageEntity> entities) {
    String address = attribute("href").isEmpty() ? text : attribute("href");
    // A bad address is no error: the text stays, the link goes. A mention needs a known user.
    Links.check(address)
        .map(
            url ->
                url.startsWith("tg://user?id=")
                    || entities.add(entity.typed("text_link").with("url", url)));
    return Optional.empty();
  }

  private static Optional<String> preformatted(MessageEntity entity, List<MessageEntity> entities) {
    Optional<MessageEntity> inner = last(entities).filter(code -> isTwin(code, entity, "code"));
    if (inner.filter(code -> code.details().containsKey("language")).isPresent()) {
      entities.set(entities.size() - 1, inner.get().typed("pre"));
    } else {
      entities.add(entity);
    }
    return Optional.empty();
  }

  private Optional<String> code(MessageEntity entity, List<MessageEntity> entities) {
    String language = language();
    Optional<MessageEntity> inner = last(entities).filter(pre -> isTwin(pre, entity, "pre"));
    if (inner.isPresent() && !language.isEmpty()) {
      entities.set(entities.size() - 1, inner.get().with("language", language));
    } else {
      entities.add(language.isEmpty() ? entity : entity.with("language", language));
    }
    return Optional.empty();
  }

  private String language() {
    String value = attribute("class");
    return value.startsWith(LANGUAGE) ? value.substring(LANGUAGE.length()) : "";
  }

  private Optional<String> emoji(MessageEntity entity, List<MessageEntity> entities) {
    String id = attribute("emoji-id");
    if (!EMOJI.matcher(id).matches()) {
      return Optional.of("Invalid custom emoji identifier specified");
    }
    entities.add(entity.typed("custom_emoji").with("custom_emoji_id", id));
    return Optional.empty();
  }

  private Optional<String> time(MessageEntity entity, List<MessageEntity> entities) {
    String unix = attribute("unix");
    String format = attribute("format");
    if (!WHOLE_NUMBER.matcher(unix).matches() || !DATE_FORMAT.matcher(format).matches()) {
      return Optional.of("Invalid date format used");
    }
    MessageEntity dated = entity.typed("date_time").with("unix_time", Long.parseLong(unix));
    entities.add(format.isEmpty() ? dated : dated.with("date_time_format", format));
    return Optional.empty();
  }

  private Optional<String> quote(MessageEntity entity, List<MessageEntity> entities) {
    boolean expandable = attributes.containsKey("expandable");
    entities.add(entity.typed(expandable ? "expandable_blockquote" : "blockquote"));
    return Optional.empty();
  }

  private String attribute(String wanted) {
    return attributes.getOrDefault(wanted, "");
  }

  private static boolean isTwin(MessageEntity found, MessageEntity entity, String type) {
    return found.type().equals(type)
        && found.offset() == entity.offset()
        && found.length() == entity.length();
  }

  private static Optional<MessageEntity> last(List<MessageEntity> entities) {
    return entities.isEmpty() ? Optional.empty() : Optional.of(entities.get(entities.size() - 1));
  }
}
