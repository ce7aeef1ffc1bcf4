package dateline.follow;

import static dateline.follow.NewsSite.feed;
import static dateline.follow.NewsSite.item;
import static dateline.follow.NewsSite.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingTest {
  private static final String RSS = "application/rss+xml; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";

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

  private void serveFeed(String path, String title) {
    web.serve(
        "post.example",
        path,
        RSS,
        feed(
            title,
            item(
                "1",
                web.address("post.example", "/1"),
                "Older",
                "Sun, 01 Mar 2026 06:00:00 GMT",
                story("older", 12)),
            item(
                "2",
                web.address("post.example", "/2"),
                "Newer",
                "Sun, 01 Mar 2026 07:00:00 GMT",
                story("newer", 12))));
  }

  @Test
  void aFeedIsFollowedAndItsArticlesAreThereBeforeTheReaderIsTold() {
    serveFeed("/rss", "The Post");
    Followed followed = desk.following.follow(web.address("post.example", "/rss"));

    assertThat(followed)
        .asInstanceOf(type(Followed.Started.class))
        .satisfies(
            started -> {
              assertThat(started.feed().title()).isEqualTo("The Post");
              assertThat(started.newest())
                  .extracting(Followed.Headline::title)
                  .containsExactly("Newer", "Older");
              assertThat(started.entries()).isEqualTo(2);
            });
    assertThat(desk.titles()).containsExactly("Newer", "Older");
  }

  @Test
  void theFeedASiteNamesIsFollowed() {
    serveFeed("/news.xml", "The Post");
    web.serve(
        "post.example",
        "/",
        HTML,
        "<html><head><link rel=\"alternate\" type=\"application/rss+xml\""
            + " href=\"/news.xml\"></head><body>The Post</body></html>");
    assertThat(desk.following.follow(web.address("post.example", "/")))
        .isInstanceOf(Followed.Started.class);
    assertThat(desk.feeds.byAddress(web.address("post.example", "/news.xml"))).isPresent();
  }

  @Test
  void ofSeveralFeedsTheReaderChoosesAndTheChoiceOutlivesARestart() {
    serveFeed("/news.xml", "News");
    serveFeed("/sport.xml", "Sport");
    web.serve(
        "post.example",
        "/",
        HTML,
        "<html><head><link rel=alternate type=application/rss+xml title=News href=/news.xml><link"
            + " rel=alternate type=application/rss+xml title=Sport href=/sport.xml></head></html>");
    Followed followed = desk.following.follow(web.address("post.example", "/"));

    assertThat(followed).isInstanceOf(Followed.Choice.class);
    FeedOffers.Offer second = ((Followed.Choice) followed).offers().get(1);
    desk.close();
    desk = new Desk(folder);
    assertThat(desk.offers.offered(second.id())).map(Feeds.Wanted::title).contains("Sport");
    assertThat(
            ((Followed.Choice) desk.following.follow(web.address("post.example", "/")))
                .offers()
                .get(1)
                .id())
        .isEqualTo(second.id());
  }

  @Test
  void whereASiteNamesNoFeedTheUsualPlacesAreTried() {
    web.serve("post.example", "/", HTML, "<html><body>The Post</body></html>");
    serveFeed("/feed", "The Post");
    assertThat(desk.following.follow(web.address("post.example", "/")))
        .isInstanceOf(Followed.Started.class);
  }

  @Test
  void aSiteWithoutAFeedIsSaidToHaveNone() {
    web.serve("post.example", "/", HTML, "<html><body>The Post</body></html>");
    assertThat(desk.following.follow(web.address("post.example", "/")))
        .isInstanceOf(Followed.NoFeed.class);
    assertThat(desk.feeds.count()).isZero();
  }

  @Test
  void anAddressThatCannotBeReachedIsNotFollowed() {
    assertThat(desk.following.follow("nowhere.example"))
        .isEqualTo(new Followed.NotReached(FeedTrouble.of(FeedTrouble.Kind.UNKNOWN_HOST)));
    web.serve("post.example", "/rss", 403, Map.of(), "");
    assertThat(desk.following.follow(web.address("post.example", "/rss")))
        .asInstanceOf(type(Followed.NotReached.class))
        .extracting(one -> one.trouble().kind())
        .isEqualTo(FeedTrouble.Kind.FORBIDDEN);
    assertThat(desk.following.follow("what is this")).isInstanceOf(Followed.NoAddress.class);
    assertThat(desk.feeds.count()).isZero();
  }

  @Test
  void aFeedThatIsFollowedIsNotFollowedTwice() {
    serveFeed("/rss", "The Post");
    desk.following.follow(web.address("post.example", "/rss"));
    assertThat(desk.following.follow(web.address("post.example", "/rss")))
        .isInstanceOf(Followed.Already.class);
    assertThat(desk.feeds.count()).isEqualTo(1);
  }

  @Test
  void whatIsUnfollowedLeavesItsArticlesAndCanBeFollowedAgain() {
    serveFeed("/rss", "The Post");
    desk.following.follow(web.address("post.example", "/rss"));
    long id = desk.feed(web.address("post.example", "/rss")).id();
    assertThat(desk.feeds.unfollow(id)).isPresent();
    assertThat(desk.articles.count()).isEqualTo(2);

    desk.following.follow(web.address("post.example", "/rss"));
    assertThat(desk.articles.count()).isEqualTo(2);
    assertThat(desk.feed(web.address("post.example", "/rss")).id()).isGreaterThan(id);
  }
}
