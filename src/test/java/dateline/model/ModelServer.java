package dateline.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An OpenAI-compatible server that answers as it was told. */
public final class ModelServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PIECE = 7;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final Queue<Answer> first = new ConcurrentLinkedQueue<>();
  private volatile Function<JsonNode, Answer> then = request -> Answer.saying("");
  private volatile CountDownLatch held = new CountDownLatch(0);

  static {
    // Else the server holds back the end of each answer for the 40 ms of a delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private ModelServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /**
   * One answer.
   *
   * @param said what the model says; nothing where {@code body} is sent as it stands
   * @param streams as events where a stream is asked for
   * @param cut the connection is cut so many bytes before the end
   * @param hangs the rest is held back, and the connection kept
   */
  public record Answer(
      int status,
      Optional<String> said,
      String body,
      Map<String, String> headers,
      boolean streams,
      int cut,
      boolean hangs) {
    public static Answer saying(String content) {
      return new Answer(200, Optional.of(content), "", Map.of(), true, 0, false);
    }

    /** As {@link #saying}, but not as a stream, whatever was asked for. */
    public static Answer inOnePiece(String content) {
      return new Answer(200, Optional.of(content), "", Map.of(), false, 0, false);
    }

    public static Answer failing(int status, String body) {
      return new Answer(status, Optional.empty(), body, Map.of(), false, 0, false);
    }

    public Answer with(String header, String value) {
      return new Answer(status, said, body, Map.of(header, value), streams, cut, hangs);
    }

    /** The connection ends after what was said, before the stream does. */
    public Answer cutOff() {
      return new Answer(status, said, body, headers, streams, 40, hangs);
    }

    /** The server falls silent after what was said. */
    public Answer hanging() {
      return new Answer(status, said, body, headers, streams, cut, true);
    }
  }

  public static ModelServer start() throws IOException {
    return new ModelServer();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** The model says this from now on. */
  public void says(String content) {
    answers(request -> Answer.saying(content));
  }

  /** From now on. */
  public void fails(int status, String body) {
    answers(request -> Answer.failing(status, body));
  }

  /** From now on each request is answered so. */
  public void answers(Function<JsonNode, Answer> answering) {
    this.then = answering;
  }

  /** The next request is answered so, before {@link #answers} holds. */
  public void first(Answer answer) {
    first.add(answer);
  }

  /** It takes requests and answers none before it is closed. */
  public void holdsBack() {
    held = new CountDownLatch(1);
  }

  public List<JsonNode> requests() {
    return requests;
  }

  /** What stood in the header of each request that names the key. */
  public List<String> keys() {
    return keys;
  }

  /** What the user's message of a request says. */
  public static String user(JsonNode request) {
    return request.at("/messages/1/content").asText();
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
    requests.add(request);
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    await();
    Answer next = first.poll();
    Answer answer = next == null ? then.apply(request) : next;
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
    boolean stream = answer.streams() && request.path("stream").asBoolean();
    String body =
        answer.said().map(said -> stream ? events(said) : completion(said)).orElse(answer.body());
    exchange
        .getResponseHeaders()
        .add("Content-Type", stream ? "text/event-stream" : "application/json");
    write(exchange, answer, stream, body.getBytes(StandardCharsets.UTF_8));
    exchange.close();
  }

  private void write(HttpExchange exchange, Answer answer, boolean stream, byte[] bytes)
      throws IOException {
    int missing = answer.cut() + (answer.hangs() ? ending().length() : 0);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    OutputStream out = exchange.getResponseBody();
    out.write(bytes, 0, bytes.length - (stream && missing > 0 ? ending().length() : missing));
    out.flush();
    if (answer.hangs()) {
      held = new CountDownLatch(1);
      await();
    }
  }

  private static String completion(String content) {
    var answer = JSON.createObjectNode();
    answer.put("id", "1").put("object", "chat.completion").put("created", 1).put("model", "test");
    var choice = answer.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", "stop");
    choice.putObject("message").put("role", "assistant").put("content", content);
    answer
        .putObject("usage")
        .put("prompt_tokens", 100)
        .put("completion_tokens", 20)
        .put("total_tokens", 120);
    return answer.toString();
  }

  private static String events(String content) {
    StringBuilder events = new StringBuilder();
    for (int at = 0; at < content.length(); at += PIECE) {
      var choice = JSON.createObjectNode().put("index", 0);
      choice
          .putObject("delta")
          .put("content", content.substring(at, Math.min(content.length(), at + PIECE)));
      events.append("data: ").append(chunk(choice)).append("\n\n");
    }
    return events + ending();
  }

  private static String ending() {
    var choice = JSON.createObjectNode().put("index", 0).put("finish_reason", "stop");
    choice.putObject("delta");
    return "data: "
        + chunk(choice)
        + "\n\ndata: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
        + "\"model\":\"test\",\"choices\":[],\"usage\":{\"prompt_tokens\":100,"
        + "\"completion_tokens\":20,\"total_tokens\":120}}\n\ndata: [DONE]\n\n";
  }

  private static String chunk(JsonNode choice) {
    var chunk = JSON.createObjectNode();
    chunk.put("id", "1").put("object", "chat.completion.chunk").put("created", 1);
    chunk.put("model", "test").putArray("choices").add(choice);
    return chunk.toString();
  }

  private void await() {
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
    threads.shutdownNow();
  }
}
