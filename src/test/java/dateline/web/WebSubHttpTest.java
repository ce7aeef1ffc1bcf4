package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.follow.Feeds;
import dateline.follow.Hubs;
import dateline.follow.NewsSite;
import dateline.follow.Refresher;
import dateline.follow.SmallHub;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A hub calls back over HTTP. */
@QuarkusTest
@TestProfile(WebSubHttpTest.Reachable.class)
class WebSubHttpTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public static final class Reachable implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        return Map.of(
            "dateline.data", Files.createTempDirectory("dateline-test").toString(),
            "dateline.default-feeds", "false",
            "dateline.private-networks", "true",
            "dateline.public-url", "https://news.example");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @TestHTTPResource URI home;
  @Inject Feeds feeds;
  @Inject Refresher refresher;
  @Inject Hubs hubs;

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> verify(String path, String query) throws Exception {
    return send(HttpRequest.newBuilder(home.resolve(path + "?" + query)));
  }

  @Test
  void aHubIsConfirmedAndItsSignedNewsMakesTheFeedDue() throws Exception {
    try (NewsSite web = new NewsSite();
        SmallHub hub = new SmallHub()) {
      String topic = web.address("127.0.0.1", "/rss");
      web.serve("127.0.0.1", "/rss", "application/rss+xml", hub.feed(topic));
      feeds.follow(List.of(new Feeds.Wanted(topic, "The Post", "", "")));
      refresher.refresh(feeds.byAddress(topic).orElseThrow());
      hubs.askDue();
      String path = URI.create(hub.asked().get(0).get("hub.callback")).getPath();
      String secret = hub.asked().get(0).get("hub.secret");
      String rest = "&hub.lease_seconds=864000&hub.topic=" + topic;

      assertThat(verify(path, "hub.mode=subscribe" + rest).statusCode()).isEqualTo(404);
      assertThat(verify(path + "0", "hub.mode=subscribe&hub.challenge=a" + rest).statusCode())
          .isEqualTo(404);
      HttpResponse<String> echo = verify(path, "hub.mode=subscribe&hub.challenge=%3Cb%3E7" + rest);
      assertThat(echo.statusCode()).isEqualTo(200);
      assertThat(echo.body()).isEqualTo("<b>7");
      assertThat(echo.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");

      assertThat(news(path, "sha256=00").statusCode()).isEqualTo(202);
      assertThat(isDue(topic)).isFalse();
      assertThat(news(path, "sha256=" + sign(secret)).statusCode()).isEqualTo(202);
      assertThat(isDue(topic)).isTrue();
      assertThat(verify(path, "hub.mode=denied" + rest).statusCode()).isEqualTo(200);

      feeds.unfollow(feeds.byAddress(topic).orElseThrow().id());
      hubs.askDue();
      assertThat(news(path, "sha256=00").statusCode()).isEqualTo(410);
    }
  }

  private boolean isDue(String topic) {
    return !feeds.byAddress(topic).orElseThrow().nextVisit().isAfter(Instant.now());
  }

  private HttpResponse<String> news(String path, String signature) throws Exception {
    return send(
        HttpRequest.newBuilder(home.resolve(path))
            .header("Content-Type", "application/rss+xml")
            .header("X-Hub-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString("<rss/>")));
  }

  private static String sign(String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal("<rss/>".getBytes(StandardCharsets.UTF_8)));
  }
}
