package dateline.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/** A Bot API server that does what a test has scripted, and otherwise what Telegram does. */
final class BotServer implements AutoCloseable {
  static final String TOKEN = "42:secret-words";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final TreeMap<Long, String> queue = new TreeMap<>();
  private final Map<String, Deque<Fault>> faults = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private final CountDownLatch polling = new CountDownLatch(1);
  private boolean holdsPolls;
  private boolean closed;

  /** Something goes wrong with one call. */
  @FunctionalInterface
  interface Fault {
    void happen(BotServer server, HttpExchange exchange, Call call) throws IOException;
  }

  record Call(String method, JsonNode arguments) {}

  record Sent(int id, long chat, String text) {}

  BotServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext("/bot" + TOKEN + "/", this::serve);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  static Fault answers(int status, String body) {
    return (server, exchange, call) -> write(exchange, status, body, body.length());
  }

  /** As a proxy in between may do it. */
  static Fault compressed(String result) {
    return (server, exchange, call) -> {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(ok(result).getBytes(StandardCharsets.UTF_8));
      }
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, bytes.size());
      exchange.getResponseBody().write(bytes.toByteArray());
      exchange.close();
    };
  }

  static Fault asksToWait(int seconds) {
    return (server, exchange, call) -> {
      exchange.getResponseHeaders().add("Retry-After", Integer.toString(seconds));
      String text = "Too Many Requests: retry after " + seconds;
      write(exchange, 429, error(429, text, "{\"retry_after\":" + seconds + "}"), -1);
    };
  }

  static Fault refuses(int status, String description) {
    return (server, exchange, call) -> write(exchange, status, error(status, description, ""), -1);
  }

  static Fault refuses(int status, String description, String parameters) {
    return (server, exchange, call) ->
        write(exchange, status, error(status, description, parameters), -1);
  }

  /** The connection ends without an answer, and nothing was done. */
  static Fault hangsUp() {
    return (server, exchange, call) -> exchange.close();
  }

  /** It is done, and the answer is lost. */
  static Fault hangsUpAfterwards() {
    return (server, exchange, call) -> {
      server.result(call);
      exchange.close();
    };
  }

  /** It is done, and the answer breaks off in the middle. */
  static Fault breaksOff() {
    return (server, exchange, call) -> {
      String body = server.result(call);
      write(exchange, 200, body.substring(0, body.length() / 2), body.length() + 10);
    };
  }

  /** Right length, wrong end. */
  static Fault answersHalf() {
    return (server, exchange, call) -> {
      String body = server.result(call);
      write(exchange, 200, body.substring(0, body.length() / 2), -1);
    };
  }

  synchronized void plan(String method, Fault... planned) {
    faults
        .computeIfAbsent(method.toLowerCase(Locale.ROOT), name -> new ArrayDeque<>())
        .addAll(List.of(planned));
  }

  synchronized void update(long id, String json) {
    queue.put(id, json);
    notifyAll();
  }

  void message(long id, long chat, String text) {
    update(id, Updates.message(id, chat, text));
  }

  /** Telegram counts anew: what waited is gone. */
  synchronized void restart() {
    queue.clear();
  }

  synchronized void holdPolls() {
    holdsPolls = true;
  }

  void awaitPoll() throws InterruptedException {
    polling.await();
  }

  synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  synchronized List<String> texts(long chat) {
    return sent.stream().filter(m -> m.chat() == chat).map(Sent::text).toList();
  }

  synchronized List<Call> calls(String method) {
    return calls.stream().filter(c -> c.method().equals(method.toLowerCase(Locale.ROOT))).toList();
  }

  synchronized int pending() {
    return queue.size();
  }

  void awaitSent(int count) throws InterruptedException {
    await(server -> server.sent.size() >= count);
  }

  /** Until a call has made it so. */
  synchronized void await(Predicate<BotServer> so) throws InterruptedException {
    while (!so.test(this)) {
      wait();
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    Call call = new Call(method, JSON.readTree(exchange.getRequestBody().readAllBytes()));
    Fault fault;
    synchronized (this) {
      calls.add(call);
      fault = faults.getOrDefault(method, new ArrayDeque<>()).poll();
    }
    if (fault == null) {
      write(exchange, 200, result(call), -1);
    } else {
      fault.happen(this, exchange, call);
    }
  }

  private String result(Call call) {
    return switch (call.method()) {
      case "getme" ->
          ok("{\"id\":42,\"is_bot\":true,\"first_name\":\"Date\",\"username\":\"date_bot\"}");
      case "getupdates" -> updates(call.arguments());
      case "sendmessage", "editmessagetext" -> message(call);
      default -> ok("true");
    };
  }

  private synchronized String updates(JsonNode arguments) {
    long offset = arguments.path("offset").asLong();
    boolean known = !queue.isEmpty() && offset <= queue.lastKey() + 10;
    if (offset > 0 && (known || queue.isEmpty())) {
      queue.headMap(offset).clear();
    }
    polling.countDown();
    notifyAll();
    while (holdsPolls && queue.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        return ok("[]");
      }
    }
    return ok("[" + String.join(",", queue.values().stream().limit(100).toList()) + "]");
  }

  private synchronized String message(Call call) {
    ObjectNode message = JSON.createObjectNode();
    long chat = call.arguments().path("chat_id").asLong();
    String text = call.arguments().path("text").asText();
    if (call.method().equals("sendmessage")) {
      sent.add(new Sent(sent.size() + 1, chat, text));
      notifyAll();
    }
    message.put("message_id", sent.size());
    message.put("date", 1_772_352_000);
    message.putObject("chat").put("id", chat).put("type", "private");
    message.put("text", text);
    // A newer server's field in a form the library does not expect.
    ArrayNode entities = message.putArray("entities");
    entities.addObject().put("shape", "martian");
    return ok(message.toString());
  }

  static String ok(String result) {
    return "{\"ok\":true,\"result\":" + result + "}";
  }

  private static String error(int status, String description, String parameters) {
    ObjectNode error = JSON.createObjectNode();
    error.put("ok", false).put("error_code", status).put("description", description);
    if (!parameters.isEmpty()) {
      error.putRawValue("parameters", new com.fasterxml.jackson.databind.util.RawValue(parameters));
    }
    return error.toString();
  }

  private static void write(HttpExchange exchange, int status, String body, int length)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    int told = length < 0 ? bytes.length : length;
    exchange.sendResponseHeaders(status, told == 0 ? -1 : told);
    OutputStream out = exchange.getResponseBody();
    out.write(bytes);
    out.flush();
    if (told > bytes.length) {
      throw new IOException("The server drops the connection when its handler fails");
    }
    exchange.close();
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
