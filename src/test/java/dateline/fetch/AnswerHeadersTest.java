package dateline.fetch;

import static dateline.fetch.ScriptedServer.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host says of its answer. */
class AnswerHeadersTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final String TEXT = "News and more news. ";

  private final ScriptedServer server = new ScriptedServer();
  private final Fetcher fetcher =
      new Fetcher(
          FetchOptions.standard("Dateline/test (+https://example.org)").withPrivateNetworks(true),
          InstantSource.fixed(NOW));

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
}
