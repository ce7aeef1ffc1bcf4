package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostingTest {
  private static final FetchOptions OPTIONS = FetchOptions.standard("Dateline test");
  private static final Map<String, String> FORM = Map.of("hub.mode", "subscribe & more");

  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body = exchange.getRequestBody().readAllBytes();
          received.add(path + " " + new String(body, StandardCharsets.UTF_8));
          int status = Integer.parseInt(path.substring(1));
          if (path.startsWith("/30")) {
            exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getQuery());
          }
          try (exchange) {
            exchange.sendResponseHeaders(status, -1);
          }
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Posted post(String address, AddressGuard guard) {
    try (Fetcher fetcher = new Fetcher(OPTIONS, InstantSource.system(), guard)) {
      return fetcher.post(address, FORM);
    }
  }

  private Posted post(String path) {
    return post(address(path), AddressGuard.of(true));
  }

  @Test
  void aFormReachesItsHostAndTheStatusComesBack() {
    assertThat(post("/202")).isEqualTo(new Posted.Answered(202));
    assertThat(received).containsExactly("/202 hub.mode=subscribe%20%26%20more");
    assertThat(((Posted.Answered) post("/202")).isAccepted()).isTrue();
    assertThat(((Posted.Answered) post("/503")).isAccepted()).isFalse();
  }

  @Test
  void aFormIsSentOnceMoreOnlyWhereItsHostAsksForThat() {
    assertThat(post("/307?/204")).isEqualTo(new Posted.Answered(204));
    assertThat(received).hasSize(2).last().asString().startsWith("/204 hub.mode=");
    assertThat(post("/302?/204")).isEqualTo(new Posted.Answered(302));
    assertThat(received).hasSize(3);
    assertThat(post("/307?" + "/307")).isInstanceOf(Posted.Failed.class);
  }

  @Test
  void noFormIsSentToAPrivateAddressNorToOneItIsLedTo() {
    Posted refused = new Posted.Failed(Trouble.of(Trouble.Kind.PRIVATE_ADDRESS));
    assertThat(post(address("/202"), AddressGuard.of(false))).isEqualTo(refused);
    assertThat(received).isEmpty();
    AddressGuard publicHere =
        AddressGuard.except(address -> address.getHostAddress().equals("127.0.0.1"));
    String elsewhere = "http://127.0.0.2:" + server.getAddress().getPort() + "/202";
    assertThat(post(address("/307?" + elsewhere), publicHere)).isEqualTo(refused);
    assertThat(received).hasSize(1);
  }

  @Test
  void whatIsNoAddressOfTheWebIsSaidToBeNone() {
    assertThat(post("ftp://example.org/", AddressGuard.of(true)))
        .isEqualTo(new Posted.Failed(Trouble.of(Trouble.Kind.BAD_ADDRESS)));
  }
}
