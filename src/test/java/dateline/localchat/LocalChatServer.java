package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The local chat on a socket of its own, for tests without the whole application: the Bot API under
 * {@link #address}, and by {@link #post}, {@link #get} and {@link #delete} the addresses told in
 * {@link LocalChat}.
 */
public final class LocalChatServer implements AutoCloseable {
  public static final String TOKEN = "42:secret-words";

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final LocalChat chat;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger tooFast = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();

  public LocalChatServer(InstantSource clock) {
    this(clock, options -> options);
  }

  public LocalChatServer(InstantSource clock, UnaryOperator<LocalChatOptions> change) {
    this(clock, TOKEN, change);
  }

  /** With a token that the settings take for one of Telegram's. */
  public static LocalChatServer knowing(String token) {
    return new LocalChatServer(InstantSource.system(), token, options -> options);
  }

  private LocalChatServer(
      InstantSource clock, String token, UnaryOperator<LocalChatOptions> change) {
    BotProfile bot = new BotProfile(token, "Dateline", "date_bot");
    chat = LocalChat.serving(change.apply(LocalChatOptions.of(bot, List.of())), clock);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/bot", this::bot);
    server.createContext("/localchat/", this::local);
    server.start();
  }

  /** How often the bot was told that it is too fast. */
  public int tooFast() {
    return tooFast.get();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public LocalChat chat() {
    return chat;
  }

  /** Opens a private chat, or any other with {@link #post}. */
  public void open(long id) {
    post("/localchat/chats", "{\"first\":%d,\"count\":1}".formatted(id));
  }

  /** A person says something; the update waits for the bot. */
  public void say(long id, String words) {
    post("/localchat/chats/" + id + "/messages", Json.object().put("text", words).toString());
  }

  /** What the bot said in a chat, in order. */
  public List<String> texts(long id) {
    return calls("sendMessage").stream()
        .filter(one -> one.answer().path("result").path("chat").path("id").asLong() == id)
        .map(one -> one.answer().path("result").path("text").asText())
        .toList();
  }

  /** The calls of a method and what was answered. */
  public List<Exchange> calls(String method) {
    return chat.exchanges().stream().filter(one -> one.method().equalsIgnoreCase(method)).toList();
  }

  /** The messages of a chat as its reader sees them, the bot's only. */
  public List<String> seen(long id) {
    JsonNode messages = chat.userSide().messages(id, 0, Duration.ZERO).join();
    return java.util.stream.StreamSupport.stream(messages.spliterator(), false)
        .filter(one -> one.path("from").asText().equals("bot"))
        .map(one -> one.path("text").asText())
        .toList();
  }

  /** Those of {@link #seen} that begin so, once there are so many, or after a minute. */
  public List<String> awaitSeen(long id, String beginning, int count) {
    Instant end = Instant.now().plusSeconds(60);
    int last = 0;
    List<String> seen = seen(id, beginning);
    while (seen.size() < count && Instant.now().isBefore(end)) {
      for (JsonNode one : chat.userSide().messages(id, last, Duration.ofSeconds(5)).join()) {
        last = Math.max(last, one.path("id").asInt());
      }
      seen = seen(id, beginning);
    }
    return seen;
  }

  private List<String> seen(long id, String beginning) {
    return seen(id).stream().filter(words -> words.startsWith(beginning)).toList();
  }

  public JsonNode post(String path, String json) {
    return call(HttpRequest.newBuilder(address().resolve(path)), "POST", json);
  }

  public JsonNode get(String path) {
    return call(HttpRequest.newBuilder(address().resolve(path)), "GET", "");
  }

  public JsonNode delete(String path) {
    return call(HttpRequest.newBuilder(address().resolve(path)), "DELETE", "");
  }

  private JsonNode call(HttpRequest.Builder request, String verb, String body) {
    try {
      HttpResponse<String> response =
          http.send(
              request.method(verb, HttpRequest.BodyPublishers.ofString(body)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError(verb + ": " + response.statusCode() + " " + response.body());
      }
      return Json.parse(response.body()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void bot(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().substring("/bot".length()).split("/", 2);
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    ArgumentReader.Read read =
        ArgumentReader.read(query, type, exchange.getRequestBody().readAllBytes());
    chat.botSide()
        .call(path[0], path.length > 1 ? path[1] : "", read)
        .thenAccept(
            reply -> {
              if (reply.status() == 429) {
                tooFast.incrementAndGet();
              }
              answer(exchange, reply);
            });
  }

  private static void answer(HttpExchange exchange, BotReply reply) {
    byte[] body = reply.body().getBytes(UTF_8);
    int given = reply.ending() == BotReply.Ending.CUT ? body.length / 2 : body.length;
    try (exchange) {
      if (reply.ending() == BotReply.Ending.NOTHING) {
        return;
      }
      reply
          .retryAfter()
          .ifPresent(seconds -> exchange.getResponseHeaders().add("Retry-After", "" + seconds));
      exchange.getResponseHeaders().add("Content-Type", reply.type());
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      OutputStream out = exchange.getResponseBody();
      out.write(body, 0, given);
      out.flush();
    } catch (IOException e) {
      // The other side has left; or the body was to be cut.
    }
  }

  private void local(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    ApiResult<JsonNode> result =
        PageRequest.body(body.length == 0 ? "{}".getBytes(UTF_8) : body, 1 << 20)
            .then(json -> route(exchange, json));
    BotReply reply =
        result.fold(
            found -> BotReply.json(200, found.toString(), java.util.OptionalInt.empty()),
            error ->
                BotReply.json(
                    error.code(),
                    Json.object().put("error", error.description()).toString(),
                    java.util.OptionalInt.empty()));
    answer(exchange, reply);
  }

  private ApiResult<JsonNode> route(HttpExchange exchange, ObjectNode json) {
    TestSide side = chat.testSide();
    String path = exchange.getRequestURI().getPath().substring("/localchat/".length());
    Map<String, Function<ObjectNode, ApiResult<JsonNode>>> routes = new HashMap<>();
    routes.put("POST faults", side::plan);
    routes.put("GET faults", any -> ApiResult.ok(side.planned()));
    routes.put("DELETE faults", any -> ApiResult.ok(side.clearPlan()));
    routes.put("POST chats", side::open);
    routes.put("POST rate", side::limit);
    routes.put("POST updates", side::update);
    routes.put("POST updates/reset", side::restart);
    routes.put("GET requests", any -> ApiResult.ok(side.requests(chat.exchanges(), "", 0)));
    if (path.startsWith("chats/")) {
      String[] parts = path.split("/");
      long id = Long.parseLong(parts[1]);
      routes.put("POST chats/" + id + "/state", state -> side.state(id, state));
      routes.put(
          "POST chats/" + id + "/messages",
          said -> chat.userSide().say(id, said.path("text").asText(), ""));
      routes.put(
          "POST chats/" + id + "/callbacks",
          press ->
              chat.userSide()
                  .press(id, press.path("message").asInt(), press.path("data").asText()));
    }
    return routes
        .getOrDefault(
            exchange.getRequestMethod() + " " + path, any -> ApiResult.failed(ApiError.of(404, "")))
        .apply(json);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
