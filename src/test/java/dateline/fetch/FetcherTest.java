package dateline.fetch;

import static dateline.fetch.ScriptedServer.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final String TEXT = "News and more news. ".repeat(100);

  private final ScriptedServer server = new ScriptedServer();
  private final FetchOptions options =
      FetchOptions.standard(FetchOptions.userAgent("0.1", "https://example.org/bot"))
          .withPrivateNetworks(true)
          .withLookup(host -> List.of(InetAddress.getLoopbackAddress()));
  private final Fetcher fetcher = new Fetcher(options, InstantSource.fixed(NOW));

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  private Fetched fetch(String path) {
    return fetcher.fetch(FetchRequest.feed(server.at(path)));
  }

  private Fetched.Fresh fresh(String path) {
    Fetched fetched = fetch(path);
    assertThat(fetched).isInstanceOf(Fetched.Fresh.class);
    return (Fetched.Fresh) fetched;
  }

  private ScriptedServer.Asked lastAsked() {
    return server.asked().get(server.asked().size() - 1);
  }

  private static Fetched failed(Trouble.Kind kind, String detail) {
    return new Fetched.Failed(new Trouble(kind, detail));
  }

  @Test
  void whatIsFoundIsHandedOnWithWhatTheHostSaysOfIt() {
    server.serves(
        "/feed",
        TEXT,
        "Content-Type: application/rss+xml; charset=utf-8",
        "ETag: W/\"abc\"",
        "Last-Modified: Sun, 01 Mar 2026 07:00:00 GMT",
        "Cache-Control: public, max-age=900",
        "Link: </hub>; rel=\"hub\"");
    Fetched.Fresh fresh = fresh("/feed");
    assertThat(fresh.address()).isEqualTo(server.at("/feed"));
    assertThat(fresh.moved()).isFalse();
    assertThat(fresh.body()).asString().isEqualTo(TEXT);
    assertThat(fresh.contentType()).contains("application/rss+xml; charset=utf-8");
    assertThat(fresh.entityTag()).contains("W/\"abc\"");
    assertThat(fresh.lastModified()).contains("Sun, 01 Mar 2026 07:00:00 GMT");
    assertThat(fresh.freshFor()).contains(Duration.ofMinutes(15));
    assertThat(fresh.hub()).contains(server.at("/hub"));
  }

  @Test
  void aHostIsToldWhoAsksAndNothingElseOfUs() {
    server.serves("/feed", TEXT, "Set-Cookie: id=1; Path=/");
    fetch("/feed");
    fetch("/feed");
    assertThat(lastAsked().header("User-Agent"))
        .contains("Dateline/0.1 (+https://example.org/bot)");
    assertThat(lastAsked().headers().keySet())
        .containsExactlyInAnyOrder("Accept", "Accept-Encoding", "Connection", "Host", "User-Agent");
  }

  @Test
  void aHostIsToldWhatWeHaveWordForWord() {
    server.on("/feed", head("304 Not Modified", "Cache-Control: max-age=60") + "\r\n");
    Fetched fetched =
        fetcher.fetch(
            new FetchRequest(
                server.at("/feed"),
                FetchRequest.Kind.FEED,
                Optional.of("W/\"a b\""),
                Optional.of("yesterday, about noon")));
    assertThat(fetched).isEqualTo(new Fetched.NotModified(Optional.of(Duration.ofMinutes(1))));
    assertThat(lastAsked().header("If-None-Match")).contains("W/\"a b\"");
    assertThat(lastAsked().header("If-Modified-Since")).contains("yesterday, about noon");
  }

  @Test
  void onlyTheFirstHostIsToldWhatWeHave() {
    server.redirects("/old", 302, "/new");
    server.serves("/new", TEXT);
    fetcher.fetch(
        new FetchRequest(
            server.at("/old"), FetchRequest.Kind.FEED, Optional.of("tag"), Optional.of("date")));
    assertThat(server.asked().get(0).header("If-None-Match")).contains("tag");
    assertThat(lastAsked().path()).isEqualTo("/new");
    assertThat(lastAsked().header("If-None-Match")).isEmpty();
    assertThat(lastAsked().header("If-Modified-Since")).isEmpty();
  }

  @Test
  void whatWeHaveIsNotToldWhereItCouldBreakTheRequest() {
    server.serves("/feed", TEXT);
    fetcher.fetch(
        new FetchRequest(
            server.at("/feed"),
            FetchRequest.Kind.FEED,
            Optional.of("tag\r\nX-Evil: 1"),
            Optional.of("\u0661 March")));
    assertThat(lastAsked().header("If-None-Match")).isEmpty();
    assertThat(lastAsked().header("If-Modified-Since")).isEmpty();
    assertThat(lastAsked().header("X-Evil")).isEmpty();
  }

  @Test
  void notModifiedIsNoAnswerToWhoHasNothing() {
    server.on("/feed", head("304 Not Modified") + "\r\n");
    assertThat(fetch("/feed")).isEqualTo(failed(Trouble.Kind.BROKEN, "304"));
  }

  @Test
  void userAndPasswordInAnAddressAreSentToNobody() {
    server.redirects("/old", 302, "http://user:secret@127.0.0.1:" + server.port() + "/new");
    server.serves("/new", TEXT);
    String address = "http://user:secret@127.0.0.1:" + server.port() + "/old#part";
    Fetched fetched = fetcher.fetch(FetchRequest.feed(address));
    assertThat(((Fetched.Fresh) fetched).address()).isEqualTo(server.at("/new"));
    assertThat(server.asked())
        .hasSize(2)
        .noneMatch(it -> it.headers().containsKey("Authorization"));
  }

  @ParameterizedTest
  @CsvSource({
    "301, true",
    "308, true",
    "301 308 301, true",
    "302, false",
    "303, false",
    "307, false",
    "301 302, false",
    "302 301, false"
  })
  void whatHasMovedIsWhatAllRedirectsCallPermanent(String statuses, boolean moved) {
    String[] each = statuses.split(" ");
    for (int i = 0; i < each.length; i++) {
      server.redirects("/" + i, Integer.parseInt(each[i]), "/" + (i + 1));
    }
    server.serves("/" + each.length, TEXT);
    assertThat(fresh("/0").moved()).isEqualTo(moved);
    assertThat(fresh("/0").address()).isEqualTo(server.at("/" + each.length));
  }

  @Test
  void asManyRedirectsAreFollowedAsThereMayBe() {
    for (int i = 0; i < options.mostRedirects(); i++) {
      server.redirects("/" + i, 301, "/" + (i + 1));
    }
    server.serves("/" + options.mostRedirects(), TEXT);
    assertThat(fresh("/0").moved()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "200, 200 OK",
    "FORBIDDEN 401, 401 Unauthorized",
    "FORBIDDEN 402, 402 Payment Required",
    "FORBIDDEN 403, 403 Forbidden",
    "FORBIDDEN 451, 451 Unavailable For Legal Reasons",
    "NOT_FOUND, 404 Not Found",
    "STATUS 204, 204 No Content",
    "STATUS 206, 206 Partial Content",
    "STATUS 300, 300 Multiple Choices",
    "STATUS 400, 400 Bad Request",
    "STATUS 408, 408 Request Timeout",
    "STATUS 418, 418 Teapot",
    "STATUS 421, 421 Misdirected Request",
    "STATUS 500, 500 Internal Server Error",
    "STATUS 503, 503 Service Unavailable",
    "STATUS 999, 999 Denied"
  })
  void aStatusHasItsTrouble(String expected, String status) {
    server.on("/feed", head(status, "Content-Length: 0") + "\r\n");
    String found =
        fetch("/feed")
            .fold(
                fresh -> "200",
                notModified -> "304",
                tooOften -> "429",
                gone -> "410",
                failed -> failed.trouble().kind() + " " + failed.trouble().detail());
    assertThat(found.strip()).isEqualTo(expected);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void goneIsGoneOnlyWhereTheHostItselfSaysSo() {
    server.on("/gone", head("410 Gone", "Content-Length: 0") + "\r\n");
    server.redirects("/moved", 301, "/gone");
    server.redirects("/away", 302, "/gone");
    assertThat(fetch("/gone")).isEqualTo(new Fetched.Gone());
    assertThat(fetch("/moved")).isEqualTo(new Fetched.Gone());
    assertThat(fetch("/away")).isEqualTo(failed(Trouble.Kind.STATUS, "410"));
  }

  @Test
  void feedsAndPagesHaveTheirOwnLimits() {
    server.serves("/it", new byte[2_000]);
    try (Fetcher small = new Fetcher(options.withLargest(1_000, 3_000), InstantSource.fixed(NOW))) {
      assertThat(small.fetch(FetchRequest.feed(server.at("/it"))))
          .isEqualTo(failed(Trouble.Kind.TOO_LARGE, ""));
      assertThat(small.fetch(FetchRequest.page(server.at("/it"))))
          .isInstanceOf(Fetched.Fresh.class);
    }
  }

  @Test
  void aKeptConnectionThatWasClosedMeanwhileIsNoTrouble() {
    server.on("/feed", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntext");
    for (int i = 0; i < 5; i++) {
      assertThat(fresh("/feed").body()).asString().isEqualTo("text");
    }
    assertThat(server.timesAsked("/feed")).isEqualTo(5);
  }

  /** Thirty-two at once, every other at a host that is up to something. */
  @ParameterizedTest
  @ValueSource(strings = {"mute", "reset", "endless", "garbage"})
  void whatOneHostDoesHarmsNoOther(String hostile) throws Exception {
    server.serves("/good", TEXT);
    server.on("/mute", (request, client) -> client.stall());
    server.on("/reset", (request, client) -> client.reset());
    server.on("/garbage", "not HTTP");
    server.on(
        "/endless",
        (request, client) -> {
          client.write(head("200 OK") + "\r\n");
          for (; ; ) {
            client.write(new byte[10_000]);
          }
        });
    FetchOptions hurried = options.withTimeLimit(Duration.ofSeconds(3)).withLargest(100_000, 0);
    try (Fetcher shared = new Fetcher(hurried, InstantSource.fixed(NOW))) {
      List<Fetched> found =
          Together.run(
              32,
              number -> {
                String path = number % 2 == 0 ? "/good" : "/" + hostile;
                String address = "http://h" + number + ".example:" + server.port() + path;
                return shared.fetch(FetchRequest.feed(address));
              });
      for (int number = 0; number < found.size(); number++) {
        assertThat(found.get(number))
            .isInstanceOf(number % 2 == 0 ? Fetched.Fresh.class : Fetched.Failed.class);
      }
    }
  }

  @Test
  void aWayThatLosesEncryptionIsNotOneToRemember() {
    assertThat(Journey.isPermanent(301, url("https://a.example/"), url("http://a.example/")))
        .isFalse();
    assertThat(Journey.isPermanent(301, url("http://a.example/"), url("https://a.example/")))
        .isTrue();
    assertThat(Journey.isPermanent(308, url("http://a.example/"), url("http://b.example/")))
        .isTrue();
  }

  private static HttpUrl url(String text) {
    return WebAddress.of(text).orElseThrow();
  }

  @Test
  void aNameThatIsNotPrintableIsNoUserAgent() {
    assertThatThrownBy(() -> FetchOptions.standard("a\nb"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
