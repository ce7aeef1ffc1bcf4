package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Writes what is here as the objects of the Bot API. */
final class BotApiObjects {
  private final BotProfile bot;
  private final Chats chats;

  BotApiObjects(BotProfile bot, Chats chats) {
    this.bot = bot;
    this.chats = chats;
  }

  ObjectNode message(Message message) {
    ObjectNode json = bare(message);
    message
        .extras()
        .replyTo()
        .ifPresent(
            replied ->
                chats
                    .message(message.chat(), replied)
                    .ifPresent(original -> json.set("reply_to_message", bare(original))));
    message.extras().quote().ifPresent(quote -> json.set("quote", quote));
    return json;
  }

  /** Without the message it replies to: Telegram does not nest replies. */
  private ObjectNode bare(Message message) {
    Chat chat = chats.find(message.chat()).orElse(Chat.privateChat(message.chat(), ""));
    ObjectNode json = Json.object().put("message_id", message.id());
    json.set("from", message.fromBot() ? bot.toJson() : chat.userJson());
    json.set("chat", chat.toJson());
    json.put("date", message.date());
    message.editDate().ifPresent(at -> json.put("edit_date", at));
    json.put("text", message.content().text());
    if (!message.content().entities().isEmpty()) {
      json.set("entities", message.content().entitiesJson());
    }
    message.extras().linkPreview().ifPresent(preview -> json.set("link_preview_options", preview));
    message.extras().keyboard().ifPresent(keyboard -> json.set("reply_markup", keyboard));
    return json;
  }

  ObjectNode callbackQuery(
      String id, Chat chat, Optional<Message> message, int number, String data) {
    ObjectNode json = Json.object().put("id", id);
    json.set("from", chat.userJson());
    json.set("message", message.map(this::message).orElseGet(() -> inaccessible(chat, number)));
    json.put("chat_instance", Long.toString(chat.id()));
    return json.put("data", data);
  }

  private static ObjectNode inaccessible(Chat chat, int number) {
    ObjectNode json = Json.object();
    json.set("chat", chat.toJson());
    return json.put("message_id", number).put("date", 0);
  }

  /** In a private chat the person and the bot are members, and nobody is more. */
  ApiResult<JsonNode> member(Chat chat, Arguments arguments) {
    Optional<Long> person = arguments.wholeNumber("user_id").filter(id -> id > 0);
    if (person.isEmpty()) {
      return ApiResult.badRequest("invalid user_id specified");
    }
    boolean isBot = person.get() == bot.id();
    if (!isBot && person.get() != chat.id()) {
      return ApiResult.badRequest("member not found");
    }
    ObjectNode member = Json.object().put("status", "member");
    member.set("user", isBot ? bot.toJson() : chat.userJson());
    return ApiResult.ok(member);
  }

  /** A message without words, in which Telegram tells of something that happened to the chat. */
  ObjectNode service(Chat chat, String name, long value) {
    ObjectNode json = Json.object().put("message_id", chats.countChange(number -> {}));
    json.set("chat", chat.toJson());
    return json.put("date", chats.now().getEpochSecond()).put(name, value);
  }

  /** What the bot is in the chat from now on. */
  ObjectNode ownMembership(Chat chat, String status) {
    boolean member = status.equals("member");
    ObjectNode json = Json.object();
    json.set("chat", chat.toJson());
    json.set("from", Chat.privateChat(Math.abs(chat.id()), chat.language()).userJson());
    json.put("date", chats.now().getEpochSecond());
    json.putObject("old_chat_member").put("status", member ? "kicked" : "member");
    json.putObject("new_chat_member").put("status", status);
    for (String side : new String[] {"old_chat_member", "new_chat_member"}) {
      ObjectNode one = json.withObject(side);
      one.set("user", bot.toJson());
      if (one.path("status").asText().equals("kicked")) {
        one.put("until_date", 0);
      }
    }
    return json;
  }

  ObjectNode fullChat(Chat chat) {
    ObjectNode json = chat.toJson().put("accent_color_id", 0).put("max_reaction_count", 11);
    json.putObject("accepted_gift_types")
        .put("unlimited_gifts", false)
        .put("limited_gifts", false)
        .put("unique_gifts", false)
        .put("premium_subscription", false)
        .put("gifts_from_channels", false);
    return json;
  }
}
