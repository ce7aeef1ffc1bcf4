package dateline.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubsTest {
  private static final byte[] NEWS = "<rss>news</rss>".getBytes(StandardCharsets.UTF_8);
  private static final Optional<Long> TEN_DAYS = Optional.of(864_000L);

  @TempDir Path folder;
  private NewsSite web;
  private SmallHub hub;
  private Desk desk;
  private String topic;

  @BeforeEach
  void open() throws Exception {
    web = new NewsSite();
    hub = new SmallHub();
    desk = new Desk(folder);
    topic = web.address("post.example", "/rss");
    web.serve("post.example", "/rss", "application/rss+xml", hub.feed(topic));
    desk.follow(topic).round();
    desk.hubs.askDue();
  }

  @AfterEach
  void close() {
    desk.close();
    hub.close();
    web.close();
  }

  private Map<String, String> lastAsked() {
    return hub.asked().get(hub.asked().size() - 1);
  }

  private String id() {
    return lastAsked().get("hub.callback").replaceFirst(".*/", "");
  }

  private Optional<String> verified(String mode) {
    return desk.hubs.verified(id(), mode, topic, "echo", TEN_DAYS);
  }

  private static String signature(String method, String secret) {
    return method + "=" + HexFormat.of().formatHex(HubSignature.sign(method, secret, NEWS));
  }

  private boolean isDue() {
    return !desk.feed(topic).nextVisit().isAfter(desk.clock.instant());
  }

  @Test
  void theHubOfAFeedIsAskedOnceWithASecretAndAnAddressNobodyGuesses() {
    desk.hubs.askDue();
    assertThat(hub.asked()).hasSize(1);
    assertThat(lastAsked())
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", topic)
        .containsEntry("hub.lease_seconds", "864000");
    assertThat(lastAsked().get("hub.callback"))
        .matches("https://news\\.example/websub/[0-9a-f]{40}");
    assertThat(lastAsked().get("hub.secret")).matches("[0-9a-f]{64}");
  }

  @Test
  void onlyWhatWeAskedForIsConfirmed() {
    assertThat(desk.hubs.verified("0".repeat(40), "subscribe", topic, "echo", TEN_DAYS)).isEmpty();
    assertThat(desk.hubs.verified(id(), "subscribe", topic + "2", "echo", TEN_DAYS)).isEmpty();
    assertThat(verified("unsubscribe")).isEmpty();
    assertThat(desk.feed(topic).hub().orElseThrow().until()).isEmpty();
    assertThat(verified("subscribe")).contains("echo");
    assertThat(desk.feed(topic).hub().orElseThrow().until())
        .contains(desk.clock.instant().plus(Duration.ofDays(10)));
    assertThat(verified("subscribe")).as("asked once, confirmed once").isEmpty();
  }

  @Test
  void aSubscriptionIsRenewedADayBeforeItsEnd() {
    verified("subscribe");
    String first = id();
    desk.clock.pass(Duration.ofDays(8));
    desk.hubs.askDue();
    assertThat(hub.asked()).hasSize(1);
    desk.clock.pass(Duration.ofDays(1));
    desk.hubs.askDue();
    assertThat(hub.asked()).hasSize(2);
    assertThat(id()).isEqualTo(first);
    assertThat(verified("subscribe")).contains("echo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
  void signedNewsMakesTheFeedDueNow(String method) {
    verified("subscribe");
    assertThat(isDue()).isFalse();
    String signature = signature(method, lastAsked().get("hub.secret"));
    assertThat(desk.hubs.received(id(), Optional.of(signature), NEWS)).isTrue();
    assertThat(isDue()).isTrue();
  }

  @Test
  void newsThatIsNotSignedRightIsTakenAndIgnored() {
    verified("subscribe");
    String secret = lastAsked().get("hub.secret");
    for (String forged :
        new String[] {
          signature("sha256", "another secret"),
          signature("sha256", secret).replace("sha256", "sha1"),
          signature("sha256", secret).replace("sha256", "md5"),
          "sha256=",
          "sha256=xyz",
          ""
        }) {
      assertThat(desk.hubs.received(id(), Optional.of(forged), NEWS)).as(forged).isTrue();
    }
    assertThat(desk.hubs.received(id(), Optional.empty(), NEWS)).isTrue();
    assertThat(isDue()).isFalse();
    assertThat(desk.hubs.received("0".repeat(40), Optional.empty(), NEWS)).isFalse();
  }

  @Test
  void whatIsUnfollowedIsLetGoOfAndItsNewsRefused() {
    verified("subscribe");
    String id = id();
    desk.feeds.unfollow(desk.feed(topic).id());
    desk.hubs.askDue();
    assertThat(lastAsked())
        .containsEntry("hub.mode", "unsubscribe")
        .containsEntry("hub.topic", topic)
        .doesNotContainKey("hub.secret");
    assertThat(id()).isEqualTo(id);
    assertThat(desk.hubs.received(id, Optional.empty(), NEWS)).isFalse();
    assertThat(verified("subscribe")).isEmpty();
    assertThat(verified("unsubscribe")).contains("echo");
    desk.clock.pass(Duration.ofDays(2));
    desk.hubs.askDue();
    assertThat(hub.asked()).hasSize(2);
  }

  @Test
  void aHubThatDoesNotLetGoIsForgottenAfterADay() {
    verified("subscribe");
    desk.feeds.unfollow(desk.feed(topic).id());
    desk.hubs.askDue();
    desk.clock.pass(Duration.ofDays(1));
    desk.hubs.askDue();
    assertThat(hub.asked()).hasSize(2);
    assertThat(verified("unsubscribe")).isEmpty();
  }

  @Test
  void aHubThatDeniesTellsUsNoLongerAndIsAskedAgainAWeekLater() {
    verified("subscribe");
    assertThat(desk.hubs.denied(id(), topic + "2")).isFalse();
    assertThat(desk.hubs.denied(id(), topic)).isTrue();
    assertThat(desk.feed(topic).hub().orElseThrow().until()).isEmpty();
    desk.clock.pass(Duration.ofDays(6));
    desk.hubs.askDue();
    assertThat(hub.asked()).hasSize(1);
    desk.clock.pass(Duration.ofDays(1));
    desk.hubs.askDue();
    assertThat(hub.asked()).hasSize(2);
  }

  @Test
  void aHubThatFailsIsAskedAgainTheNextDay() {
    hub.answers(500);
    desk.clock.pass(Duration.ofDays(1));
    desk.hubs.askDue();
    desk.hubs.askDue();
    assertThat(hub.asked()).hasSize(2);
    desk.clock.pass(Duration.ofDays(1));
    desk.hubs.askDue();
    assertThat(hub.asked()).hasSize(3);
  }

  @Test
  void aFeedThatNamesAnotherHubIsSubscribedThereAndLetGoOfHere() throws Exception {
    verified("subscribe");
    try (SmallHub other = new SmallHub()) {
      web.serve("post.example", "/rss", "application/rss+xml", other.feed(topic));
      desk.clock.pass(Duration.ofHours(12));
      desk.round();
      assertThat(desk.feed(topic).hub().orElseThrow().until()).isEmpty();
      desk.hubs.askDue();
      assertThat(other.asked())
          .extracting(form -> form.get("hub.mode"))
          .containsExactly("subscribe");
      assertThat(lastAsked()).containsEntry("hub.mode", "unsubscribe");
    }
  }

  @Test
  void aVisitThatChangesNothingKeepsTheSubscription() throws Exception {
    verified("subscribe");
    desk.clock.pass(Duration.ofHours(12));
    web.serve("post.example", "/rss", "application/rss+xml", hub.feed(topic) + "<!-- -->");
    desk.round();
    assertThat(desk.feed(topic).hub().orElseThrow().until()).isPresent();
  }
}
