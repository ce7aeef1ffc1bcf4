package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Reads the buttons under a message, with the checks Telegram makes. */
final class InlineKeyboard {
  static final int MAX_DATA_BYTES = 64;
  private static final int MAX_MARKUP_BYTES = 10_240;
  private static final int MAX_COPIED_TEXT = 256;
  private static final List<String> OTHER_ACTIONS =
      List.of(
          "callback_game",
          "pay",
          "switch_inline_query",
          "switch_inline_query_chosen_chat",
          "switch_inline_query_current_chat",
          "login_url",
          "web_app");
  private static final List<String> OTHER_KEYBOARDS =
      List.of("keyboard", "remove_keyboard", "force_reply");

  private InlineKeyboard() {}

  /** For sending: other keyboards are taken too, and shown as none. Empty: no buttons. */
  static ApiResult<Optional<ObjectNode>> read(String markup) {
    return parse(markup)
        .then(
            json ->
                OTHER_KEYBOARDS.stream().anyMatch(json::has)
                    ? ApiResult.ok(Optional.empty())
                    : rows(json, markup));
  }

  /** For editing, where only buttons under the message will do. */
  static ApiResult<Optional<ObjectNode>> readForEdit(String markup) {
    return parse(markup)
        .then(
            json ->
                OTHER_KEYBOARDS.stream().anyMatch(json::has)
                    ? ApiResult.badRequest("inline keyboard expected")
                    : rows(json, markup));
  }

  private static ApiResult<JsonNode> parse(String markup) {
    if (markup.isEmpty()) {
      return ApiResult.ok(Json.object());
    }
    Optional<JsonNode> json = Json.parse(markup);
    if (json.isEmpty()) {
      return ApiResult.badRequest("can't parse reply keyboard markup JSON object");
    }
    return json.get().isObject() || json.get().isNull()
        ? ApiResult.ok(json.get())
        : ApiResult.badRequest("object expected as reply markup");
  }

  private static ApiResult<Optional<ObjectNode>> rows(JsonNode json, String markup) {
    JsonNode rows = json.path("inline_keyboard");
    if (rows.isMissingNode() || rows.isNull()) {
      return ApiResult.ok(Optional.empty());
    }
    if (markup.getBytes(UTF_8).length > MAX_MARKUP_BYTES) {
      return ApiResult.badRequest("REPLY_MARKUP_TOO_LONG");
    }
    if (!rows.isArray()) {
      return ApiResult.badRequest("field \"inline_keyboard\" must be of type Array");
    }
    ObjectNode kept = Json.object();
    ArrayNode keptRows = kept.putArray("inline_keyboard");
    for (JsonNode row : rows) {
      ApiResult<ArrayNode> read = row(row);
      if (read instanceof ApiResult.Failed<ArrayNode> failed) {
        return ApiResult.failed(failed.error());
      }
      read.map(buttons -> buttons.isEmpty() ? keptRows : keptRows.add(buttons));
    }
    return ApiResult.ok(Optional.of(kept).filter(found -> !keptRows.isEmpty()));
  }

  private static ApiResult<ArrayNode> row(JsonNode row) {
    if (!row.isArray()) {
      return unparsable("InlineKeyboardButton rows must be Arrays");
    }
    ArrayNode kept = Json.array();
    for (JsonNode button : row) {
      ApiResult<ObjectNode> read = button(button);
      if (read instanceof ApiResult.Failed<ObjectNode> failed) {
        return ApiResult.failed(failed.error());
      }
      read.map(kept::add);
    }
    return ApiResult.ok(kept);
  }

  private static ApiResult<ObjectNode> button(JsonNode button) {
    if (!button.isObject()) {
      return unparsable("InlineKeyboardButton must be an Object");
    }
    String text = button.path("text").asText();
    if (text.isEmpty()) {
      return unparsable("Field \"text\" must be a non-empty String");
    }
    ObjectNode kept = Json.object().put("text", text);
    if (button.path("style").isTextual()) {
      kept.set("style", button.get("style"));
    }
    if (button.has("url")) {
      return url(button.get("url").asText(), kept);
    }
    if (button.has("callback_data")) {
      return data(button.get("callback_data").asText(), kept);
    }
    if (button.has("copy_text")) {
      return copy(button.get("copy_text").path("text").asText(), kept);
    }
    return OTHER_ACTIONS.stream()
        .filter(button::has)
        .findFirst()
        .map(action -> ApiResult.ok((ObjectNode) kept.set(action, button.get(action))))
        .orElse(unparsable("Text buttons are unallowed in the inline keyboard"));
  }

  private static ApiResult<ObjectNode> url(String url, ObjectNode kept) {
    return Links.check(url)
        .fold(
            address -> ApiResult.ok(kept.put("url", address)),
            error ->
                ApiResult.badRequest(
                    "inline keyboard button URL '" + url + "' is invalid: " + error.description()));
  }

  private static ApiResult<ObjectNode> data(String data, ObjectNode kept) {
    int bytes = data.getBytes(UTF_8).length;
    return bytes < 1 || bytes > MAX_DATA_BYTES
        ? ApiResult.badRequest("BUTTON_DATA_INVALID")
        : ApiResult.ok(kept.put("callback_data", data));
  }

  private static ApiResult<ObjectNode> copy(String text, ObjectNode kept) {
    int length = text.codePointCount(0, text.length());
    if (length < 1 || length > MAX_COPIED_TEXT) {
      return ApiResult.badRequest("BUTTON_COPY_TEXT_INVALID");
    }
    kept.putObject("copy_text").put("text", text);
    return ApiResult.ok(kept);
  }

  private static <T> ApiResult<T> unparsable(String why) {
    return ApiResult.badRequest("can't parse inline keyboard button: " + why);
  }
}
