package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private static final String ADDRESS = "https://gazette.example.org/world/";

  private static List<FeedLink> feeds(String html) {
    return Discovery.feedsOf(html.getBytes(StandardCharsets.UTF_8), Optional.empty(), ADDRESS);
  }

  @Test
  void theFeedsOfTheHeadComeFirstThoseOfCommentsLast() {
    assertThat(
            feeds(
                """
                <!doctype html><html><head>
                <script>var a = '<link rel="alternate" type="application/rss+xml" href="/no">';</script>
                <link rel="alternate" type="application/rss+xml" title="Gazette » Comments Feed" href="/comments/feed/">
                <LINK REL="Alternate" TYPE="application/rss+xml; charset=utf-8" title="Gazette &amp; World" href=feed/>
                <link rel=alternate type="application/atom+xml" href="//gazette.example.org/atom.xml">
                <link rel="alternate" type="application/feed+json" title="JSON" href="/feed.json">
                <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
                <link rel="alternate" type="application/json+oembed" href="/oembed?url=feed">
                <link rel="alternate" hreflang="ar" href="/ar/">
                <link rel="stylesheet" type="text/css" href="/feed.css">
                </head><body>
                <a href="/sport/rss.xml">Sport <b>feed</b></a>
                <a href="/world/feed/">again</a>
                <a href="https://feedly.com/i/subscription/feed/https://gazette.example.org/feed">Feedly</a>
                <a href="/feedback">Feedback</a> <a href="/news/rss-explained">What is RSS?</a>
                <a href="/?feed=rss2">RSS 2</a> <a href="mailto:rss@example.org">mail</a>
                </body></html>
                """))
        .containsExactly(
            new FeedLink(ADDRESS + "feed/", "Gazette & World", Feed.Kind.RSS),
            new FeedLink("https://gazette.example.org/atom.xml", "", Feed.Kind.ATOM),
            new FeedLink("https://gazette.example.org/feed.json", "JSON", Feed.Kind.JSON),
            new FeedLink("https://gazette.example.org/sport/rss.xml", "Sport feed", Feed.Kind.RSS),
            new FeedLink("https://gazette.example.org/?feed=rss2", "RSS 2", Feed.Kind.RSS),
            new FeedLink(
                "https://gazette.example.org/comments/feed/",
                "Gazette » Comments Feed",
                Feed.Kind.RSS));
  }

  @Test
  void theBaseOfThePageIsMinded() {
    assertThat(
            feeds(
                "<base href='https://cdn.example.org/x/'><link rel='alternate'"
                    + " type='application/rss+xml' href='rss'>"))
        .extracting(FeedLink::address)
        .containsExactly("https://cdn.example.org/x/rss");
  }

  @Test
  void aPageWithoutFeedsHasNone() {
    assertThat(feeds("<p>Nothing <a href='/about'>here</a>")).isEmpty();
    assertThat(feeds("")).isEmpty();
  }

  @Test
  void guessesAreOfTheSite() {
    assertThat(Discovery.guesses(ADDRESS))
        .startsWith("https://gazette.example.org/feed")
        .contains("https://gazette.example.org/rss.xml", "https://gazette.example.org/feed.json")
        .hasSize(6);
  }
}
