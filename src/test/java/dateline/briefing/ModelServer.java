package dateline.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** An OpenAI-compatible server that answers as it was told. */
public final class ModelServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String body = "";
  private volatile int missing;
  private volatile CountDownLatch held = new CountDownLatch(0);

  private ModelServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  public static ModelServer start() throws IOException {
    return new ModelServer();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** The model says this from now on. */
  public void says(String content) {
    fails(200, completion(content, "stop"));
  }

  void breaksOffAfterSaying(String content) {
    says(content);
    missing = 40;
  }

  /** It takes requests and answers none before it is closed. */
  void holdsBack() {
    held = new CountDownLatch(1);
  }

  public void fails(int status, String body) {
    this.status = status;
    this.body = body;
    this.missing = 0;
  }

  public List<JsonNode> requests() {
    return requests;
  }

  private static String completion(String content, String reason) {
    var answer = JSON.createObjectNode();
    answer.put("id", "1").put("object", "chat.completion").put("created", 1).put("model", "test");
    var choice = answer.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", reason);
    choice.putObject("message").put("role", "assistant").put("content", content);
    answer
        .putObject("usage")
        .put("prompt_tokens", 1)
        .put("completion_tokens", 1)
        .put("total_tokens", 2);
    return answer.toString();
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
    awaitRelease();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes, 0, bytes.length - missing);
    exchange.close();
  }

  private void awaitRelease() {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    held.countDown();
    server.stop(0);
  }
}
