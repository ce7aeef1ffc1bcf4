package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Bot API server on which sending goes wrong again and again, in every way and in known numbers,
 * and which remembers what really arrived.
 */
final class FaultyTelegram implements AutoCloseable {
  static final String TOKEN = "42:benchmark";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WAIT = "Too Many Requests: retry after ";

  /** What happens to a request, and of ten thousand requests to how many. */
  enum Fate {
    TOO_FAST_BRIEFLY(100, false, false),
    TOO_FAST_35_SECONDS(10, false, false),
    TOO_FAST_10072_SECONDS(1, false, false),
    TOO_FAST_UNTOLD(20, false, false),
    FAILURE_500(30, false, true),
    FAILURE_500_AFTERWARDS(20, true, true),
    GATEWAY_502(40, false, true),
    GATEWAY_502_AFTERWARDS(20, true, true),
    RESET(30, false, true),
    RESET_AFTERWARDS(30, true, true),
    CUT_OFF(20, true, true),
    WELL(0, true, false);

    private final int often;
    private final boolean arrives;
    private final boolean leavesDoubt;

    Fate(int often, boolean arrives, boolean leavesDoubt) {
      this.often = often;
      this.arrives = arrives;
      this.leavesDoubt = leavesDoubt;
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(24);
  private final Random random = new Random(7);
  private final Map<Fate, AtomicInteger> fates = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> arrived = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();

  FaultyTelegram() throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    server.setExecutor(threads);
    server.createContext("/bot" + TOKEN + "/", this::serve);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  int requests() {
    return requests.get();
  }

  /** How often the text has arrived. */
  int copies(String text) {
    AtomicInteger count = arrived.get(text);
    return count == null ? 0 : count.get();
  }

  int doubtful() {
    return fates.entrySet().stream()
        .filter(one -> one.getKey().leavesDoubt)
        .mapToInt(one -> one.getValue().get())
        .sum();
  }

  int faults() {
    return fates.entrySet().stream()
        .filter(one -> one.getKey() != Fate.WELL)
        .mapToInt(one -> one.getValue().get())
        .sum();
  }

  private synchronized Fate draw() {
    int drawn = random.nextInt(10_000);
    for (Fate fate : Fate.values()) {
      drawn -= fate.often;
      if (drawn < 0) {
        return fate;
      }
    }
    return Fate.WELL;
  }

  private void serve(HttpExchange exchange) throws IOException {
    JsonNode call = JSON.readTree(exchange.getRequestBody().readAllBytes());
    Fate fate = draw();
    fates.computeIfAbsent(fate, one -> new AtomicInteger()).incrementAndGet();
    if (fate.arrives) {
      String text = call.path("text").asText();
      arrived.computeIfAbsent(text, one -> new AtomicInteger()).incrementAndGet();
    }
    int number = requests.incrementAndGet();
    try (exchange) {
      answer(exchange, fate, number, call.path("chat_id").asText());
    }
  }

  private static void answer(HttpExchange exchange, Fate fate, int number, String chat)
      throws IOException {
    String sent =
        "{\"ok\":true,\"result\":{\"message_id\":%d,\"date\":1,\"chat\":{\"id\":%s,"
            + "\"type\":\"private\"}}}";
    String good = sent.formatted(number, chat);
    switch (fate) {
      case TOO_FAST_BRIEFLY -> error(exchange, 429, WAIT, 1 + number % 3);
      case TOO_FAST_35_SECONDS -> error(exchange, 429, WAIT, 35);
      case TOO_FAST_10072_SECONDS -> error(exchange, 429, WAIT, 10_072);
      case TOO_FAST_UNTOLD -> error(exchange, 429, "Too Many Requests", 0);
      case FAILURE_500, FAILURE_500_AFTERWARDS ->
          error(exchange, 500, "Internal Server Error: restart", 0);
      case GATEWAY_502, GATEWAY_502_AFTERWARDS ->
          write(exchange, 502, "<html><h1>502 Bad Gateway</h1></html>", 0);
      case RESET, RESET_AFTERWARDS -> {
        // Closed without a word.
      }
      case CUT_OFF -> write(exchange, 200, good.substring(0, 20), good.length() - 20);
      case WELL -> write(exchange, 200, good, 0);
    }
  }

  private static void error(HttpExchange exchange, int status, String words, int wait)
      throws IOException {
    String body =
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
            .formatted(
                status,
                wait > 0 ? words + wait : words,
                wait > 0 ? ",\"parameters\":{\"retry_after\":" + wait + "}" : "");
    write(exchange, status, body, 0);
  }

  private static void write(HttpExchange exchange, int status, String body, int missing)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length + missing);
    exchange.getResponseBody().write(bytes);
    exchange.getResponseBody().flush();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
