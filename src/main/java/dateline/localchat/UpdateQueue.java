package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The updates a bot has not acknowledged yet, and the long poll that waits for the next one. An
 * update leaves when a poll names a higher offset, or when its time is over.
 */
final class UpdateQueue {
  static final int MOST_UPDATES = 100_000;
  private static final int FUTURE = 10;
  private static final Duration QUICK_REPEAT = Duration.ofSeconds(3);
  private static final Duration HASTY_REPEAT = Duration.ofMillis(500);
  private static final Set<String> ONLY_WHEN_NAMED =
      Set.of("chat_member", "message_reaction", "message_reaction_count");
  private static final Set<String> SENT_BY_DEFAULT =
      Set.of(
          "message",
          "edited_message",
          "channel_post",
          "edited_channel_post",
          "inline_query",
          "chosen_inline_result",
          "callback_query",
          "shipping_query",
          "pre_checkout_query",
          "poll",
          "poll_answer",
          "my_chat_member",
          "chat_join_request",
          "chat_boost",
          "removed_chat_boost",
          "business_connection",
          "business_message",
          "edited_business_message",
          "deleted_business_messages",
          "purchased_paid_media",
          "managed_bot",
          "guest_message");

  private record Event(Instant expires, ObjectNode update) {}

  private record Poll(int limit, CompletableFuture<ApiResult<JsonNode>> answer) {}

  private final TreeMap<Integer, Event> events = new TreeMap<>();
  private final InstantSource clock;
  private final Consumer<ObjectNode> journal;
  private final Set<String> allowed = new HashSet<>();
  private int next = ThreadLocalRandom.current().nextInt(2_000_001, 1_000_000_000);
  private Optional<Poll> waiting = Optional.empty();
  private Optional<Consumer<ObjectNode>> receiver = Optional.empty();
  private Instant lastConflict = Instant.EPOCH;
  private int lastOffset = Integer.MIN_VALUE;
  private Instant lastStart = Instant.EPOCH;
  private Instant lastFinish = Instant.EPOCH;

  UpdateQueue(InstantSource clock, Consumer<ObjectNode> journal) {
    this.clock = clock;
    this.journal = journal;
  }

  /** Adds an update of a kind; it is offered to the bot for {@code life}. */
  void add(String kind, ObjectNode payload, Duration life) {
    Optional<Poll> woken;
    synchronized (this) {
      if (!isWanted(kind) || events.size() >= MOST_UPDATES) {
        return;
      }
      int id = next++;
      Event event = new Event(clock.instant().plus(life), update(id, kind, payload));
      journal.accept(record(event));
      events.put(id, event);
      woken = waiting;
      waiting = Optional.empty();
      receiver.ifPresent(webhook -> webhook.accept(event.update()));
    }
    woken.ifPresent(poll -> poll.answer().complete(ApiResult.ok(take(poll.limit()))));
  }

  private static ObjectNode update(int id, String kind, ObjectNode payload) {
    ObjectNode update = Json.object().put("update_id", id);
    update.set(kind, payload);
    return update;
  }

  CompletableFuture<ApiResult<JsonNode>> poll(Arguments arguments) {
    if (isPushed()) {
      return CompletableFuture.completedFuture(
          ApiResult.failed(
              ApiError.of(
                  409,
                  "can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                      + " the webhook first")));
    }
    terminateWaiting(
        "terminated by other getUpdates request; make sure that only one bot instance is running");
    synchronized (this) {
      allow(arguments.text("allowed_updates"));
      int offset = arguments.number("offset", 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
      int limit = limit(offset, arguments.number("limit", 100, 1, 100));
      int timeout = timeout(offset, arguments.number("timeout", 0, 0, 50));
      acknowledge(offset);
      CompletableFuture<ApiResult<JsonNode>> answer = new CompletableFuture<>();
      ArrayNode ready = take(limit);
      if (!ready.isEmpty() || timeout == 0) {
        answer.complete(ApiResult.ok(ready));
        return answer;
      }
      waiting = Optional.of(new Poll(limit, answer));
      return answer.completeOnTimeout(ApiResult.ok(Json.array()), timeout, TimeUnit.SECONDS);
    }
  }

  /** A second poll ends the one that waits; quick repeats of that are made to wait themselves. */
  private void terminateWaiting(String why) {
    Optional<Poll> older;
    Executor when;
    synchronized (this) {
      older = waiting.filter(poll -> !poll.answer().isDone());
      waiting = Optional.empty();
      Instant now = clock.instant();
      boolean again = now.isBefore(lastConflict.plus(QUICK_REPEAT));
      when =
          again
              ? CompletableFuture.delayedExecutor(QUICK_REPEAT.toSeconds(), TimeUnit.SECONDS)
              : Runnable::run;
      lastConflict = older.isPresent() ? now : lastConflict;
    }
    ApiError conflict = ApiError.of(409, why);
    older.ifPresent(poll -> when.execute(() -> poll.answer().complete(ApiResult.failed(conflict))));
  }

  /** From now on updates are handed over, those that wait first, and polls are refused. */
  void push(Consumer<ObjectNode> webhook) {
    terminateWaiting("terminated by setWebhook request");
    synchronized (this) {
      receiver = Optional.of(webhook);
      events.values().forEach(event -> webhook.accept(event.update()));
    }
  }

  synchronized void endPush() {
    receiver = Optional.empty();
  }

  private synchronized boolean isPushed() {
    return receiver.isPresent();
  }

  synchronized boolean isPolled() {
    return waiting.filter(poll -> !poll.answer().isDone()).isPresent();
  }

  /** Whether the update is still to be delivered. */
  synchronized boolean isPending(int id) {
    return Optional.ofNullable(events.get(id))
        .filter(event -> clock.instant().isBefore(event.expires()))
        .isPresent();
  }

  synchronized void settle(int id) {
    events.remove(id);
    journal.accept(Json.object().put("kind", "acknowledged").put("id", id).put("next", next));
  }

  synchronized void clear() {
    events.clear();
    journal.accept(acknowledged(next));
  }

  /** As Telegram does after a week without updates: counts anew, perhaps lower. */
  synchronized void restartAt(int id) {
    events.clear();
    journal.accept(acknowledged(Integer.MAX_VALUE));
    next = id;
    journal.accept(acknowledged(0));
  }

  private int limit(int offset, int asked) {
    boolean hasty = offset == lastOffset && clock.instant().isBefore(lastFinish.plus(HASTY_REPEAT));
    return hasty ? 1 : asked;
  }

  private int timeout(int offset, int asked) {
    Instant now = clock.instant();
    boolean quick = offset == lastOffset && now.isBefore(lastStart.plus(QUICK_REPEAT));
    lastOffset = offset;
    lastStart = now;
    return quick ? Math.max(asked, (int) QUICK_REPEAT.toSeconds()) : asked;
  }

  private void acknowledge(int offset) {
    int head = events.isEmpty() ? next : events.firstKey();
    int from = offset;
    if (offset < 0) {
      from = next + offset;
    }
    boolean elsewhere = from > next + FUTURE || from < head - MOST_UPDATES;
    if (offset == 0 || elsewhere || from <= head) {
      return;
    }
    events.headMap(from).clear();
    journal.accept(acknowledged(from));
  }

  private synchronized ArrayNode take(int limit) {
    Instant now = clock.instant();
    events.values().removeIf(event -> !now.isBefore(event.expires()));
    ArrayNode taken = Json.array();
    events.values().stream().limit(limit).forEach(event -> taken.add(event.update().deepCopy()));
    lastFinish = now;
    return taken;
  }

  /** Kept until a later poll names others; a list without any known name means the default. */
  synchronized void allow(String list) {
    Json.parse(list)
        .filter(JsonNode::isArray)
        .ifPresent(
            names -> {
              allowed.clear();
              names.forEach(name -> allowed.add(name.asText()));
            });
  }

  private boolean isWanted(String kind) {
    boolean anyKnown =
        allowed.stream()
            .anyMatch(name -> SENT_BY_DEFAULT.contains(name) || ONLY_WHEN_NAMED.contains(name));
    return (anyKnown ? allowed : SENT_BY_DEFAULT).contains(kind);
  }

  synchronized int pending() {
    return events.size();
  }

  synchronized void writeTo(Consumer<ObjectNode> target) {
    target.accept(acknowledged(0));
    events.values().forEach(event -> target.accept(record(event)));
  }

  private ObjectNode acknowledged(int below) {
    return Json.object().put("kind", "acknowledged").put("below", below).put("next", next);
  }

  private static ObjectNode record(Event event) {
    ObjectNode line =
        Json.object().put("kind", "update").put("expires", event.expires().toEpochMilli());
    line.set("update", event.update());
    return line;
  }

  synchronized void restore(JsonNode line) {
    if (line.path("kind").asText().equals("acknowledged")) {
      events.headMap(line.path("below").asInt()).clear();
      events.remove(line.path("id").asInt());
      next = line.path("next").asInt();
      return;
    }
    ObjectNode update = (ObjectNode) line.path("update");
    int id = update.path("update_id").asInt();
    events.put(id, new Event(Instant.ofEpochMilli(line.path("expires").asLong()), update));
    next = Math.max(next, id + 1);
  }
}
