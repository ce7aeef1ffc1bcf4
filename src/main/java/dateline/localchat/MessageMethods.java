package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** The methods that send, change and delete messages. */
final class MessageMethods {
  private static final Duration DELETABLE = Duration.ofHours(48);
  private static final Duration TYPING = Duration.ofSeconds(5);
  private static final int MOST_DELETED = 100;
  private static final Set<String> ACTIONS =
      Set.of(
          "typing",
          "upload_photo",
          "record_video",
          "upload_video",
          "record_voice",
          "upload_voice",
          "upload_document",
          "choose_sticker",
          "find_location",
          "record_video_note",
          "upload_video_note",
          "record_audio",
          "upload_audio");

  private final Chats chats;
  private final BotApiObjects objects;
  private final ChatStates states;
  private final Supplier<SendRate> rate;
  private final InstantSource clock;

  MessageMethods(
      Chats chats,
      BotApiObjects objects,
      ChatStates states,
      Supplier<SendRate> rate,
      InstantSource clock) {
    this.chats = chats;
    this.objects = objects;
    this.states = states;
    this.rate = rate;
    this.clock = clock;
  }

  ApiResult<Chat> chat(Arguments arguments) {
    if (!arguments.has("chat_id")) {
      return ApiResult.badRequest("chat_id is empty");
    }
    return arguments
        .wholeNumber("chat_id")
        .flatMap(chats::find)
        .map(
            chat ->
                states.closed(chat.id()).map(ApiResult::<Chat>failed).orElse(ApiResult.ok(chat)))
        .orElse(ApiResult.badRequest("chat not found"));
  }

  ApiResult<JsonNode> send(Arguments arguments) {
    return OutgoingText.read(arguments)
        .then(content -> chat(arguments).then(chat -> send(chat, content, arguments)));
  }

  private ApiResult<JsonNode> send(Chat chat, FormattedText content, Arguments arguments) {
    return extras(arguments, InlineKeyboard.read(arguments.text("reply_markup")))
        .then(extras -> replying(chat, extras, arguments))
        .then(extras -> permitted(chat, arguments).map(open -> extras))
        .map(extras -> objects.message(chats.add(chat.id(), true, content, extras)));
  }

  private ApiResult<Chat> permitted(Chat chat, Arguments arguments) {
    int topic = arguments.number("message_thread_id", 0, 0, Integer.MAX_VALUE);
    Optional<ApiError> refusal = states.refusal(chat.id(), topic).or(() -> tooFast(chat));
    return refusal.map(ApiResult::<Chat>failed).orElse(ApiResult.ok(chat));
  }

  private Optional<ApiError> tooFast(Chat chat) {
    OptionalInt wait = rate.get().take(chat.id(), clock.instant());
    return wait.isPresent()
        ? Optional.of(ApiError.tooManyRequests(wait.getAsInt()))
        : Optional.empty();
  }

  private ApiResult<Message.Extras> replying(
      Chat chat, Message.Extras extras, Arguments arguments) {
    return Reply.read(arguments, id -> chats.message(chat.id(), id))
        .map(reply -> extras.withReply(reply.to(), reply.quote()));
  }

  private static ApiResult<Message.Extras> extras(
      Arguments arguments, ApiResult<Optional<ObjectNode>> keyboard) {
    return keyboard.then(
        buttons ->
            linkPreview(arguments)
                .map(
                    preview -> Message.Extras.NONE.withKeyboard(buttons).withLinkPreview(preview)));
  }

  private static ApiResult<Optional<ObjectNode>> linkPreview(Arguments arguments) {
    if (!arguments.has("link_preview_options")) {
      return ApiResult.ok(
          arguments.isTrue("disable_web_page_preview")
              ? Optional.of(Json.object().put("is_disabled", true))
              : Optional.empty());
    }
    Optional<ObjectNode> given = Json.parseObject(arguments.text("link_preview_options"));
    if (given.isEmpty()) {
      return ApiResult.badRequest("can't parse link preview options JSON object");
    }
    ObjectNode kept = Json.object();
    for (String flag :
        List.of("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")) {
      if (given.get().path(flag).asBoolean()) {
        kept.put(flag, true);
      }
    }
    String url = given.get().path("url").asText();
    return ApiResult.ok(
        Optional.of(url.isEmpty() ? kept : kept.put("url", url)).filter(found -> !found.isEmpty()));
  }

  ApiResult<JsonNode> editText(Arguments arguments) {
    return OutgoingText.read(arguments)
        .then(
            content -> editable(arguments).then(message -> editText(message, content, arguments)));
  }

  private ApiResult<JsonNode> editText(
      Message message, FormattedText content, Arguments arguments) {
    return extras(arguments, InlineKeyboard.readForEdit(arguments.text("reply_markup")))
        .map(extras -> extras.withReply(message.extras().replyTo(), message.extras().quote()))
        .then(extras -> replace(message, content, extras));
  }

  ApiResult<JsonNode> editKeyboard(Arguments arguments) {
    return editable(arguments).then(message -> editKeyboard(message, arguments));
  }

  private ApiResult<JsonNode> editKeyboard(Message message, Arguments arguments) {
    return InlineKeyboard.readForEdit(arguments.text("reply_markup"))
        .map(keyboard -> message.extras().withKeyboard(keyboard))
        .then(extras -> replace(message, message.content(), extras));
  }

  private ApiResult<JsonNode> replace(
      Message message, FormattedText content, Message.Extras extras) {
    if (content.equals(message.content())
        && extras.keyboard().equals(message.extras().keyboard())) {
      return ApiResult.badRequest("MESSAGE_NOT_MODIFIED");
    }
    Message edited = message.edited(content, extras, clock.instant().getEpochSecond());
    chats.replace(edited);
    return ApiResult.ok(objects.message(edited));
  }

  private ApiResult<Message> editable(Arguments arguments) {
    if (arguments.has("inline_message_id")) {
      return ApiResult.badRequest("MESSAGE_ID_INVALID");
    }
    return chat(arguments)
        .then(chat -> message(chat, arguments, "message to edit not found"))
        .then(
            message ->
                message.fromBot()
                    ? ApiResult.ok(message)
                    : ApiResult.badRequest("message can't be edited"));
  }

  private ApiResult<Message> message(Chat chat, Arguments arguments, String notFound) {
    int id = arguments.number("message_id", 0, 0, Integer.MAX_VALUE);
    if (id == 0) {
      return ApiResult.badRequest("message identifier is not specified");
    }
    return chats.message(chat.id(), id).map(ApiResult::ok).orElse(ApiResult.badRequest(notFound));
  }

  ApiResult<JsonNode> delete(Arguments arguments) {
    return chat(arguments)
        .then(chat -> message(chat, arguments, "message to delete not found"))
        .then(
            message -> {
              if (!isDeletable(message)) {
                return ApiResult.badRequest("MESSAGE_DELETE_FORBIDDEN");
              }
              chats.delete(message);
              return ApiResult.ok(BooleanNode.TRUE);
            });
  }

  ApiResult<JsonNode> deleteMany(Arguments arguments) {
    return chat(arguments).then(chat -> ids(arguments).map(ids -> deleteAll(chat, ids)));
  }

  private static ApiResult<List<Integer>> ids(Arguments arguments) {
    JsonNode list = Json.parse(arguments.text("message_ids")).orElse(Json.array());
    if (!list.isArray()) {
      return ApiResult.badRequest("expected an Array of message identifiers");
    }
    if (list.isEmpty()) {
      return ApiResult.badRequest("message identifiers are not specified");
    }
    if (list.size() > MOST_DELETED) {
      return ApiResult.badRequest("too many message identifiers specified");
    }
    List<Integer> ids = new ArrayList<>();
    list.forEach(id -> ids.add(id.asInt()));
    return ApiResult.ok(ids);
  }

  /** Those that are missing or too old are passed over. */
  private JsonNode deleteAll(Chat chat, List<Integer> ids) {
    ids.stream()
        .flatMap(id -> chats.message(chat.id(), id).stream())
        .filter(this::isDeletable)
        .forEach(chats::delete);
    return BooleanNode.TRUE;
  }

  private boolean isDeletable(Message message) {
    return clock.instant().getEpochSecond() - message.date() < DELETABLE.toSeconds();
  }

  ApiResult<JsonNode> action(Arguments arguments) {
    return chat(arguments)
        .then(
            chat -> {
              String action = arguments.text("action").toLowerCase(Locale.ROOT);
              if (!ACTIONS.contains(action) && !action.equals("cancel")) {
                return ApiResult.badRequest("wrong parameter action in request");
              }
              Duration shown = action.equals("cancel") ? Duration.ZERO : TYPING;
              chats.typing(chat.id(), clock.instant().plus(shown));
              return ApiResult.ok(BooleanNode.TRUE);
            });
  }
}
