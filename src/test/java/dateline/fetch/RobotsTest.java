package dateline.fetch;

import static dateline.fetch.ScriptedServer.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private static final Fetched FORBIDDEN = new Fetched.Failed(Trouble.of(Trouble.Kind.ROBOTS));
  private static final String NOT_FOR_US = "User-agent: dateline\nDisallow: /private\n";

  private final ScriptedServer server = new ScriptedServer();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
  private final Fetcher fetcher =
      new Fetcher(
          FetchOptions.standard("Dateline/test (+https://example.org)")
              .withPrivateNetworks(true)
              .withTimeLimit(Duration.ofSeconds(5))
              .withLookup(host -> List.of(InetAddress.getLoopbackAddress())),
          now::get);

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  private Fetched page(String path) {
    server.serves(path, "text");
    return fetcher.fetch(FetchRequest.page(server.at(path)));
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private long filesRead() {
    return server.timesAsked("/robots.txt");
  }

  @Test
  void whatIsForbiddenIsNotAskedFor() {
    server.serves("/robots.txt", NOT_FOR_US);
    assertThat(page("/private/1")).isEqualTo(FORBIDDEN);
    assertThat(server.timesAsked("/private/1")).isZero();
    assertThat(page("/public")).isInstanceOf(Fetched.Fresh.class);
  }

  @Test
  void aFeedIsWhatAReaderAskedForAndNeedsNoPermission() {
    server.serves("/robots.txt", "User-agent: *\nDisallow: /\n");
    server.serves("/feed", "text");
    assertThat(fetcher.fetch(FetchRequest.feed(server.at("/feed"))))
        .isInstanceOf(Fetched.Fresh.class);
    assertThat(filesRead()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User-agent: *~Disallow: / | false",
        "User-agent: *~Disallow: /~~User-agent: dateline~Disallow: | true",
        "User-agent: *~Disallow:~~User-agent: Dateline~Disallow: / | false",
        "User-agent: datelinebot~Disallow: / | true",
        "User-agent: Dateline/1.0~Disallow: / | false",
        "User-agent: other~User-agent: dateline~Disallow: / | false",
        "User-agent: *~Disallow: /~Allow: /news/ | true",
        "User-agent: *~Disallow: /news/*.html$ | false",
        "User-agent: *~Disallow: /news/*.htm$ | true",
        "User-agent: *~Disallow: /*?q= | true",
        "<html><body>Not found</body></html> | true",
        "Disallow: / | true",
        "\uFEFFUser-agent: *~Disallow: / | false",
        "'' | true"
      })
  void aFileSaysWhatIsPermitted(String file, boolean permitted) {
    server.serves("/robots.txt", file.replace("~", "\r\n"));
    assertThat(page("/news/1.html"))
        .isInstanceOf(permitted ? Fetched.Fresh.class : Fetched.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"400 Bad", "401 Login", "403 Forbidden", "404 None", "410 Gone", "204 Nothing"})
  void noFilePermitsAll(String status) {
    server.on("/robots.txt", head(status, "Content-Length: 0") + "\r\n");
    assertThat(page("/a")).isInstanceOf(Fetched.Fresh.class);
    assertThat(page("/b")).isInstanceOf(Fetched.Fresh.class);
    assertThat(filesRead()).isEqualTo(1);
  }

  @Test
  void aFileThatLeadsInCirclesIsNone() {
    server.redirects("/robots.txt", 302, "/robots.txt");
    assertThat(page("/a")).isInstanceOf(Fetched.Fresh.class);
  }

  @Test
  void aHostInTroubleIsNotAskedForPagesForAWhile() {
    server.on("/robots.txt", head("500 Trouble", "Content-Length: 0") + "\r\n");
    Fetched trouble = new Fetched.Failed(new Trouble(Trouble.Kind.STATUS, "500"));
    assertThat(page("/a")).isEqualTo(trouble);
    pass(Duration.ofMinutes(9));
    assertThat(page("/a")).isEqualTo(trouble);
    assertThat(filesRead()).isEqualTo(1);
    assertThat(server.timesAsked("/a")).isZero();
    server.serves("/robots.txt", NOT_FOR_US);
    pass(Duration.ofMinutes(1));
    assertThat(page("/a")).isInstanceOf(Fetched.Fresh.class);
  }

  @Test
  void aHostThatAsksToComeBackLaterIsNotAskedForPagesUntilThen() {
    server.on("/robots.txt", head("429 Slowly", "Content-Length: 0", "Retry-After: 7200") + "\r\n");
    assertThat(page("/a")).isInstanceOf(Fetched.TooOften.class);
    pass(Duration.ofMinutes(119));
    assertThat(page("/a")).isInstanceOf(Fetched.TooOften.class);
    assertThat(filesRead()).isEqualTo(1);
  }

  @Test
  void aHostThatCannotBeReachedIsSaidToBeSo() throws IOException {
    try (Socket nobodyListens = new Socket()) {
      nobodyListens.bind(new InetSocketAddress("127.0.0.1", 0));
      String address =
          server.at("/a").replace(":" + server.port(), ":" + nobodyListens.getLocalPort());
      assertThat(fetcher.fetch(FetchRequest.page(address)))
          .isEqualTo(new Fetched.Failed(Trouble.of(Trouble.Kind.UNREACHABLE)));
    }
  }

  @Test
  void anOldFileIsBetterThanOneThatCannotBeHad() {
    server.serves("/robots.txt", NOT_FOR_US);
    assertThat(page("/public")).isInstanceOf(Fetched.Fresh.class);
    server.on("/robots.txt", head("500 Trouble", "Content-Length: 0") + "\r\n");
    pass(Duration.ofDays(1));
    assertThat(page("/public")).isInstanceOf(Fetched.Fresh.class);
    assertThat(page("/private")).isEqualTo(FORBIDDEN);
    assertThat(filesRead()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"no-cache, 24", "max-age=60, 1", "max-age=18000, 5", "max-age=99999999, 24"})
  void aFileIsKeptForAsLongAsItsHostSaysButADayAtMost(String control, long hours) {
    server.serves("/robots.txt", NOT_FOR_US, "Cache-Control: " + control);
    page("/a");
    pass(Duration.ofHours(hours).minusSeconds(1));
    page("/a");
    assertThat(filesRead()).isEqualTo(1);
    pass(Duration.ofSeconds(1));
    page("/a");
    assertThat(filesRead()).isEqualTo(2);
  }

  @Test
  void aFileIsReadOnceForAllWhoWaitForIt() throws Exception {
    server.serves("/robots.txt", NOT_FOR_US);
    server.serves("/a", "text");
    List<Fetched> found =
        Together.run(16, number -> fetcher.fetch(FetchRequest.page(server.at("/a"))));
    assertThat(found).allMatch(Fetched.Fresh.class::isInstance);
    assertThat(filesRead()).isEqualTo(1);
  }

  @Test
  void eachHostOnTheWayIsAskedForItsFile() {
    server.serves("/robots.txt", NOT_FOR_US);
    String elsewhere = "http://other.example:" + server.port();
    server.redirects("/there", 301, elsewhere + "/there/now");
    server.redirects("/back", 301, elsewhere + "/private");
    server.serves("/there/now", "text");
    assertThat(fetcher.fetch(FetchRequest.page(server.at("/there"))))
        .isInstanceOf(Fetched.Fresh.class);
    assertThat(fetcher.fetch(FetchRequest.page(server.at("/back")))).isEqualTo(FORBIDDEN);
    assertThat(filesRead()).isEqualTo(2);
  }

  @Test
  void aFileIsCutOffWhereItIsTooLong() {
    String padding = "# a comment of some length\n".repeat(Robots.LARGEST_FILE / 27);
    server.serves("/robots.txt", NOT_FOR_US + padding + "Disallow: /\n".repeat(1_000));
    assertThat(page("/private")).isEqualTo(FORBIDDEN);
    assertThat(page("/public")).isInstanceOf(Fetched.Fresh.class);
  }

  /** The line "Disallow: /private" loses its end, and must not come to forbid everything. */
  @Test
  void aLineThatIsCutInHalfDoesNotCount() {
    String start = "User-agent: *\nDisallow: /x\n";
    String cut = "Disallow: /";
    String padding = "#".repeat(Robots.LARGEST_FILE - start.length() - cut.length() - 1) + "\n";
    server.serves("/robots.txt", start + padding + cut + "private\n");
    assertThat(page("/public")).isInstanceOf(Fetched.Fresh.class);
    assertThat(page("/x")).isEqualTo(FORBIDDEN);
  }

  @Test
  void aPatternFullOfStarsIsNoTrouble() {
    String stars = "/" + "*a".repeat(2_000) + "$";
    server.serves("/robots.txt", "User-agent: *\n" + ("Disallow: " + stars + "\n").repeat(50));
    assertThat(page("/" + "a".repeat(1_900) + "b")).isInstanceOf(Fetched.Fresh.class);
  }

  @ParameterizedTest
  @CsvSource({"2, PT2S", "0.5, PT0.5S", "600, PT10M", "99999, PT1H", "1e9, ''", "none, ''"})
  void aCrawlDelayIsKnownOnceTheFileIs(String text, String expected) {
    server.serves("/robots.txt", "User-agent: *\nCrawl-delay: " + text + "\nDisallow: /x\n");
    assertThat(fetcher.crawlDelay(server.at("/a"))).isEmpty();
    assertThat(page("/a")).isInstanceOf(Fetched.Fresh.class);
    assertThat(fetcher.crawlDelay(server.at("/b")).map(Duration::toString).orElse(""))
        .isEqualTo(expected);
  }

  @Test
  void onlySoManySitesAreRemembered() {
    Robots robots =
        new Robots(now::get, address -> new Fetched.Failed(Trouble.of(Trouble.Kind.NOT_FOUND)));
    for (int i = 0; i < 1_100; i++) {
      robots.obstacle(WebAddress.of("http://site" + i + ".example/").orElseThrow());
    }
    assertThat(robots.size()).isEqualTo(1_000);
  }
}
