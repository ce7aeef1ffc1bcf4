package dateline.localchat;

import static java.util.concurrent.CompletableFuture.completedFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Which method does what. Names are found whatever their case. */
final class BotMethods {
  private final Map<String, Function<Arguments, CompletableFuture<ApiResult<JsonNode>>>> methods =
      new HashMap<>();
  private final UpdateQueue updates;

  BotMethods(
      BotProfile bot,
      MessageMethods messages,
      BotApiObjects objects,
      UpdateQueue updates,
      CallbackQueries callbacks,
      BotCommands commands) {
    this.updates = updates;
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
    add("getWebhookInfo", this::webhookInfo);
    add("setWebhook", BotMethods::setWebhook);
    add("deleteWebhook", arguments -> ApiResult.ok(BooleanNode.TRUE));
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

  private ApiResult<JsonNode> webhookInfo(Arguments arguments) {
    return ApiResult.ok(
        Json.object()
            .put("url", "")
            .put("has_custom_certificate", false)
            .put("pending_update_count", updates.pending()));
  }

  private static ApiResult<JsonNode> setWebhook(Arguments arguments) {
    return arguments.has("url")
        ? ApiResult.badRequest(
            "bad webhook: the local chat delivers updates through getUpdates only")
        : ApiResult.ok(BooleanNode.TRUE);
  }
}
