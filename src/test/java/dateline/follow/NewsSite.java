package dateline.follow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The far side of the web: feeds and pages on a socket of this machine, of as many hosts as asked.
 */
public final class NewsSite implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  record Answer(int status, Map<String, String> headers, String body) {}

  public NewsSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/", this::answer);
    server.start();
  }

  /** The address of a path on an invented host, such as {@code post.example}. */
  public String address(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  public NewsSite serve(String host, String path, String contentType, String body) {
    return serve(host, path, 200, Map.of("Content-Type", contentType), body);
  }

  public NewsSite serve(
      String host, String path, int status, Map<String, String> headers, String body) {
    answers.put(host + path, new Answer(status, headers, body));
    return this;
  }

  /** What was asked for so far, as host and path, robots.txt left out. */
  public List<String> asked() {
    return asked.stream().filter(path -> !path.endsWith("/robots.txt")).toList();
  }

  /** Waits until so many feeds and pages were asked for. */
  public void awaitAsked(int count) throws InterruptedException {
    synchronized (asked) {
      while (asked().size() < count) {
        asked.wait();
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
    String path = host + exchange.getRequestURI();
    synchronized (asked) {
      asked.add(path);
      asked.notifyAll();
    }
    Answer answer = answers.getOrDefault(path, new Answer(404, Map.of(), "Not here."));
    String tag = answer.headers().getOrDefault("ETag", "");
    boolean same =
        !tag.isEmpty() && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(same ? 304 : answer.status(), same ? -1 : body.length);
      if (!same) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  /** An RSS feed of items. */
  public static String feed(String title, String... items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>"
        + title
        + "</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  public static String item(String guid, String link, String title, String date, String text) {
    return "<item><guid isPermaLink=\"false\">"
        + guid
        + "</guid><link>"
        + link
        + "</link><title>"
        + title
        + "</title><pubDate>"
        + date
        + "</pubDate><description><![CDATA["
        + text
        + "]]></description></item>";
  }

  /** Sentences enough for a whole article; each word of them belongs to the topic alone. */
  public static String story(String topic, int sentences) {
    List<String> story = new ArrayList<>();
    for (int i = 1; i <= sentences; i++) {
      story.add(
          "<p>The "
              + topic
              + " council of district "
              + topic
              + i
              + " met to settle the question of the "
              + topic
              + " works, and the "
              + topic
              + " engineer said that part "
              + i
              + " would be finished next year.</p>");
    }
    return String.join("", story);
  }

  public static String page(String title, String published, String story) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>"
        + title
        + "</title><meta property=\"og:title\" content=\""
        + title
        + "\"><meta property=\"article:published_time\" content=\""
        + published
        + "\"></head><body><nav><a href=\"/\">Home</a></nav><article><h1>"
        + title
        + "</h1>"
        + story
        + "</article><footer>All rights reserved.</footer></body></html>";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
