package dateline.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JDK's HTTP client in LangChain4j's terms. It works in the caller's thread, so that
 * interrupting that ends the call; it reads no more than a model may say; it takes an answer in one
 * piece where a stream was asked for; and it keeps what {@link RetryPlan} and {@link Dialect} need
 * of a refusal.
 */
public final class ModelHttp implements HttpClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_BYTES = 2_000_000;
  private static final int MOST_ERROR_BYTES = 4_000;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final java.net.http.HttpClient client;
  private final Duration timeout;

  private ModelHttp(Duration timeout) {
    this.timeout = timeout;
    this.client =
        java.net.http.HttpClient.newBuilder()
            // A prior-knowledge upgrade confuses some small servers.
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT)
            .build();
  }

  /** For LangChain4j's model builders; {@code timeout} is what a server may take to begin. */
  public static HttpClientBuilder within(Duration timeout) {
    return new Builder(timeout);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<InputStream> response = send(request);
    try (InputStream body = response.body()) {
      return SuccessfulHttpResponse.builder()
          .statusCode(response.statusCode())
          .headers(response.headers().map())
          .body(json(body).toString())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try {
      HttpResponse<InputStream> response = send(request);
      listener.onOpen(
          SuccessfulHttpResponse.builder()
              .statusCode(response.statusCode())
              .headers(response.headers().map())
              .build());
      try (InputStream body = response.body()) {
        parser.parse(events(new Limited(body, MOST_BYTES)), listener);
      }
      listener.onClose();
    } catch (IOException | RuntimeException e) {
      listener.onError(e);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          client.send(translated(request), BodyHandlers.ofInputStream());
      if (response.statusCode() / 100 != 2) {
        throw refusal(response, request);
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted"));
    }
  }

  private java.net.http.HttpRequest translated(HttpRequest request) {
    var translated =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(timeout)
            .method(
                request.method().name(),
                request.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, all) -> all.forEach(one -> translated.header(name, one)));
    return translated.build();
  }

  private static ModelHttpException refusal(
      HttpResponse<InputStream> response, HttpRequest request) {
    String body;
    try (InputStream stream = response.body()) {
      body = new String(stream.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      body = "";
    }
    Optional<Duration> wish =
        response.headers().firstValue("Retry-After").flatMap(ModelHttp::seconds);
    return new ModelHttpException(response.statusCode(), withoutKey(body, request), wish);
  }

  private static Optional<Duration> seconds(String value) {
    return Optional.of(value.strip())
        .filter(it -> it.matches("\\d{1,6}(\\.\\d{1,3})?"))
        .map(it -> Duration.ofMillis(Math.round(Double.parseDouble(it) * 1000)));
  }

  /** Some servers quote the key they refuse. */
  private static String withoutKey(String body, HttpRequest request) {
    String clean = body;
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      if (header.getKey().equalsIgnoreCase("Authorization")) {
        for (String value : header.getValue()) {
          String key = value.replaceFirst("(?i)^bearer\\s+", "");
          clean = key.isBlank() ? clean : clean.replace(key, "…");
        }
      }
    }
    return clean;
  }

  /** A stream of events; one that was made of an answer that came in one piece. */
  private static InputStream events(InputStream body) throws IOException {
    int first = body.read();
    while (first == ' ' || first == '\n' || first == '\r' || first == '\t' || first == 0xFEFF) {
      first = body.read();
    }
    if (first < 0) {
      return InputStream.nullInputStream();
    }
    InputStream all =
        new SequenceInputStream(new ByteArrayInputStream(new byte[] {(byte) first}), body);
    return first == '{' ? inOneEvent(json(all)) : isEvents(first) ? all : notAnAnswer();
  }

  /** A field's name, or a colon before a remark. */
  private static boolean isEvents(int first) {
    return first == ':' || first >= 'a' && first <= 'z';
  }

  private static InputStream inOneEvent(JsonNode answer) {
    for (JsonNode choice : answer.path("choices")) {
      if (choice.has("message")) {
        ((ObjectNode) choice).set("delta", ((ObjectNode) choice).remove("message"));
      }
    }
    String events = "data: " + answer + "\n\ndata: [DONE]\n\n";
    return new ByteArrayInputStream(events.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode json(InputStream body) throws IOException {
    byte[] bytes = new Limited(body, MOST_BYTES).readAllBytes();
    try {
      JsonNode answer = JSON.readTree(bytes);
      return answer != null && answer.path("choices").isArray() ? answer : notAnAnswer();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return notAnAnswer();
    }
  }

  /** HTML of a proxy, or an error in the clothes of an answer. */
  private static <T> T notAnAnswer() {
    throw new ModelHttpException(502, "", Optional.empty());
  }

  /** Ends in an error where there is more than is allowed. */
  private static final class Limited extends java.io.FilterInputStream {
    private long left;

    Limited(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("The language model's server does not stop talking");
      }
    }
  }

  private record Builder(Duration timeout) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return timeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration other) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return timeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration other) {
      return new Builder(other);
    }

    @Override
    public HttpClient build() {
      return new ModelHttp(timeout);
    }
  }
}
