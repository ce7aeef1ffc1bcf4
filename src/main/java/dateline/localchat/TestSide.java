package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** What tests and rehearsals do to the local chat; told in {@link LocalChat}. */
final class TestSide {
  private static final Duration LIFE = Duration.ofHours(24);
  private static final Set<String> GONE = Set.of("blocked", "kicked", "left");

  private final FaultPlan faults;
  private final Chats chats;
  private final ChatStates states;
  private final UpdateQueue updates;
  private final BotApiObjects objects;
  private final AtomicReference<SendRate> rate;

  TestSide(
      FaultPlan faults,
      Chats chats,
      ChatStates states,
      UpdateQueue updates,
      BotApiObjects objects,
      AtomicReference<SendRate> rate) {
    this.faults = faults;
    this.chats = chats;
    this.states = states;
    this.updates = updates;
    this.objects = objects;
    this.rate = rate;
  }

  ApiResult<JsonNode> plan(ObjectNode fault) {
    return faults.add(fault);
  }

  JsonNode planned() {
    return faults.left();
  }

  JsonNode clearPlan() {
    faults.clear();
    return faults.left();
  }

  /** Opens many private chats at once: {@code {"first": 1, "count": 20000}}. */
  ApiResult<JsonNode> open(ObjectNode json) {
    long first = json.path("first").asLong();
    int count = json.path("count").asInt();
    if (first < 1 || count < 1 || count > chats.most()) {
      return refused("\"first\" is a chat, \"count\" a number from 1 to " + chats.most() + ".");
    }
    for (long id = first; id < first + count; id++) {
      if (chats.open(id, "").isEmpty()) {
        return refused("There are " + chats.most() + " chats already.");
      }
    }
    return ApiResult.ok(Json.object().put("opened", count));
  }

  /** Makes a chat what it is said to be, and tells the bot unless it is to find out by itself. */
  ApiResult<JsonNode> state(long id, ObjectNode json) {
    String name = json.path("state").asText("open");
    long to = json.path("to").asLong();
    if (!ChatStates.isKnown(name)) {
      return refused("There is no state \"" + name + "\".");
    }
    if (name.equals("migrated") && to == 0) {
      return refused("A group that migrated needs \"to\", its new number.");
    }
    Chat chat = describe(id, json);
    if (chats.put(chat).isEmpty()) {
      return refused("There are " + chats.most() + " chats already.");
    }
    Set<Integer> topics = new HashSet<>();
    json.path("topics").forEach(topic -> topics.add(topic.asInt()));
    ChatStates.State before = states.get(id);
    Duration pause = Duration.ofSeconds(json.path("seconds").asInt(0));
    states.put(id, new ChatStates.State(name, to, pause, topics));
    if (name.equals("migrated")) {
      chats.put(new Chat(to, "supergroup", chat.name(), ""));
    }
    if (!json.path("silent").asBoolean()) {
      tell(chat, before.name(), name, to);
    }
    return ApiResult.ok(Json.object().put("id", id).put("type", chat.type()).put("state", name));
  }

  private Chat describe(long id, ObjectNode json) {
    Optional<Chat> known = chats.find(id);
    String usual = id > 0 ? "private" : id < -1_000_000_000_000L ? "supergroup" : "group";
    return new Chat(
        id,
        json.path("type").asText(known.map(Chat::type).orElse(usual)),
        json.path("title").asText(known.map(Chat::name).orElse(id > 0 ? "Reader" : "Group")),
        known.map(Chat::language).orElse(""));
  }

  private void tell(Chat chat, String before, String now, long to) {
    if (now.equals("migrated")) {
      Chat moved = new Chat(to, "supergroup", chat.name(), "");
      updates.add("message", objects.service(chat, "migrate_to_chat_id", to), LIFE);
      updates.add("message", objects.service(moved, "migrate_from_chat_id", chat.id()), LIFE);
    } else if (GONE.contains(before) != GONE.contains(now)) {
      String left = now.equals("left") ? "left" : "kicked";
      String status = GONE.contains(now) ? left : "member";
      updates.add("my_chat_member", objects.ownMembership(chat, status), LIFE);
    }
  }

  /**
   * The limits kept: {@code {"overall": 30, "chat": 1, "group": 20}}, so many a second, a second
   * and a minute; none without a body's members.
   */
  ApiResult<JsonNode> limit(ObjectNode json) {
    List<String> names = List.of("overall", "chat", "group");
    if (json.isEmpty()) {
      rate.set(SendRate.unlimited());
    } else if (names.stream().allMatch(name -> json.path(name).asInt() > 0)) {
      rate.set(
          SendRate.of(
              json.path("overall").asInt(), json.path("chat").asInt(), json.path("group").asInt()));
    } else {
      return refused("\"overall\", \"chat\" and \"group\" are numbers from 1.");
    }
    return ApiResult.ok(json);
  }

  /** The calls of the bot after a number, of one method or of all. */
  JsonNode requests(List<Exchange> exchanges, String method, int after) {
    ArrayNode list = Json.array();
    exchanges.stream()
        .filter(one -> one.number() > after)
        .filter(one -> method.isEmpty() || one.method().equalsIgnoreCase(method))
        .forEach(
            one -> {
              ObjectNode line = list.addObject().put("number", one.number());
              line.put("at", one.at().toString()).put("method", one.method());
              ObjectNode arguments = line.putObject("arguments");
              one.arguments().forEach(arguments::put);
              line.put("status", one.status()).set("answer", one.answer());
            });
    return list;
  }

  /** An update as it stands, without its number: {@code {"message": {...}}}. */
  ApiResult<JsonNode> update(ObjectNode json) {
    if (json.size() != 1 || !(json.elements().next() instanceof ObjectNode payload)) {
      return refused("An update is an object with one member, such as \"message\".");
    }
    updates.add(json.fieldNames().next(), payload, LIFE);
    return ApiResult.ok(Json.object().put("pending", updates.pending()));
  }

  /** {@code {"next": 500}}: what waits is gone, and the next update has that number. */
  ApiResult<JsonNode> restart(ObjectNode json) {
    int next = json.path("next").asInt();
    if (next < 1) {
      return refused("\"next\" is the number of the next update, from 1.");
    }
    updates.restartAt(next);
    return ApiResult.ok(Json.object().put("next", next));
  }

  private static <T> ApiResult<T> refused(String sentence) {
    return ApiResult.failed(ApiError.plain(400, sentence));
  }
}
