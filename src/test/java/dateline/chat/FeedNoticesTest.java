package dateline.chat;

import static dateline.follow.NewsSite.feed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.follow.Feeds;
import dateline.follow.NewsSite;
import dateline.telegram.Ownership;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FeedNoticesTest extends TalkTest {
  private NewsSite web;
  private FeedNotices notices;

  @BeforeEach
  void openWeb() throws IOException {
    web = new NewsSite();
    web.serve("post.example", "/rss", "application/rss+xml", feed("The Post"));
    notices = new FeedNotices(desk.feeds, new OwnerLetters(ownership, outbox), desk.clock);
    desk.follow(web.address("post.example", "/rss"));
  }

  @AfterEach
  void closeWeb() {
    web.close();
  }

  private void own(String language) {
    ownership.take(new Ownership.Owner(MONA, 5, Optional.of(language)));
  }

  /** Feeds that are gone, each on a host of its own, so that none waits for another. */
  private void gone(int from, int to) throws InterruptedException {
    for (int i = from; i <= to; i++) {
      String address = web.address("gone" + i + ".example", "/rss?key=secret");
      web.serve("gone" + i + ".example", "/rss?key=secret", 410, Map.of(), "");
      desk.feeds.follow(List.of(new Feeds.Wanted(address, "Gone " + i, "", "")));
    }
    desk.round();
  }

  @Test
  void theOwnerIsToldOfAFeedInTroubleOnce() throws Exception {
    own("en");
    gone(1, 1);
    notices.tell();
    assertThat(lastText())
        .startsWith(
            "⁨Gone 1⁩: its server says that it is gone for good. It has been so since 1 March 2026,"
                + " 08:00 UTC; the next try is in ")
        .endsWith("\n\nI go on trying.")
        .doesNotContain("secret");
    assertThat(labels(lastReply())).containsExactly("Try again now", "Unfollow");
    assertThat(data(lastReply())).containsExactly("feed!2", "feed-2");
    notices.tell();
    assertThat(texts()).hasSize(1);
    assertThat(outbox.keys("feed-trouble/2/")).hasSize(1);
  }

  @Test
  void aFeedThatWasWellAndFailsAgainIsToldOfAgain() throws Exception {
    own("en");
    gone(1, 1);
    notices.tell();
    web.serve("gone1.example", "/rss?key=secret", "application/rss+xml", feed("Back"));
    desk.clock.pass(Duration.ofDays(8));
    desk.round();
    web.serve("gone1.example", "/rss?key=secret", 410, Map.of(), "");
    desk.clock.pass(Duration.ofDays(2));
    desk.round();
    notices.tell();
    assertThat(texts()).hasSize(2).last().asString().startsWith("⁨Back⁩: its server says");
  }

  @Test
  void severalAtOnceAreOneMessageThatListsTen() throws Exception {
    own("en");
    gone(1, 12);
    notices.tell();
    assertThat(texts()).hasSize(1);
    assertThat(lastText())
        .startsWith("12 feeds are in trouble\n2 · ⁨Gone 1⁩: its server says")
        .contains("11 · ⁨Gone 10⁩", "And 2 more; /feeds shows them.")
        .doesNotContain("Gone 11");
    assertThat(labels(lastReply())).hasSize(20).contains("Try again now 3", "Unfollow 11");
    notices.tell();
    assertThat(texts()).hasSize(1);
  }

  @Test
  void aCrashBeforeTheNoteThatItWasToldRepeatsNothingAndHidesNothing() throws Exception {
    own("en");
    gone(1, 2);
    notices.tell();
    desk.database.inTransaction(handle -> handle.execute("update feed set owner_told = false"));
    gone(3, 3);
    notices.tell();
    assertThat(texts()).hasSize(2);
    assertThat(lastText()).startsWith("⁨Gone 3⁩:");
    assertThat(desk.feeds.untold()).isEmpty();
  }

  @Test
  void asLongAsNobodyOwnsTheBotNothingIsToldAndNothingForgotten() throws Exception {
    gone(1, 1);
    notices.tell();
    assertThat(texts()).isEmpty();
    own("ar");
    notices.tell();
    assertThat(lastText()).contains("خادمها يقول إنها أزيلت نهائيا").endsWith("سأواصل المحاولة.");
  }

  @Test
  void theNoticesButtonsWork() throws Exception {
    own("en");
    gone(1, 1);
    notices.tell();
    JsonNode notice = lastReply();
    presses(data(notice).get(0));
    assertThat(desk.feeds.find(2).orElseThrow().nextVisit()).isEqualTo(desk.clock.instant());
    presses(data(notice).get(1));
    assertThat(lastText()).startsWith("No longer following ⁨Gone 1⁩.");
    assertThat(desk.feeds.count()).isEqualTo(1);
  }
}
