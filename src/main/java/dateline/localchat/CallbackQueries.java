package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Pressed buttons that wait for the bot's answer. Each is answered once, and not for ever. */
final class CallbackQueries {
  /** How long Telegram offers a pressed button to the bot. */
  static final Duration LIFE = Duration.ofSeconds(150);

  private static final int MOST_TEXT = 200;
  private static final int ANSWERS_KEPT = 100;

  private record Pressed(long chat, Instant expires) {}

  private record Answered(int number, ObjectNode answer) {}

  private final Map<String, Pressed> open = new LinkedHashMap<>();
  private final Deque<Answered> answers = new ArrayDeque<>();
  private final InstantSource clock;
  private final Chats chats;

  CallbackQueries(InstantSource clock, Chats chats) {
    this.clock = clock;
    this.chats = chats;
  }

  synchronized String press(long chat) {
    Instant now = clock.instant();
    open.values().removeIf(pressed -> !now.isBefore(pressed.expires()));
    String id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 52, 1L << 62));
    open.put(id, new Pressed(chat, now.plus(LIFE)));
    return id;
  }

  ApiResult<JsonNode> answer(Arguments arguments) {
    String text = arguments.text("text");
    if (text.codePointCount(0, text.length()) > MOST_TEXT) {
      return ApiResult.badRequest("MESSAGE_TOO_LONG");
    }
    Optional<Pressed> pressed = take(arguments.text("callback_query_id"));
    if (pressed.isEmpty()) {
      return ApiResult.badRequest("QUERY_ID_INVALID");
    }
    ObjectNode answer =
        Json.object()
            .put("callback", arguments.text("callback_query_id"))
            .put("chat", pressed.get().chat())
            .put("text", text)
            .put("alert", arguments.isTrue("show_alert"));
    Links.check(arguments.text("url")).map(url -> answer.put("url", url));
    chats.countChange(number -> keep(new Answered(number, answer)));
    return ApiResult.ok(Json.MAPPER.getNodeFactory().booleanNode(true));
  }

  private synchronized Optional<Pressed> take(String id) {
    return Optional.ofNullable(open.remove(id))
        .filter(pressed -> clock.instant().isBefore(pressed.expires()));
  }

  private synchronized void keep(Answered answered) {
    answers.add(answered);
    if (answers.size() > ANSWERS_KEPT) {
      answers.removeFirst();
    }
  }

  synchronized List<ObjectNode> answersAfter(int number) {
    return answers.stream()
        .filter(answered -> answered.number() > number)
        .map(Answered::answer)
        .toList();
  }
}
