package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** Which message is replied to, and which words of it are quoted. */
record Reply(OptionalInt to, Optional<ObjectNode> quote) {
  private static final Reply NONE = new Reply(OptionalInt.empty(), Optional.empty());
  private static final int LONGEST_QUOTE = 1024;

  static ApiResult<Reply> read(Arguments arguments, IntFunction<Optional<Message>> messages) {
    if (!arguments.has("reply_parameters")) {
      int id = arguments.number("reply_to_message_id", 0, 0, Integer.MAX_VALUE);
      boolean lenient = arguments.isTrue("allow_sending_without_reply");
      return id == 0 ? ApiResult.ok(NONE) : to(id, lenient, "", messages);
    }
    Optional<ObjectNode> given = Json.parseObject(arguments.text("reply_parameters"));
    if (given.isEmpty()) {
      return ApiResult.badRequest("can't parse reply parameters JSON object");
    }
    JsonNode id = given.get().path("message_id");
    if (!id.canConvertToInt() && !id.isTextual()) {
      return ApiResult.badRequest("message_id is required in the reply parameters");
    }
    boolean lenient = given.get().path("allow_sending_without_reply").asBoolean();
    return to(id.asInt(), lenient, given.get().path("quote").asText(), messages);
  }

  private static ApiResult<Reply> to(
      int id, boolean lenient, String quote, IntFunction<Optional<Message>> messages) {
    Optional<Message> message = messages.apply(id);
    if (message.isEmpty()) {
      return lenient ? ApiResult.ok(NONE) : ApiResult.badRequest("message to be replied not found");
    }
    if (quote.isEmpty()) {
      return ApiResult.ok(new Reply(OptionalInt.of(id), Optional.empty()));
    }
    int position = message.get().content().text().indexOf(quote);
    if (position < 0 || quote.codePointCount(0, quote.length()) > LONGEST_QUOTE) {
      return ApiResult.badRequest("QUOTE_TEXT_INVALID");
    }
    ObjectNode quoted =
        Json.object().put("text", quote).put("position", position).put("is_manual", true);
    return ApiResult.ok(new Reply(OptionalInt.of(id), Optional.of(quoted)));
  }
}
