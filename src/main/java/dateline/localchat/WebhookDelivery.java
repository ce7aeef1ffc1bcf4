package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Delivers updates to one address, those of a chat one after the other, chats side by side. What is
 * not taken is delivered again: at once, then after 2, 4, 8 seconds and so on, until its time is
 * over.
 */
final class WebhookDelivery {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LONGEST_ASKED_WAIT = 3600;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI address;
  private final String secret;
  private final UpdateQueue updates;
  private final InstantSource clock;
  private final Webhook.WebhookReplies replies;
  private final Map<Long, Deque<ObjectNode>> queues = new HashMap<>();
  private Optional<ObjectNode> lastFailure = Optional.empty();
  private volatile boolean stopped;

  WebhookDelivery(
      URI address,
      String secret,
      UpdateQueue updates,
      InstantSource clock,
      Webhook.WebhookReplies replies) {
    this.address = address;
    this.secret = secret;
    this.updates = updates;
    this.clock = clock;
    this.replies = replies;
  }

  URI address() {
    return address;
  }

  /** As getWebhookInfo tells it. */
  synchronized Optional<ObjectNode> lastFailure() {
    return lastFailure;
  }

  void stop() {
    stopped = true;
  }

  void add(ObjectNode update) {
    long chat = chat(update);
    boolean first;
    synchronized (this) {
      Deque<ObjectNode> queue = queues.computeIfAbsent(chat, id -> new ArrayDeque<>());
      first = queue.isEmpty();
      queue.add(update);
    }
    if (first) {
      CompletableFuture.runAsync(() -> deliver(chat, update, 0));
    }
  }

  /** Whose queue an update is in: the chat's, else the person's. */
  private static long chat(ObjectNode update) {
    for (JsonNode part : update) {
      for (String place : new String[] {"/chat/id", "/message/chat/id", "/from/id"}) {
        if (part.at(place).isIntegralNumber()) {
          return part.at(place).asLong();
        }
      }
    }
    return 0;
  }

  private void deliver(long chat, ObjectNode update, int failures) {
    if (stopped) {
      return;
    }
    if (!updates.isPending(update.path("update_id").asInt())) {
      next(chat);
      return;
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept-Encoding", "gzip, deflate")
            .POST(HttpRequest.BodyPublishers.ofString(update.toString()));
    if (!secret.isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
        .whenComplete(
            (response, failure) -> {
              if (failure == null && response.statusCode() / 100 == 2) {
                updates.settle(update.path("update_id").asInt());
                reply(response.body());
                next(chat);
              } else {
                again(chat, update, failures, Optional.ofNullable(response));
              }
            });
  }

  private void again(
      long chat, ObjectNode update, int failures, Optional<HttpResponse<String>> response) {
    String words =
        response
            .map(one -> "Wrong response from the webhook: " + one.statusCode())
            .orElse("Connection failed");
    synchronized (this) {
      lastFailure =
          Optional.of(
              Json.object()
                  .put("last_error_date", clock.instant().getEpochSecond())
                  .put("last_error_message", words));
    }
    OptionalLong asked =
        response
            .map(one -> one.headers().firstValueAsLong("Retry-After"))
            .orElse(OptionalLong.empty());
    long wait =
        asked.isPresent() ? Math.min(LONGEST_ASKED_WAIT, asked.getAsLong()) : wait(failures);
    CompletableFuture.delayedExecutor(wait, TimeUnit.SECONDS)
        .execute(() -> deliver(chat, update, failures + 1));
  }

  private static long wait(int failures) {
    long longest = ThreadLocalRandom.current().nextLong(60, 120);
    return failures == 0 ? 0 : Math.min(longest, 1L << Math.min(failures, 20));
  }

  private void next(long chat) {
    Optional<ObjectNode> following;
    synchronized (this) {
      Deque<ObjectNode> queue = queues.get(chat);
      queue.removeFirst();
      following = Optional.ofNullable(queue.peekFirst());
      if (following.isEmpty()) {
        queues.remove(chat);
      }
    }
    following.ifPresent(update -> deliver(chat, update, 0));
  }

  /** An answer may be a call; what comes of it is not reported. */
  private void reply(String body) {
    Json.parseObject(body)
        .filter(call -> call.path("method").isTextual())
        .filter(call -> !isForbidden(call.path("method").asText()))
        .ifPresent(
            call -> {
              Map<String, String> values = new HashMap<>();
              call.properties()
                  .forEach(
                      field ->
                          values.put(
                              field.getKey(),
                              field.getValue().isTextual()
                                  ? field.getValue().asText()
                                  : field.getValue().toString()));
              replies.call(call.path("method").asText(), new Arguments(values));
            });
  }

  private static boolean isForbidden(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    return name.startsWith("get")
        || name.equals("setwebhook")
        || name.equals("deletewebhook")
        || name.equals("close")
        || name.equals("logout");
  }
}
