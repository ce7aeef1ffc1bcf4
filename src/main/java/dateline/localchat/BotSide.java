package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** The door of the Bot API: token, arguments, method, answer, and a note of each exchange. */
final class BotSide {
  private static final int EXCHANGES_KEPT = 1_000;
  private static final int LONGEST_TOKEN = 80;

  private final BotProfile bot;
  private final BotMethods methods;
  private final Deque<Exchange> exchanges = new ArrayDeque<>();

  BotSide(BotProfile bot, BotMethods methods) {
    this.bot = bot;
    this.methods = methods;
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
    return call(name, arguments).thenApply(result -> answered(name, arguments, result));
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

  private BotReply answered(String method, Arguments arguments, ApiResult<JsonNode> result) {
    boolean idle =
        result instanceof ApiResult.Ok<JsonNode> ok && ok.value().isArray() && ok.value().isEmpty();
    if (!idle) {
      note(new Exchange(method, arguments.values(), envelope(result)));
    }
    return reply(result);
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
    return new BotReply(
        result.fold(value -> 200, ApiError::code),
        envelope(result).toString(),
        result.fold(value -> OptionalInt.empty(), ApiError::retryAfter));
  }

  private synchronized void note(Exchange exchange) {
    exchanges.add(exchange);
    if (exchanges.size() > EXCHANGES_KEPT) {
      exchanges.removeFirst();
    }
  }

  synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }
}
