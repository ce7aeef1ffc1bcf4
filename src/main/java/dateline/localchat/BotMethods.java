package dateline.localchat;

import static java.util.concurrent.CompletableFuture.completedFuture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Which method does what. Names are found whatever their case. */
final class BotMethods {
  private final Map<String, Function<Arguments, CompletableFuture<ApiResult<JsonNode>>>> methods =
      new HashMap<>();

  BotMethods(
      BotProfile bot,
      MessageMethods messages,
      BotApiObjects objects,
      UpdateQueue updates,
      Webhook webhook,
      CallbackQueries callbacks,
      BotCommands commands) {
    methods.put("getupdates", updates::poll);
    add("getMe", arguments -> ApiResult.ok(bot.selfJson()));
    add("sendMessage", messages::send);
    add("editMessageText", messages::editText);
    add("editMessageReplyMarkup", messages::editKeyboard);
    add("deleteMessage", messages::delete);
    add("deleteMessages", messages::deleteMany);
    add("sendChatAction", messages::action);
    add("getChat", arguments -> messages.chat(arguments).map(objects::fullChat));
    add(
        "getChatMember",
        arguments -> messages.chat(arguments).then(chat -> objects.member(chat, arguments)));
    add("answerCallbackQuery", callbacks::answer);
    add("setMyCommands", commands::set);
    add("getMyCommands", commands::get);
    add("deleteMyCommands", commands::delete);
    add("getWebhookInfo", arguments -> webhook.info());
    add("setWebhook", webhook::set);
    add("deleteWebhook", webhook::delete);
  }

  CompletableFuture<ApiResult<JsonNode>> call(String method, Arguments arguments) {
    return methods
        .getOrDefault(method.toLowerCase(Locale.ROOT), BotMethods::unknown)
        .apply(arguments);
  }

  private void add(String name, Function<Arguments, ApiResult<JsonNode>> method) {
    methods.put(
        name.toLowerCase(Locale.ROOT), arguments -> completedFuture(method.apply(arguments)));
  }

  private static CompletableFuture<ApiResult<JsonNode>> unknown(Arguments arguments) {
    return completedFuture(ApiResult.failed(ApiError.of(404, "method not found")));
  }
}
