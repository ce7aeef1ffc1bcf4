package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The door of the Bot API: token, arguments, method, answer, and a note of each exchange. */
final class BotSide {
  private static final int EXCHANGES_KEPT = 1_000;
  private static final int LONGEST_TOKEN = 80;

  private final BotProfile bot;
  private final BotMethods methods;
  private final FaultPlan faults;
  private final InstantSource clock;
  private final Deque<Exchange> exchanges = new ArrayDeque<>();
  private int calls;

  BotSide(BotProfile bot, BotMethods methods, FaultPlan faults, InstantSource clock) {
    this.bot = bot;
    this.methods = methods;
    this.faults = faults;
    this.clock = clock;
  }

  CompletableFuture<BotReply> call(String token, String method, ArgumentReader.Read read) {
    if (!MessageDigest.isEqual(token.getBytes(UTF_8), bot.token().getBytes(UTF_8))) {
      return CompletableFuture.completedFuture(reply(ApiResult.failed(unauthorized(token))));
    }
    if (read.status().isPresent()) {
      return CompletableFuture.completedFuture(BotReply.bare(read.status().getAsInt()));
    }
    Arguments arguments = read.arguments();
    String name = method.isEmpty() ? arguments.text("method") : method;
    Optional<Fault> fault = faults.take(name, arguments);
    return fault
        .map(planned -> spoiled(planned, name, arguments))
        .orElseGet(() -> call(name, arguments).thenApply(BotSide::reply))
        .thenApply(reply -> noted(name, arguments, reply));
  }

  private CompletableFuture<BotReply> spoiled(Fault fault, String name, Arguments arguments) {
    CompletableFuture<BotReply> truth =
        fault.isDone()
            ? call(name, arguments).thenApply(BotSide::reply)
            : CompletableFuture.completedFuture(BotReply.bare(500));
    CompletableFuture<BotReply> reply = truth.thenApply(fault::spoil);
    return fault.delay().isZero() ? reply : reply.thenCompose(late -> after(fault.delay(), late));
  }

  private static CompletableFuture<BotReply> after(Duration delay, BotReply reply) {
    return CompletableFuture.supplyAsync(
        () -> reply, CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS));
  }

  private CompletableFuture<ApiResult<JsonNode>> call(String name, Arguments arguments) {
    try {
      return methods.call(name, arguments);
    } catch (UncheckedIOException e) {
      // As Telegram does when it cannot work: the bot tries again later.
      return CompletableFuture.completedFuture(ApiResult.failed(ApiError.of(500, e.getMessage())));
    }
  }

  private static ApiError unauthorized(String token) {
    boolean malformed =
        !token.contains(":") || token.startsWith("0") || token.length() > LONGEST_TOKEN;
    return ApiError.of(401, malformed ? "invalid token specified" : "");
  }

  /** Empty polls are no news. */
  private BotReply noted(String method, Arguments arguments, BotReply reply) {
    JsonNode answer = Json.parse(reply.body()).orElse(TextNode.valueOf(reply.body()));
    JsonNode result = answer.path("result");
    if (!result.isArray() || !result.isEmpty()) {
      note(method, arguments, reply, answer);
    }
    return reply;
  }

  private static ObjectNode envelope(ApiResult<JsonNode> result) {
    return result.fold(
        value -> {
          ObjectNode json = Json.object().put("ok", true);
          json.set("result", value);
          return json;
        },
        ApiError::toJson);
  }

  private static BotReply reply(ApiResult<JsonNode> result) {
    return BotReply.json(
        result.fold(value -> 200, ApiError::code),
        envelope(result).toString(),
        result.fold(value -> OptionalInt.empty(), ApiError::retryAfter));
  }

  private synchronized void note(
      String method, Arguments arguments, BotReply reply, JsonNode answer) {
    exchanges.add(
        new Exchange(++calls, clock.instant(), method, arguments.values(), reply.status(), answer));
    if (exchanges.size() > EXCHANGES_KEPT) {
      exchanges.removeFirst();
    }
  }

  synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }
}
