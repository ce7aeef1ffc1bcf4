package dateline.fetch;

import static dateline.fetch.ScriptedServer.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hosts that say just enough not to be given up. */
class SlowHostTest {
  private static final Fetched TOO_SLOW = new Fetched.Failed(Trouble.of(Trouble.Kind.TOO_SLOW));

  private final ScriptedServer server = new ScriptedServer();
  private final Fetcher fetcher =
      new Fetcher(
          FetchOptions.standard("Dateline/test (+https://example.org)")
              .withPrivateNetworks(true)
              .withTimeLimit(Duration.ofMillis(300)),
          InstantSource.system());

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  private Fetched fetch(String path) {
    return fetcher.fetch(FetchRequest.feed(server.at(path)));
  }

  @Test
  void headersThatDripTakeNoLongerThanTheLimit() {
    byte[] head = (head("200 OK") + "X: y\r\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
    server.on("/slow", (request, client) -> client.drip(head));
    assertThat(fetch("/slow")).isEqualTo(TOO_SLOW);
  }

  @Test
  void aBodyThatDripsTakesNoLongerThanTheLimit() {
    server.on(
        "/slow",
        (request, client) -> {
          client.write(head("200 OK") + "\r\n");
          client.drip(new byte[10_000]);
        });
    assertThat(fetch("/slow")).isEqualTo(TOO_SLOW);
  }

  @Test
  void aHostThatSaysNothingTakesNoLongerThanTheLimit() {
    server.on("/mute", (request, client) -> client.stall());
    assertThat(fetch("/mute")).isEqualTo(TOO_SLOW);
  }

  /** Each hop alone is quick enough. */
  @Test
  void theLimitIsForAllRedirectsTogether() {
    for (int i = 0; i < 8; i++) {
      String onward = head("302 Found", "Location: /" + (i + 1)) + "\r\n";
      server.on(
          "/" + i,
          (request, client) -> {
            client.drip(onward.substring(0, 5).getBytes(StandardCharsets.UTF_8));
            client.write(onward.substring(5));
          });
    }
    assertThat(fetch("/0")).isEqualTo(TOO_SLOW);
  }
}
