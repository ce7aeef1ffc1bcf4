package dateline.follow;

import static dateline.follow.NewsSite.feed;
import static dateline.follow.NewsSite.item;
import static dateline.follow.NewsSite.page;
import static dateline.follow.NewsSite.story;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefresherTest {
  private static final String RSS = "application/rss+xml; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String MORNING = "Sun, 01 Mar 2026 07:00:00 GMT";

  @TempDir Path folder;
  private NewsSite web;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    web = new NewsSite();
    desk = new Desk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
    web.close();
  }

  private Article only() {
    return desk.articles
        .find(desk.articles.changesAfter(0, 10).stream().map(one -> one.article().id()).toList())
        .get(0);
  }

  private String wholeItem(String topic) {
    return item(
        topic,
        web.address("post.example", "/" + topic),
        "News of " + topic,
        MORNING,
        story(topic, 12));
  }

  @Test
  void anArticleTheFeedGivesWholeIsStoredWithoutAskingForItsPage() throws Exception {
    web.serve("post.example", "/rss", RSS, feed("The Post", wholeItem("harbour")));
    desk.follow(web.address("post.example", "/rss"));

    assertThat(desk.round().news()).isEqualTo(1);
    assertThat(desk.titles()).containsExactly("News of harbour");
    assertThat(web.asked()).containsExactly("post.example/rss");
    assertThat(desk.feed(web.address("post.example", "/rss")).title()).isEqualTo("The Post");
  }

  @Test
  void theSecondVisitIsAConditionalOneAndStoresNothingTwice() throws Exception {
    web.serve(
        "post.example",
        "/rss",
        200,
        Map.of("Content-Type", RSS, "ETag", "\"one\""),
        feed("The Post", wholeItem("harbour")));
    desk.follow(web.address("post.example", "/rss")).round();
    desk.clock.pass(Duration.ofDays(1));

    assertThat(desk.round()).isEqualTo(new Refresher.Round(1, 0, 0));
    assertThat(desk.articles.count()).isEqualTo(1);
  }

  @Test
  void aServerThatKnowsNoConditionsCostsNoSecondStoringEither() throws Exception {
    web.serve("post.example", "/rss", RSS, feed("The Post", wholeItem("harbour")));
    desk.follow(web.address("post.example", "/rss")).round();
    desk.clock.pass(Duration.ofDays(1));

    assertThat(desk.round()).isEqualTo(new Refresher.Round(1, 0, 0));
    assertThat(desk.articles.count()).isEqualTo(1);
  }

  @Test
  void whatTheFeedOnlyAnnouncesIsReadFromItsPage() throws Exception {
    String link = web.address("post.example", "/mill");
    web.serve(
        "post.example",
        "/rss",
        RSS,
        feed(
            "The Post",
            item(
                "1",
                link,
                "The mill reopens",
                MORNING,
                "The mill is open again after two years of work.")));
    web.serve(
        "post.example",
        "/mill",
        HTML,
        page("The mill reopens", "2026-03-01T06:30:00Z", story("mill", 14)));
    desk.follow(web.address("post.example", "/rss")).round();

    assertThat(only().text()).contains("district mill14").doesNotContain("All rights reserved");
    assertThat(only().partial()).isFalse();
    assertThat(only().url()).isEqualTo(link);
  }

  @Test
  void whereThePageIsRefusedTheWordsOfTheFeedAreTakenAndMarkedAsABeginning() throws Exception {
    String link = web.address("post.example", "/mill");
    web.serve(
        "post.example",
        "/rss",
        RSS,
        feed(
            "The Post",
            item(
                "1",
                link,
                "The mill reopens",
                MORNING,
                "The mill is open again after two years of work.")));
    web.serve("post.example", "/mill", 403, Map.of(), "No.");
    desk.follow(web.address("post.example", "/rss")).round();

    assertThat(only().text()).isEqualTo("The mill is open again after two years of work.");
    assertThat(only().partial()).isTrue();
  }

  @Test
  void aPageThatRobotsMayNotReadIsNotAskedFor() throws Exception {
    String link = web.address("post.example", "/private/mill");
    web.serve("post.example", "/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
    web.serve(
        "post.example",
        "/rss",
        RSS,
        feed(
            "The Post",
            item(
                "1",
                link,
                "The mill reopens",
                MORNING,
                "The mill is open again after two years of work.")));
    desk.follow(web.address("post.example", "/rss")).round();

    assertThat(web.asked()).containsExactly("post.example/rss");
    assertThat(only().partial()).isTrue();
  }

  @Test
  void aPageThatIsAwayForAMomentIsTriedAgain() throws Exception {
    String link = web.address("post.example", "/mill");
    web.serve(
        "post.example",
        "/rss",
        RSS,
        feed(
            "The Post",
            item(
                "1",
                link,
                "The mill reopens",
                MORNING,
                "The mill is open again after two years of work.")));
    web.serve("post.example", "/mill", 503, Map.of(), "Not now.");
    desk.follow(web.address("post.example", "/rss")).round();
    assertThat(desk.articles.count()).isZero();

    web.serve(
        "post.example",
        "/mill",
        HTML,
        page("The mill reopens", "2026-03-01T06:30:00Z", story("mill", 14)));
    desk.clock.pass(Duration.ofMinutes(20));
    desk.round();
    assertThat(only().text()).contains("district mill14");
  }

  @Test
  void pagesOfOneHostAreAskedForOneAfterTheOtherWithAPause() throws Exception {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      items.add(
          item(
              "g" + i,
              web.address("post.example", "/p" + i),
              "Part " + i,
              MORNING,
              "A part of the news that is short, number " + i + "."));
    }
    web.serve("post.example", "/rss", RSS, feed("The Post", items.toArray(String[]::new)));
    desk.follow(web.address("post.example", "/rss"));
    desk.refresher.refreshDue();
    List<Integer> askedBySecond = new ArrayList<>();
    for (int second = 0; second < 6; second++) {
      desk.clock.pass(Duration.ofSeconds(1));
      desk.pages.readDue();
      askedBySecond.add(web.asked().size() - 1);
    }
    for (int second = 1; second < 6; second++) {
      assertThat(askedBySecond.get(second) - askedBySecond.get(second - 1)).isLessThanOrEqualTo(1);
    }
    assertThat(askedBySecond.get(5)).isEqualTo(4);
  }

  @Test
  void changedWordsUnderTheSameGuidReviseTheArticleEvenAtAnotherAddress() throws Exception {
    String first = web.address("post.example", "/a");
    String second = web.address("post.example", "/a-corrected");
    web.serve(
        "post.example",
        "/rss",
        RSS,
        feed("The Post", item("guid-1", first, "Two hurt in fire", MORNING, story("fire", 12))));
    desk.follow(web.address("post.example", "/rss")).round();
    web.serve(
        "post.example",
        "/rss",
        RSS,
        feed("The Post", item("guid-1", second, "Three hurt in fire", MORNING, story("fire", 13))));
    desk.clock.pass(Duration.ofDays(1));
    desk.round();

    assertThat(desk.articles.count()).isEqualTo(1);
    assertThat(only().title()).isEqualTo("Three hurt in fire");
    assertThat(only().updated()).isPresent();
  }

  @Test
  void twoFeedsOfAnOutletBringAnArticleOnceAndReadItsPageOnce() throws Exception {
    String link = web.address("post.example", "/mill");
    String entry =
        item(
            "1",
            link,
            "The mill reopens",
            MORNING,
            "The mill is open again after two years of work.");
    web.serve("post.example", "/rss", RSS, feed("The Post", entry));
    web.serve("post.example", "/world", RSS, feed("The Post: world", entry));
    web.serve(
        "post.example",
        "/mill",
        HTML,
        page("The mill reopens", "2026-03-01T06:30:00Z", story("mill", 14)));
    desk.follow(web.address("post.example", "/rss"), web.address("post.example", "/world"));
    desk.round();
    desk.round();

    assertThat(web.asked()).containsOnlyOnce("post.example/mill");
    assertThat(desk.articles.count()).isEqualTo(1);
  }

  @Test
  void aFeedThatFailsDoesNotKeepTheOthersFromBeingRead() throws Exception {
    web.serve("post.example", "/rss", RSS, feed("The Post", wholeItem("harbour")));
    web.serve("broken.example", "/rss", RSS, "<rss><channel><item>");
    web.serve("gone.example", "/rss", 410, Map.of(), "");
    web.serve("page.example", "/rss", HTML, "<html><body><p>A page.</p></body></html>");
    desk.follow(
        web.address("missing.example", "/rss"),
        web.address("gone.example", "/rss"),
        web.address("page.example", "/rss"),
        "http://nowhere.example/rss",
        web.address("post.example", "/rss"));

    Refresher.Round round = desk.round();
    assertThat(round.visited()).isEqualTo(5);
    assertThat(round.failed()).isEqualTo(4);
    assertThat(desk.titles()).containsExactly("News of harbour");
    assertThat(kind(web.address("missing.example", "/rss"))).isEqualTo(FeedTrouble.Kind.NOT_FOUND);
    assertThat(kind(web.address("gone.example", "/rss"))).isEqualTo(FeedTrouble.Kind.GONE);
    assertThat(kind(web.address("page.example", "/rss"))).isEqualTo(FeedTrouble.Kind.UNREADABLE);
    assertThat(kind("http://nowhere.example/rss")).isEqualTo(FeedTrouble.Kind.UNKNOWN_HOST);
  }

  @Test
  void feedsInTroubleAreListedFirstAndNoMoreThanAskedFor() throws Exception {
    web.serve("a.example", "/rss", RSS, feed("A"));
    web.serve("b.example", "/rss", RSS, feed("B"));
    String missing = web.address("missing.example", "/rss");
    desk.follow(web.address("a.example", "/rss"), web.address("b.example", "/rss"), missing);
    desk.round();

    assertThat(desk.feeds.troubledFirst(2))
        .extracting(FollowedFeed::address)
        .containsExactly(missing, web.address("a.example", "/rss"));
    assertThat(desk.feeds.inTrouble()).isEqualTo(1);
    assertThat(desk.feeds.count()).isEqualTo(3);
  }

  private FeedTrouble.Kind kind(String address) {
    return desk.feed(address).trouble().orElseThrow().kind();
  }

  @Test
  void aFeedThatFailsForADayIsToldOfOnceAndNeverGivenUp() throws Exception {
    web.serve("post.example", "/rss", RSS, feed("The Post"));
    String missing = web.address("missing.example", "/rss");
    desk.follow(web.address("post.example", "/rss"), missing);
    desk.round();
    assertThat(desk.feeds.untold()).isEmpty();
    for (int hour = 0; hour < 48; hour++) {
      desk.clock.pass(Duration.ofHours(1));
      desk.round();
    }
    assertThat(desk.feeds.untold()).extracting(FollowedFeed::address).containsExactly(missing);
    desk.feeds.told(desk.feed(missing).id());
    assertThat(desk.feeds.untold()).isEmpty();
    assertThat(desk.feed(missing).nextVisit())
        .isBefore(desk.clock.instant().plus(Duration.ofDays(2)));

    web.serve("missing.example", "/rss", RSS, feed("Found again", wholeItem("harbour")));
    desk.clock.pass(Duration.ofDays(2));
    desk.round();
    assertThat(desk.feed(missing).trouble()).isEmpty();
    assertThat(desk.titles()).containsExactly("News of harbour");
  }

  @Test
  void whereNoHostCanBeReachedItIsTheNetworkAndNoFeedIsBlamed() throws Exception {
    desk.follow(
        "http://nowhere1.example/rss",
        "http://nowhere2.example/rss",
        "http://nowhere3.example/rss",
        "http://nowhere4.example/rss");
    desk.round();

    assertThat(desk.feeds.all()).allMatch(feed -> feed.trouble().isEmpty() && feed.failures() == 0);
    assertThat(desk.feeds.all())
        .allMatch(
            feed -> feed.nextVisit().isBefore(desk.clock.instant().plus(Duration.ofMinutes(11))));
  }

  @Test
  void aFeedThatMovedForGoodIsAskedAtItsNewAddress() throws Exception {
    String old = web.address("post.example", "/rss");
    String now = web.address("post.example", "/feed");
    web.serve("post.example", "/rss", 301, Map.of("Location", now), "");
    web.serve("post.example", "/feed", RSS, feed("The Post", wholeItem("harbour")));
    desk.follow(old).round();

    assertThat(desk.feeds.byAddress(old)).isEmpty();
    assertThat(desk.feed(now).title()).isEqualTo("The Post");
  }

  @Test
  void retryAfterIsKeptTo() throws Exception {
    web.serve("post.example", "/rss", 429, Map.of("Retry-After", "7200"), "");
    desk.follow(web.address("post.example", "/rss")).round();

    assertThat(
            Duration.between(
                desk.clock.instant(), desk.feed(web.address("post.example", "/rss")).nextVisit()))
        .isBetween(Duration.ofMinutes(118), Duration.ofMinutes(133));
  }

  @Test
  void anEntryWithoutADateThatWasThereBeforeIsNotTakenForToday() throws Exception {
    String undated =
        "<item><guid>u</guid><link>"
            + web.address("post.example", "/u")
            + "</link><title>Undated</title><description><![CDATA["
            + story("pier", 12)
            + "]]></description></item>";
    web.serve("post.example", "/rss", RSS, feed("The Post", undated));
    desk.follow(web.address("post.example", "/rss")).round();
    assertThat(desk.articles.count()).isZero();

    String later =
        undated.replace("<guid>u<", "<guid>v<").replace("/u<", "/v<").replace("pier", "quay");
    web.serve("post.example", "/rss", RSS, feed("The Post", later, undated));
    desk.clock.pass(Duration.ofDays(1));
    desk.round();
    assertThat(only().published().dayOnly()).isTrue();
    assertThat(only().text()).contains("quay");
  }

  @Test
  void theFirstVisitTakesTheNewestHundredAndMarksAllButAFewAsBacklog() throws Exception {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      items.add(
          item(
              "g" + i,
              web.address("post.example", "/p" + i),
              "Part " + i,
              String.format("Sun, 01 Mar 2026 %02d:%02d:00 GMT", i / 60, i % 60),
              story("part" + i + "x", 12)));
    }
    web.serve("post.example", "/rss", RSS, feed("The Post", items.toArray(String[]::new)));
    desk.follow(web.address("post.example", "/rss")).round();

    assertThat(desk.articles.count()).isEqualTo(100);
    assertThat(desk.titles()).contains("Part 149").doesNotContain("Part 49");
    long news =
        desk.database.read(
            handle ->
                handle
                    .createQuery("select count(*) from entry where not backlog")
                    .mapTo(long.class)
                    .one());
    assertThat(news).isEqualTo(5);
  }

  @Test
  void aProcessThatDiesAfterStoringArticlesRepeatsTheVisitAndStoresNoneTwice() throws Exception {
    String address = web.address("post.example", "/rss");
    web.serve("post.example", "/rss", RSS, feed("The Post", wholeItem("harbour")));
    desk.follow(address).round();
    desk.database.inTransaction(
        handle ->
            handle.execute("delete from entry")
                + handle.execute("update feed set body_hash = null, last_success = null"));
    desk.clock.pass(Duration.ofDays(1));
    desk.round();

    assertThat(desk.articles.count()).isEqualTo(1);
    assertThat(only().updated()).isEmpty();
  }
}
