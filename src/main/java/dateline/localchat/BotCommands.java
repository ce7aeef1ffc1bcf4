package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The commands a bot has set, by scope and language. */
final class BotCommands {
  private static final int MOST_COMMANDS = 100;
  private static final int LONGEST_DESCRIPTION = 256;
  private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
  private static final Pattern LANGUAGE = Pattern.compile("|[a-z]{2}");
  private static final Set<String> SCOPES =
      Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators");
  private static final Set<String> CHAT_SCOPES =
      Set.of("chat", "chat_administrators", "chat_member");

  private final Map<String, ArrayNode> sets = new LinkedHashMap<>();
  private final Consumer<ObjectNode> journal;
  private final Chats chats;
  private int changed;

  BotCommands(Chats chats, Consumer<ObjectNode> journal) {
    this.chats = chats;
    this.journal = journal;
  }

  ApiResult<JsonNode> set(Arguments arguments) {
    return key(arguments)
        .then(key -> commands(arguments.text("commands")).map(list -> store(key, list)));
  }

  ApiResult<JsonNode> delete(Arguments arguments) {
    return key(arguments).map(key -> store(key, Json.array()));
  }

  synchronized ApiResult<JsonNode> get(Arguments arguments) {
    return key(arguments).map(key -> sets.getOrDefault(key, Json.array()).deepCopy());
  }

  /** The commands offered in a private chat: the nearest scope, its language first. */
  synchronized ArrayNode offered(Chat chat) {
    List<String> scopes = List.of("chat:" + chat.id(), "all_private_chats:", "default:");
    return scopes.stream()
        .flatMap(scope -> List.of(scope + "/" + chat.language(), scope + "/").stream())
        .filter(sets::containsKey)
        .findFirst()
        .map(key -> sets.get(key).deepCopy())
        .orElse(Json.array());
  }

  synchronized int changed() {
    return changed;
  }

  private JsonNode store(String key, ArrayNode list) {
    chats.countChange(number -> put(key, list, number));
    return Json.MAPPER.getNodeFactory().booleanNode(true);
  }

  private synchronized void put(String key, ArrayNode list, int number) {
    changed = number;
    ObjectNode line = Json.object().put("kind", "commands").put("key", key);
    line.set("commands", list);
    journal.accept(line);
    restore(line);
  }

  synchronized void restore(JsonNode line) {
    String key = line.path("key").asText();
    ArrayNode list = (ArrayNode) line.path("commands");
    if (list.isEmpty()) {
      sets.remove(key);
    } else {
      sets.put(key, list.deepCopy());
    }
  }

  synchronized void writeTo(Consumer<ObjectNode> target) {
    sets.forEach(
        (key, list) -> {
          ObjectNode line = Json.object().put("kind", "commands").put("key", key);
          line.set("commands", list);
          target.accept(line);
        });
  }

  private static ApiResult<String> key(Arguments arguments) {
    String language = arguments.text("language_code");
    if (!LANGUAGE.matcher(language).matches()) {
      return ApiResult.badRequest("invalid language code specified");
    }
    Optional<ObjectNode> scope =
        arguments.has("scope")
            ? Json.parseObject(arguments.text("scope"))
            : Optional.of(Json.object().put("type", "default"));
    String type = scope.map(json -> json.path("type").asText()).orElse("");
    if (SCOPES.contains(type)) {
      return ApiResult.ok(type + ":/" + language);
    }
    if (!CHAT_SCOPES.contains(type)) {
      return ApiResult.badRequest("can't parse BotCommandScope: unsupported type specified");
    }
    String chat = scope.get().path("chat_id").asText();
    String user = scope.get().path("user_id").asText();
    return chat.isEmpty()
        ? ApiResult.badRequest("chat_id is empty")
        : ApiResult.ok(type + ":" + chat + (user.isEmpty() ? "" : "," + user) + "/" + language);
  }

  private static ApiResult<ArrayNode> commands(String text) {
    Optional<JsonNode> list = Json.parse(text).filter(JsonNode::isArray);
    if (list.isEmpty()) {
      return ApiResult.badRequest("can't parse commands list: expected an Array of BotCommand");
    }
    if (list.get().size() > MOST_COMMANDS) {
      return ApiResult.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    ArrayNode kept = Json.array();
    for (JsonNode one : list.get()) {
      String command = one.path("command").asText().replaceFirst("^/", "");
      String description = one.path("description").asText().strip();
      if (!COMMAND.matcher(command).matches()) {
        return ApiResult.badRequest("BOT_COMMAND_INVALID");
      }
      if (description.isEmpty() || description.length() > LONGEST_DESCRIPTION) {
        return ApiResult.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
      kept.addObject().put("command", command).put("description", description);
    }
    return ApiResult.ok(kept);
  }
}
