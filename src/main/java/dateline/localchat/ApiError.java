package dateline.localchat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * An error as the Bot API words it. {@code retryAfter} is in seconds; {@code movedTo} is the number
 * a group has now.
 */
record ApiError(int code, String description, OptionalInt retryAfter, OptionalLong movedTo) {
  private static final Pattern BARE_CODE = Pattern.compile("[A-Z0-9_]+");
  private static final Map<Integer, String> PREFIXES =
      Map.of(
          400,
          "Bad Request",
          401,
          "Unauthorized",
          403,
          "Forbidden",
          404,
          "Not Found",
          409,
          "Conflict",
          500,
          "Internal Server Error");
  private static final Map<String, String> REWORDED =
      Map.of(
          "MESSAGE_NOT_MODIFIED",
          "message is not modified: specified new message content and reply markup are exactly"
              + " the same as a current content and reply markup of the message",
          "QUERY_ID_INVALID",
          "query is too old and response timeout expired or query ID is invalid",
          "REPLY_MARKUP_TOO_LONG",
          "reply markup is too long",
          "MESSAGE_DELETE_FORBIDDEN",
          "message can't be deleted");

  /** Words an error as Telegram does: a prefix by code, then the message in lower case. */
  static ApiError of(int code, String message) {
    int shown = code == 403 && BARE_CODE.matcher(message).matches() ? 400 : code;
    String words = shown == 400 ? REWORDED.getOrDefault(message, message) : message;
    String prefix = PREFIXES.getOrDefault(shown, "Bad Request");
    boolean prefixed = words.isEmpty() || words.startsWith(prefix);
    String description =
        words.isEmpty() ? prefix : prefixed ? words : prefix + ": " + decapitalized(words);
    return plain(shown, description);
  }

  static ApiError tooManyRequests(int seconds) {
    return new ApiError(
        429,
        "Too Many Requests: retry after " + seconds,
        OptionalInt.of(seconds),
        OptionalLong.empty());
  }

  static ApiError moved(long to) {
    return new ApiError(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        OptionalInt.empty(),
        OptionalLong.of(to));
  }

  /** A refusal as it stands. */
  static ApiError plain(int code, String sentence) {
    return new ApiError(code, sentence, OptionalInt.empty(), OptionalLong.empty());
  }

  ObjectNode toJson() {
    ObjectNode json =
        Json.object().put("ok", false).put("error_code", code).put("description", description);
    retryAfter.ifPresent(seconds -> json.withObject("parameters").put("retry_after", seconds));
    movedTo.ifPresent(to -> json.withObject("parameters").put("migrate_to_chat_id", to));
    return json;
  }

  private static String decapitalized(String words) {
    boolean isCode =
        words.length() > 1 && (words.charAt(1) == '_' || Character.isUpperCase(words.charAt(1)));
    return isCode ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
