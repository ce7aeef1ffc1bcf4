package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** From the text a bot sends to the text its reader sees, with Telegram's limits on the way. */
final class OutgoingText {
  static final int MAX_CODE_POINTS = 4096;
  static final int MAX_RAW_BYTES = 32_768;
  static final int MAX_ENTITIES = 100;
  private static final Set<String> MARKED_UP_BY_SENDER =
      Set.of(
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "spoiler",
          "blockquote",
          "expandable_blockquote",
          "code",
          "pre",
          "text_link",
          "custom_emoji",
          "date_time");

  private OutgoingText() {}

  static ApiResult<FormattedText> read(Arguments arguments) {
    return read(arguments.text("text"), arguments.text("parse_mode"), arguments.text("entities"));
  }

  static ApiResult<FormattedText> read(String text, String parseMode, String entities) {
    if (text.isEmpty()) {
      return ApiResult.badRequest("message text is empty");
    }
    if (text.getBytes(UTF_8).length > MAX_RAW_BYTES) {
      return ApiResult.badRequest("text is too long");
    }
    if (!UTF_8.newEncoder().canEncode(text)) {
      return ApiResult.badRequest("text must be encoded in UTF-8");
    }
    return parse(text, parseMode.toLowerCase(Locale.ROOT), entities).then(OutgoingText::finish);
  }

  private static ApiResult<FormattedText> parse(String text, String mode, String entities) {
    return switch (mode) {
      case "", "none" -> marked(text, entities);
      case "html" -> HtmlParser.parse(text);
      case "markdown", "markdownv2" ->
          ApiResult.badRequest(
              "can't parse entities: the local chat reads parse_mode HTML only; send HTML instead");
      default -> ApiResult.badRequest("unsupported parse_mode");
    };
  }

  private static ApiResult<FormattedText> marked(String text, String entities) {
    if (entities.isEmpty()) {
      return ApiResult.ok(FormattedText.plain(text));
    }
    JsonNode list = Json.parse(entities).orElse(Json.object());
    if (!list.isArray()) {
      return ApiResult.badRequest("can't parse entities JSON object");
    }
    List<MessageEntity> kept = new ArrayList<>();
    for (JsonNode one : list) {
      if (!one.path("type").isTextual()
          || !one.path("offset").isIntegralNumber()
          || !one.path("length").isIntegralNumber()) {
        return ApiResult.badRequest(
            "can't parse MessageEntity: type, offset and length are required");
      }
      MessageEntity entity = MessageEntity.fromJson(one);
      if (MARKED_UP_BY_SENDER.contains(entity.type()) && entity.offset() >= 0) {
        kept.add(entity);
      }
    }
    return ApiResult.ok(new FormattedText(text, kept));
  }

  private static ApiResult<FormattedText> finish(FormattedText parsed) {
    FormattedText clean = EntityRules.settle(TextCleaner.clean(parsed));
    if (TextCleaner.isInvisible(clean.text())) {
      return ApiResult.badRequest("text must be non-empty");
    }
    if (clean.length() > MAX_CODE_POINTS) {
      return ApiResult.badRequest("message is too long");
    }
    FormattedText whole = EntityRules.withFound(clean, EntityDetector.find(clean.text()));
    // Telegram drops the rest without a word.
    return ApiResult.ok(
        new FormattedText(whole.text(), whole.entities().stream().limit(MAX_ENTITIES).toList()));
  }
}
