package dateline.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The proxy in front of the bot through which a server brings it updates; it may spoil some. */
final class WebhookRelay implements AutoCloseable {
  static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final Deque<Spoil> planned = new ConcurrentLinkedDeque<>();
  private final List<Integer> answers = new ArrayList<>();
  private volatile Optional<URI> bot = Optional.empty();
  private volatile Runnable onTaken = () -> {};

  /** What goes wrong with one update. */
  enum Spoil {
    /** The bot never sees it. */
    FAILS,
    /** The bot takes it, and its answer is lost. */
    LOSES_ANSWER,
    DROPS_SECRET,
    FORGES_SECRET
  }

  WebhookRelay() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::relay);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/telegram/webhook");
  }

  void to(URI pages) {
    bot = Optional.of(pages);
  }

  void plan(Spoil... spoils) {
    planned.addAll(List.of(spoils));
  }

  /** Runs between the bot's 200 and the server's hearing of it. */
  void onTaken(Runnable check) {
    onTaken = check;
  }

  /** What the bot answered, in order, once there are so many. */
  synchronized List<Integer> awaitAnswers(int count) throws InterruptedException {
    while (answers.size() < count) {
      wait();
    }
    return List.copyOf(answers);
  }

  private synchronized void note(int status) {
    answers.add(status);
    notifyAll();
  }

  private void relay(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Optional<Spoil> spoil =
          bot.isEmpty() ? Optional.empty() : Optional.ofNullable(planned.poll());
      if (bot.isEmpty() || spoil.equals(Optional.of(Spoil.FAILS))) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      int status = bring(secret(exchange, spoil), body);
      if (status == 200) {
        onTaken.run();
      }
      note(status);
      if (!spoil.equals(Optional.of(Spoil.LOSES_ANSWER))) {
        exchange.sendResponseHeaders(status, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<String> secret(HttpExchange exchange, Optional<Spoil> spoil) {
    Optional<String> said = Optional.ofNullable(exchange.getRequestHeaders().getFirst(SECRET));
    if (spoil.equals(Optional.of(Spoil.DROPS_SECRET))) {
      return Optional.empty();
    }
    return spoil.equals(Optional.of(Spoil.FORGES_SECRET)) ? Optional.of("forged") : said;
  }

  private int bring(Optional<String> secret, byte[] update)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(bot.orElseThrow().resolve("/telegram/webhook"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(update));
    secret.ifPresent(words -> request.header(SECRET, words));
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
