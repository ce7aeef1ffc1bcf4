package dateline.fetch;

import static dateline.fetch.ScriptedServer.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host may do to us, and what comes of it. */
class HostileHostTest {
  private static final int LARGEST = 1_000_000;
  private static final byte[] SOME = new byte[100_000];

  private final ScriptedServer server = new ScriptedServer();
  private final FetchOptions options =
      FetchOptions.standard("Dateline/test (+https://example.org)")
          .withPrivateNetworks(true)
          .withLargest(LARGEST, LARGEST);
  private final Fetcher fetcher = new Fetcher(options, InstantSource.system());
  private final Fetcher hurried =
      new Fetcher(options.withTimeLimit(Duration.ofMillis(300)), InstantSource.system());

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  private Fetched fetch(String path) {
    return fetcher.fetch(FetchRequest.feed(server.at(path)));
  }

  private static Fetched failed(Trouble.Kind kind) {
    return new Fetched.Failed(Trouble.of(kind));
  }

  private static Fetched failed(Trouble.Kind kind, int status) {
    return new Fetched.Failed(new Trouble(kind, Integer.toString(status)));
  }

  @Test
  void anEndlessBodyIsCutOff() {
    server.on(
        "/endless",
        (request, client) -> {
          client.write(head("200 OK") + "\r\n");
          for (; ; ) {
            client.write(SOME);
          }
        });
    assertThat(fetch("/endless")).isEqualTo(failed(Trouble.Kind.TOO_LARGE));
  }

  @Test
  void aSingleLineOfAHundredMegabytesIsCutOff() {
    byte[] line = "x".repeat(SOME.length).getBytes(StandardCharsets.UTF_8);
    server.on(
        "/line",
        (request, client) -> {
          client.write(head("200 OK", "Transfer-Encoding: chunked") + "\r\n");
          for (int i = 0; i < 1_000; i++) {
            client.write(Integer.toHexString(line.length) + "\r\n");
            client.write(line);
            client.write("\r\n");
          }
          client.write("0\r\n\r\n");
        });
    assertThat(fetch("/line")).isEqualTo(failed(Trouble.Kind.TOO_LARGE));
    assertThat(server.sent()).isLessThan(50_000_000);
  }

  @Test
  void aLengthThatIsTooMuchIsRefusedUnread() {
    server.on("/long", head("200 OK", "Content-Length: 5000000000") + "\r\nshort");
    assertThat(fetch("/long")).isEqualTo(failed(Trouble.Kind.TOO_LARGE));
  }

  @Test
  void aBodyOfJustTheLimitIsTaken() {
    server.serves("/just", new byte[LARGEST]);
    server.serves("/more", new byte[LARGEST + 1]);
    assertThat(body(fetch("/just"))).hasSize(LARGEST);
    assertThat(fetch("/more")).isEqualTo(failed(Trouble.Kind.TOO_LARGE));
  }

  private static byte[] body(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Fresh.class);
    return ((Fetched.Fresh) fetched).body();
  }

  @Test
  void aBodyShorterThanItsLengthIsBroken() {
    server.on("/short", head("200 OK", "Content-Length: 100") + "\r\nnot a hundred");
    assertThat(fetch("/short")).isEqualTo(failed(Trouble.Kind.BROKEN));
  }

  @Test
  void aBodyIsNoLongerThanItsLength() {
    server.on("/excess", head("200 OK", "Content-Length: 4") + "\r\nfour and more");
    assertThat(body(fetch("/excess"))).asString().isEqualTo("four");
  }

  @Test
  void aConnectionResetInTheBodyIsBroken() {
    server.on(
        "/reset",
        (request, client) -> {
          client.write(head("200 OK", "Content-Length: 100") + "\r\nhalf");
          client.reset();
        });
    assertThat(fetch("/reset")).isEqualTo(failed(Trouble.Kind.BROKEN));
  }

  @Test
  void aConnectionResetBeforeTheAnswerIsUnreachable() {
    server.on("/reset", (request, client) -> client.reset());
    assertThat(fetch("/reset")).isEqualTo(failed(Trouble.Kind.UNREACHABLE));
    assertThat(server.timesAsked("/reset")).isEqualTo(1);
  }

  @Test
  void aConnectionThatEndsWithoutAnAnswerIsBroken() {
    server.on("/silent", "");
    assertThat(fetch("/silent")).isEqualTo(failed(Trouble.Kind.BROKEN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n",
        "220 mail.example.org ESMTP\r\n",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon here\r\n: no name\r\n\uFFFF\u0000: x\r\n\r",
        "\r\n\r\n\r\n",
        "<html>no head at all</html>",
        "\u0000\u0001\u0002\u0003"
      })
  void garbageInsteadOfHttpIsBroken(String garbage) {
    server.on("/garbage", garbage);
    assertThat(fetch("/garbage")).isEqualTo(failed(Trouble.Kind.BROKEN));
  }

  @Test
  void headersWithoutEndAreBroken() {
    server.on(
        "/headers",
        (request, client) -> {
          client.write(head("200 OK"));
          for (int i = 0; i < 10_000_000; i++) {
            client.write("X-" + i + ": " + "y".repeat(1_000) + "\r\n");
          }
        });
    assertThat(fetch("/headers")).isEqualTo(failed(Trouble.Kind.BROKEN));
    assertThat(server.sent()).isLessThan(20_000_000);
  }

  @Test
  void anEndlessHeaderIsBroken() {
    server.on(
        "/header",
        (request, client) -> {
          client.write(head("200 OK") + "X: ");
          for (; ; ) {
            client.write(SOME);
          }
        });
    assertThat(fetch("/header")).isEqualTo(failed(Trouble.Kind.BROKEN));
  }

  /** What stands behind the length of a chunk has no limit in the HTTP client. */
  @Test
  void aChunkThatIsAllLengthIsRefused() {
    server.on(
        "/chunk",
        (request, client) -> {
          client.write(head("200 OK", "Transfer-Encoding: chunked") + "\r\n5;");
          for (; ; ) {
            client.write("x".repeat(100_000));
          }
        });
    assertThat(fetch("/chunk")).isEqualTo(failed(Trouble.Kind.TOO_LARGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz\r\nabc\r\n0\r\n\r\n", "-5\r\nabc\r\n", "5\r\nabc", "3\r\nabcdef\r\n"})
  void badChunksAreBroken(String chunks) {
    server.on("/chunks", head("200 OK", "Transfer-Encoding: chunked") + "\r\n" + chunks);
    assertThat(fetch("/chunks")).isEqualTo(failed(Trouble.Kind.BROKEN));
  }

  @Test
  void aThousandRedirectsAreTooMany() {
    for (int i = 0; i < 1_000; i++) {
      server.redirects("/" + i, 301, "/" + (i + 1));
    }
    server.serves("/1000", "the end");
    assertThat(fetch("/0")).isEqualTo(failed(Trouble.Kind.TOO_MANY_REDIRECTS));
    assertThat(server.connections()).isEqualTo(9);
  }

  @Test
  void aLoopIsLeftWhereItCloses() {
    server.redirects("/a", 302, "/b");
    server.redirects("/b", 302, "/a#again");
    assertThat(fetch("/a")).isEqualTo(failed(Trouble.Kind.TOO_MANY_REDIRECTS));
    assertThat(server.connections()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/",
        "gopher://127.0.0.1:6379/_x",
        "http://",
        "http:///",
        "http://[::1",
        "http://a b/",
        "http://256.256.256.256/",
        "http://example.org:99999/"
      })
  void aRedirectToWhatIsNoWebAddressIsNotFollowed(String location) {
    server.redirects("/go", 302, location);
    assertThat(fetch("/go")).isEqualTo(failed(Trouble.Kind.BAD_ADDRESS));
  }

  @Test
  void aRedirectToNowhereIsBroken() {
    server.on("/none", head("301 Moved") + "\r\n");
    server.redirects("/blank", 302, "");
    assertThat(fetch("/none")).isEqualTo(failed(Trouble.Kind.BROKEN, 301));
    assertThat(fetch("/blank")).isEqualTo(failed(Trouble.Kind.BROKEN, 302));
  }

  @Test
  void aCertificateNobodyVouchesForIsNotTrusted() throws IOException {
    try (ScriptedServer secure = new ScriptedServer("127.0.0.1", SelfSigned::socket)) {
      secure.serves("/", "secret");
      String address = "https://127.0.0.1:" + secure.port() + "/";
      assertThat(fetcher.fetch(FetchRequest.feed(address)))
          .isEqualTo(failed(Trouble.Kind.UNTRUSTED));
    }
  }

  @Test
  void encryptionAskedOfAHostThatHasNoneIsNotTrusted() {
    server.serves("/", "plain");
    String address = "https://127.0.0.1:" + server.port() + "/";
    assertThat(fetcher.fetch(FetchRequest.feed(address))).isEqualTo(failed(Trouble.Kind.UNTRUSTED));
  }

  @Test
  void anAnswerWithoutABodyIsAnAnswer() {
    server.serves("/empty", "");
    assertThat(body(fetch("/empty"))).isEmpty();
  }

  @Test
  void aClosedPortIsUnreachable() throws IOException {
    server.close();
    assertThat(fetch("/")).isEqualTo(failed(Trouble.Kind.UNREACHABLE));
  }

  @Test
  void aNameNobodyKnowsIsSaidToBeUnknown() {
    try (Fetcher lost =
        new Fetcher(options.withLookup(host -> List.of()), InstantSource.system())) {
      assertThat(lost.fetch(FetchRequest.feed("http://nobody.example/")))
          .isEqualTo(failed(Trouble.Kind.UNKNOWN_HOST));
    }
  }

  /** A host with several addresses is tried at the next one. */
  @Test
  void anAddressThatDoesNotTakeTheConnectionIsNoTroubleIfAnotherDoes() throws IOException {
    InetAddress dead = InetAddress.getByName("127.0.0.9");
    InetAddress alive = InetAddress.getByName("127.0.0.1");
    server.serves("/feed", "text");
    try (Fetcher two =
        new Fetcher(options.withLookup(host -> List.of(dead, alive)), InstantSource.system())) {
      Fetched fetched =
          two.fetch(FetchRequest.feed("http://news.example:" + server.port() + "/feed"));
      assertThat(body(fetched)).asString().isEqualTo("text");
    }
  }

  @Test
  void whatIsUnderWayWhenItIsClosedFailsAtOnce() {
    server.on(
        "/mute",
        (request, client) -> {
          fetcher.close();
          client.stall();
        });
    assertThat(fetch("/mute")).isInstanceOf(Fetched.Failed.class);
    assertThat(fetch("/later")).isEqualTo(failed(Trouble.Kind.UNREACHABLE));
  }
}
