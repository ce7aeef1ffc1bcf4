package dateline.fetch;

import static dateline.fetch.ScriptedServer.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
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

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "0, PT0S",
    "' 7 ', PT7S",
    "999999999999, PT8760H",
    "99999999999999999999999, ''",
    "-5, ''",
    "1.5, ''",
    "soon, ''",
    "'', ''",
    "'Sun, 01 Mar 2026 08:05:00 GMT', PT5M",
    "'Sunday, 01-Mar-26 08:05:00 GMT', PT5M",
    "'Sun, 01 Mar 2026 07:00:00 GMT', PT0S",
    "'Sun, 01 Mar 3026 07:00:00 GMT', PT8760H",
    "'Sun, 99 Foo 2026', ''"
  })
  void aHostSaysWhenToComeBack(String header, String expected) {
    Optional<Duration> wait =
        expected.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(expected));
    for (String status : List.of("429 Too Many Requests", "503 Service Unavailable")) {
      server.on("/feed", head(status, "Content-Length: 0", "Retry-After: " + header) + "\r\n");
      assertThat(fetch("/feed")).isEqualTo(new Fetched.TooOften(wait));
    }
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void whoIsAskedTooOftenNeedNotSayHowLong() {
    server.on("/feed", head("429 Too Many Requests", "Content-Length: 0") + "\r\n");
    assertThat(fetch("/feed")).isEqualTo(new Fetched.TooOften(Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cache-Control: max-age=600 | PT10M",
        "Cache-Control: public, Max-Age=\"600\" | PT10M",
        "Cache-Control: s-maxage=60 | PT1M",
        "Cache-Control: s-maxage=60, max-age=600 | PT10M",
        "Cache-Control: max-age=600~Age: 100 | PT8M20S",
        "Cache-Control: max-age=600~Age: 600 | ''",
        "Cache-Control: max-age=600~Age: old | PT10M",
        "Cache-Control: max-age=600~Age: -3 | PT10M",
        "Cache-Control: no-cache, max-age=600 | ''",
        "Cache-Control: no-store, max-age=600 | ''",
        "Cache-Control: no-cache~Expires: Sun, 01 Mar 2026 09:00:00 GMT | ''",
        "Cache-Control: max-age=0 | ''",
        "Cache-Control: max-age=-1 | ''",
        "Cache-Control: max-age=99999999999 | PT8760H",
        "Cache-Control: max-age=99999999999999999999 | ''",
        "Cache-Control: max-age=much | ''",
        "Cache-Control: max-age | ''",
        "Expires: Sun, 01 Mar 2026 09:00:00 GMT | PT1H",
        "Expires: Sun, 01 Mar 2026 09:00:00 GMT~Date: Sun, 01 Mar 2026 08:30:00 GMT | PT30M",
        "Expires: Sun, 01 Mar 2026 07:00:00 GMT | ''",
        "Expires: 0 | ''",
        "Expires: -1 | ''",
        "Cache-Control: max-age=60~Expires: Sun, 01 Mar 2026 09:00:00 GMT | PT1M",
        "X: y | ''"
      })
  void aHostSaysHowLongNothingNewIsToBeHad(String headers, String expected) {
    server.serves("/feed", TEXT, headers.split("~"));
    assertThat(fresh("/feed").freshFor())
        .isEqualTo(expected.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(expected)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Link: <https://hub.example/>; rel=\"hub\" | https://hub.example/",
        "Link: <https://hub.example>;rel=hub | https://hub.example/",
        "Link: <https://a.example/>; rel=self, <https://b.example/>; rel=hub | https://b.example/",
        "Link: <https://a.example/x,y>; title=\"a, b\"; rel=\"self HUB\" | https://a.example/x,y",
        "Link: <https://a.example/>; rel=self~Link: <https://b.example/>; rel=hub"
            + " | https://b.example/",
        "Link: <https://a.example/>; rel=hub~Link: <https://b.example/>; rel=hub"
            + " | https://a.example/",
        "Link: <javascript:alert(1)>; rel=hub, <https://b.example/>; rel=hub | https://b.example/",
        "Link: <file:///etc/passwd>; rel=hub | ''",
        "Link: <https://a.example/>; rel=github | ''",
        "Link: <https://a.example/>; rel=self; rel=hub | ''",
        "Link: https://a.example/; rel=hub | ''",
        "Link: <https://a.example/ rel=hub | ''",
        "Link: | ''"
      })
  void aHubIsFoundAmongTheLinks(String headers, String expected) {
    server.serves("/feed", TEXT, headers.split("~"));
    assertThat(fresh("/feed").hub()).isEqualTo(Optional.of(expected).filter(it -> !it.isEmpty()));
  }

  @Test
  void headersThatNoHonestHostWritesAreNotKept() {
    server.serves(
        "/feed",
        TEXT,
        "ETag: \"" + "x".repeat(2_000) + "\"",
        "Last-Modified: a\u0007b",
        "Content-Type: text/\u00e4",
        "Link: <https://hub.example/" + "x".repeat(9_000) + ">; rel=hub");
    Fetched.Fresh fresh = fresh("/feed");
    assertThat(fresh.entityTag()).isEmpty();
    assertThat(fresh.lastModified()).isEmpty();
    assertThat(fresh.contentType()).isEmpty();
    assertThat(fresh.hub()).isEmpty();
  }

  /** A packing and what becomes of the text. */
  @FunctionalInterface
  private interface Packing {
    byte[] pack(byte[] plain) throws IOException;
  }

  private void assertUnpacked(String encoding, Packing packing) throws IOException {
    server.serves("/packed", packing.pack(utf8(TEXT)), "Content-Encoding: " + encoding);
    assertThat(fresh("/packed").body()).as(encoding).asString().isEqualTo(TEXT);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(plain);
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.write(part);
    }
    return whole.toByteArray();
  }

  @Test
  void whatIsPackedIsUnpacked() throws IOException {
    assertUnpacked("gzip", FetcherTest::gzip);
    assertUnpacked("X-GZIP", FetcherTest::gzip);
    assertUnpacked("deflate", plain -> deflate(plain, false));
    assertUnpacked("deflate", plain -> deflate(plain, true));
    assertUnpacked("deflate, gzip", plain -> gzip(deflate(plain, false)));
    assertUnpacked("identity", plain -> plain);
    server.serves("/br", BrotliSamples.news(), "Content-Encoding: br");
    assertThat(fresh("/br").body()).asString().isEqualTo(BrotliSamples.NEWS);
  }

  @Test
  void whatIsLabelledWronglyButReadableIsRead() throws IOException {
    assertUnpacked("gzip", plain -> plain);
    assertUnpacked("utf-8", plain -> plain);
    assertUnpacked("none", plain -> plain);
    assertUnpacked("deflate", FetcherTest::gzip);
    server.serves("/none", "", "Content-Encoding: gzip");
    assertThat(fresh("/none").body()).isEmpty();
  }

  @Test
  void gzipMayHaveMembersAndNamesAndSomethingBehindIt() throws IOException {
    byte[] half = utf8(TEXT.substring(0, 700));
    byte[] rest = utf8(TEXT.substring(700));
    assertUnpacked("gzip", plain -> joined(gzip(half), gzip(new byte[0]), gzip(rest)));
    assertUnpacked("gzip", plain -> joined(gzip(plain), utf8("<!-- served by -->")));
    // Flags: a header sum, an extra field, a name and a comment.
    byte[] head = {0x1f, (byte) 0x8b, 8, 30, 0, 0, 0, 0, 0, 3};
    byte[] named = joined(head, new byte[] {3, 0, 1, 2, 3}, utf8("name\0comment\0"), new byte[2]);
    assertUnpacked("gzip", plain -> joined(named, withoutHead(gzip(plain))));
  }

  private static byte[] withoutHead(byte[] gzip) {
    return Arrays.copyOfRange(gzip, 10, gzip.length);
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
    FetchOptions hurried = options.withTimeLimit(Duration.ofSeconds(2)).withLargest(100_000, 0);
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
