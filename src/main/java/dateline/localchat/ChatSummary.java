package dateline.localchat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A line of the list of chats. {@code typing} is how much longer the bot shows as typing. */
record ChatSummary(
    Chat chat, String title, Optional<Message> newest, int revision, Duration typing) {
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_PREVIEW = 120;

  static ChatSummary of(ChatLog log, Instant now) {
    Duration left = Duration.between(now, log.typingUntil());
    return new ChatSummary(
        log.chat(),
        title(log),
        log.newest(),
        log.revision(),
        left.isNegative() ? Duration.ZERO : left);
  }

  /** A chat is named after the first thing asked in it. */
  private static String title(ChatLog log) {
    return log.all().stream()
        .filter(entry -> !entry.deleted() && !entry.message().fromBot())
        .map(entry -> entry.message().content().text())
        .filter(text -> !text.startsWith("/"))
        .map(text -> cut(text, LONGEST_TITLE))
        .findFirst()
        .orElse("New chat");
  }

  private static String cut(String text, int longest) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object().put("id", chat.id()).put("title", title);
    json.put("revision", revision).put("typing_ms", typing.toMillis());
    newest.ifPresent(
        message ->
            json.put("date", message.date())
                .putObject("last")
                .put("id", message.id())
                .put("from", message.fromBot() ? "bot" : "user")
                .put("text", cut(message.content().text(), LONGEST_PREVIEW)));
    return json;
  }
}
