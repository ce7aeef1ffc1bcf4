package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what the page, or a program in its place, asks; a refusal says what was expected. */
final class PageRequest {
  private static final Pattern CHAT = Pattern.compile("[1-9][0-9]{0,15}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}");
  private static final int LONGEST_WAIT = 50;

  private PageRequest() {}

  static ApiResult<Long> chat(String id) {
    return CHAT.matcher(id).matches()
        ? ApiResult.ok(Long.parseLong(id))
        : refused("A chat is a whole number from 1; this is \"" + id + "\".");
  }

  /** A group's number, too. */
  static ApiResult<Long> anyChat(String id) {
    return chat(id.startsWith("-") ? id.substring(1) : id)
        .map(number -> id.startsWith("-") ? -number : number);
  }

  static ApiResult<Integer> cursor(String after) {
    return NUMBER.matcher(after).matches()
        ? ApiResult.ok(Integer.parseInt(after))
        : refused("\"after\" is the id of a message, or 0.");
  }

  /** In seconds; what is no number means not to wait. */
  static Duration patience(String wait) {
    return NUMBER.matcher(wait).matches()
        ? Duration.ofSeconds(Math.min(LONGEST_WAIT, Integer.parseInt(wait)))
        : Duration.ZERO;
  }

  static ApiResult<ObjectNode> body(byte[] body, int mostBytes) {
    byte[] given = Optional.ofNullable(body).orElse(new byte[0]);
    if (given.length > mostBytes) {
      return ApiResult.failed(
          ApiError.plain(413, "The request is larger than " + mostBytes + " bytes. Shorten it."));
    }
    return Json.parseObject(new String(given, UTF_8))
        .map(ApiResult::ok)
        .orElse(refused("The request must be a JSON object."));
  }

  static ApiResult<String> text(ObjectNode json, String name) {
    return Optional.of(json.path(name))
        .filter(JsonNode::isTextual)
        .map(found -> ApiResult.ok(found.asText()))
        .orElse(refused("The request needs \"" + name + "\", a text."));
  }

  static ApiResult<Integer> number(ObjectNode json, String name) {
    JsonNode found = json.path(name);
    return found.isIntegralNumber() && found.canConvertToInt()
        ? ApiResult.ok(found.asInt())
        : refused("The request needs \"" + name + "\", a whole number.");
  }

  /** The first language of an Accept-Language header, or empty. */
  static String language(String header) {
    String first = header.split("[-,;]", 2)[0].strip();
    return LANGUAGE.matcher(first).matches() ? first.toLowerCase(Locale.ROOT) : "";
  }

  private static <T> ApiResult<T> refused(String sentence) {
    return ApiResult.failed(ApiError.plain(400, sentence));
  }
}
