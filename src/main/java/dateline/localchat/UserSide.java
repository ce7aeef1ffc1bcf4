package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the person at the chat page does and sees. Refusals are sentences for that person. */
final class UserSide {
  private static final Duration MESSAGE_LIFE = Duration.ofHours(24);
  private static final long HIGHEST_CHAT = (1L << 52) - 1;

  private final Chats chats;
  private final UpdateQueue updates;
  private final CallbackQueries callbacks;
  private final BotCommands commands;
  private final BotApiObjects objects;
  private final Waiters waiters;

  UserSide(
      Chats chats,
      UpdateQueue updates,
      CallbackQueries callbacks,
      BotCommands commands,
      BotApiObjects objects,
      Waiters waiters) {
    this.chats = chats;
    this.updates = updates;
    this.callbacks = callbacks;
    this.commands = commands;
    this.objects = objects;
    this.waiters = waiters;
  }

  /** Sends a person's words to the bot; a new chat id opens a chat. */
  ApiResult<JsonNode> say(long chat, String text, String language) {
    return checked(text)
        .then(
            content ->
                open(chat, language)
                    .map(
                        opened -> {
                          Message message = chats.add(chat, false, content, Message.Extras.NONE);
                          updates.add("message", objects.message(message), MESSAGE_LIFE);
                          return view(new ChatLog.Entry(message, message.id(), false));
                        }));
  }

  private static ApiResult<FormattedText> checked(String text) {
    if (!UTF_8.newEncoder().canEncode(text)) {
      return refused("The message has half a character in it. Please type it again.");
    }
    FormattedText clean = TextCleaner.clean(FormattedText.plain(text));
    if (TextCleaner.isInvisible(clean.text())) {
      return refused("The message is empty. Write a question, or a command such as /help.");
    }
    if (clean.length() > OutgoingText.MAX_CODE_POINTS) {
      return refused(
          "The message has %d characters; %d is the most a message can have. Please shorten it."
              .formatted(clean.length(), OutgoingText.MAX_CODE_POINTS));
    }
    return ApiResult.ok(EntityRules.withFound(clean, EntityDetector.find(clean.text())));
  }

  private ApiResult<Chat> open(long chat, String language) {
    if (chat < 1 || chat > HIGHEST_CHAT) {
      return refused("A chat is a whole number from 1 to " + HIGHEST_CHAT + ".");
    }
    return chats
        .open(chat, language)
        .map(ApiResult::ok)
        .orElse(refused("There are " + chats.most() + " chats already. Use one of those."));
  }

  /** Presses a button under a message of the bot. */
  ApiResult<JsonNode> press(long chat, int number, String data) {
    int bytes = data.getBytes(UTF_8).length;
    if (bytes < 1 || bytes > InlineKeyboard.MAX_DATA_BYTES) {
      return refused("\"data\" is the data of a button: 1 to 64 bytes.");
    }
    Optional<Message> message = chats.message(chat, number).filter(Message::fromBot);
    if (message.isEmpty()) {
      return refused("Chat " + chat + " has no message " + number + " of the bot.");
    }
    Chat found = chats.find(chat).orElseThrow();
    String id = callbacks.press(chat);
    updates.add(
        "callback_query",
        objects.callbackQuery(id, found, message, number, data),
        CallbackQueries.LIFE);
    return ApiResult.ok(Json.object().put("id", id));
  }

  /** Messages that came or changed after a message id, as soon as there are any. */
  CompletableFuture<JsonNode> messages(long chat, int after, Duration patience) {
    return waiters.await(
        () -> {
          List<ChatLog.Entry> changed = chats.changedAfter(chat, after);
          ArrayNode array = Json.array();
          changed.forEach(entry -> array.add(view(entry)));
          return Optional.<JsonNode>of(array).filter(found -> !found.isEmpty());
        },
        patience,
        Json.array());
  }

  JsonNode list() {
    ArrayNode array = Json.array();
    chats.summariesAfter(-1).forEach(summary -> array.add(summary.toJson()));
    return array;
  }

  /**
   * What a page must look at again: the chats in which something changed after its cursor, and
   * answers to pressed buttons. A cursor ahead of us is one from before a restart: all is new.
   */
  CompletableFuture<JsonNode> changes(int cursor, Duration patience) {
    return waiters.await(
        () ->
            chats.number() == cursor
                ? Optional.empty()
                : Optional.of(changed(chats.number() < cursor ? -1 : cursor)),
        patience,
        nothing(cursor));
  }

  private static JsonNode nothing(int cursor) {
    ObjectNode json = Json.object().put("cursor", cursor);
    json.putArray("chats");
    json.putArray("answers");
    return json;
  }

  private JsonNode changed(int after) {
    // The number first: what comes in between is told twice rather than never.
    ObjectNode json = Json.object().put("cursor", chats.number());
    ArrayNode list = json.putArray("chats");
    chats.summariesAfter(after).forEach(summary -> list.add(summary.toJson()));
    ArrayNode answers = json.putArray("answers");
    callbacks.answersAfter(after).forEach(answers::add);
    return json.put("commands_changed", commands.changed() > after);
  }

  /** The commands on offer and whether the bot types; also for a chat that is not open yet. */
  JsonNode state(long chat) {
    Chat known = chats.find(chat).orElse(Chat.privateChat(chat, ""));
    ObjectNode json = Json.object().put("id", chat);
    json.put(
        "typing_ms",
        chats.summariesAfter(-1).stream()
            .filter(summary -> summary.chat().id() == chat)
            .mapToLong(summary -> summary.typing().toMillis())
            .sum());
    json.set("commands", commands.offered(known));
    return json;
  }

  private static JsonNode view(ChatLog.Entry entry) {
    Message message = entry.message();
    ObjectNode json = Json.object().put("id", message.id());
    json.put("from", message.fromBot() ? "bot" : "user");
    json.put("text", entry.deleted() ? "" : message.content().text());
    json.set("entities", entry.deleted() ? Json.array() : message.content().entitiesJson());
    JsonNode rows =
        message
            .extras()
            .keyboard()
            .map(keyboard -> keyboard.path("inline_keyboard"))
            .orElse(Json.array());
    json.set("buttons", entry.deleted() ? Json.array() : rows);
    json.put("date", message.date()).put("revision", entry.revision());
    message.editDate().ifPresent(at -> json.put("edited", at));
    message.extras().replyTo().ifPresent(replied -> json.put("reply_to", replied));
    return entry.deleted() ? json.put("deleted", true) : json;
  }

  private static <T> ApiResult<T> refused(String sentence) {
    return ApiResult.failed(ApiError.plain(400, sentence));
  }
}
