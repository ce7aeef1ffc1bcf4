package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One document of each dialect. */
class FeedDialectsTest {
  @Test
  void rss20IsReadWithWhatItBorrows() {
    Feed feed = Sample.feed("rss-2.0.xml");
    assertThat(feed.kind()).isEqualTo(Feed.Kind.RSS);
    assertThat(feed.title()).isEqualTo("Harbour Gazette – World");
    assertThat(feed.site()).contains("https://gazette.example.org/world");
    assertThat(feed.self()).contains("https://gazette.example.org/world/feed");
    assertThat(feed.hub()).contains("https://hub.example.org/");
    assertThat(feed.language()).contains("en-GB");
    assertThat(feed.interval()).contains(Duration.ofMinutes(30));
    assertThat(feed.entries())
        .containsExactly(
            new Entry(
                "gazette-4711",
                "https://gazette.example.org/world/ferry",
                "Ferry ‘Ellery’ runs aground; all 212 aboard are safe",
                Optional.of(Instant.parse("2024-05-06T07:30:00Z")),
                Optional.empty(),
                "The ferry Ellery ran aground on Monday.\n\n"
                    + "All 212 people aboard are safe, the coast guard said.",
                List.of("Mara Lind"),
                Optional.of("https://gazette.example.org/ferry.jpg")),
            new Entry(
                "https://gazette.example.org/world/tolls",
                "https://gazette.example.org/world/tolls",
                "Tolls rise & fall",
                Optional.of(Instant.parse("2024-05-05T23:05:00Z")),
                Optional.empty(),
                "Tolls rose by 4 %.\n\nThey fell on Sunday.",
                List.of("City Desk"),
                Optional.empty()));
  }

  @Test
  void rss091IsReadAndItsDocumentTypeIsNot() {
    Feed feed = Sample.feed("rss-0.91.xml");
    assertThat(feed.title()).isEqualTo("Port Wire");
    Entry entry = feed.entries().get(0);
    assertThat(entry.id()).isEqualTo("http://wire.example.org/crane");
    assertThat(entry.published()).isEmpty();
    assertThat(entry.text()).isEqualTo("Nobody was hurt.");
  }

  @Test
  void rdfHasItsItemsBesideTheChannel() {
    Feed feed = Sample.feed("rdf-1.0.rdf");
    assertThat(feed.kind()).isEqualTo(Feed.Kind.RSS);
    assertThat(feed.language()).contains("en");
    Entry entry = feed.entries().get(0);
    assertThat(entry.title()).isEqualTo("Eels find home by smell");
    assertThat(entry.published()).contains(Instant.parse("2024-05-06T17:29:47Z"));
    assertThat(entry.authors()).containsExactly("Ana Ruiz", "Tom Berg");
  }

  @Test
  void atom10IsReadWithItsBaseItsTypesAndItsLinks() {
    Feed feed = Sample.feed("atom-1.0.atom");
    assertThat(feed.kind()).isEqualTo(Feed.Kind.ATOM);
    assertThat(feed.title()).isEqualTo("أخبار الميناء");
    assertThat(feed.language()).contains("ar");
    assertThat(feed.self()).contains("https://news.example.org/ar/feed.atom");
    Entry first = feed.entries().get(0);
    assertThat(first.url()).isEqualTo("https://news.example.org/ar/1/bridge");
    assertThat(first.title()).isEqualTo("إغلاق الجسر القديم");
    assertThat(first.published()).contains(Instant.parse("2024-05-06T04:15:30.250Z"));
    assertThat(first.updated()).contains(Instant.parse("2024-05-06T08:00:00Z"));
    assertThat(first.text()).isEqualTo("أُغلق الجسر يوم الاثنين.\n\n1 < 2 كابلات.");
    assertThat(first.authors()).containsExactly("غرفة الأخبار");
    assertThat(first.image()).contains("https://news.example.org/ar/bridge.jpg");
    Entry second = feed.entries().get(1);
    assertThat(second.url()).isEqualTo("https://news.example.org/ar/2");
    assertThat(second.title()).isEqualTo("Using List<String> and Q&A");
    assertThat(second.published()).contains(Instant.parse("2024-05-05T20:00:00Z"));
    assertThat(second.text()).isEqualTo("First paragraph.\n\nSecond paragraph.");
    assertThat(second.authors()).containsExactly("Sami Haddad");
  }

  @Test
  void atom03IsReadWithItsModes() {
    Entry entry = Sample.feed("atom-0.3.atom").entries().get(0);
    assertThat(entry.title()).isEqualTo("Harbour opens");
    assertThat(entry.url()).isEqualTo("http://old.example.org/1");
    assertThat(entry.published()).contains(Instant.parse("2004-05-06T13:00:00Z"));
    assertThat(entry.updated()).contains(Instant.parse("2004-05-07T08:00:00Z"));
    assertThat(entry.text()).isEqualTo("It opens at noon.");
  }

  @Test
  void jsonFeed10IsReadWithItsOneAuthor() {
    Feed feed = Sample.feed("json-1.0.json");
    assertThat(feed.kind()).isEqualTo(Feed.Kind.JSON);
    assertThat(feed.site()).contains("https://ledger.example.org/");
    Entry entry = feed.entries().get(0);
    assertThat(entry.id()).isEqualTo("17");
    assertThat(entry.url()).isEqualTo("https://feeds.example.org/17");
    assertThat(entry.text()).isEqualTo("Rates stay.\n\nMarkets are calm.");
    assertThat(entry.authors()).containsExactly("The Ledger");
  }

  @Test
  void jsonFeed11IsReadWithItsAuthors() {
    Feed feed = Sample.feed("json-1.1.json");
    assertThat(feed.hub()).contains("https://hub.example.org/");
    assertThat(feed.self()).contains("https://ledger.example.org/feed.json");
    Entry entry = feed.entries().get(0);
    assertThat(entry.title()).isEqualTo("Rates stay at 4.5 %");
    assertThat(entry.text()).isEqualTo("Rates stay.\n\nat 4.5 %\n\nuntil June");
    assertThat(entry.authors()).containsExactly("Ida Holm", "Jo Park");
    assertThat(entry.updated()).contains(Instant.parse("2024-05-06T13:00:00Z"));
    assertThat(entry.image()).contains("https://ledger.example.org/rates.png");
  }

  private static Entry only(String feed) {
    return FeedParser.parse(feed.getBytes(StandardCharsets.UTF_8), Optional.empty(), "")
        .fold(
            read -> read.entries().get(0),
            why -> {
              throw new AssertionError(why);
            });
  }

  @Test
  void aJsonFeedFromAnUnknownAddressResolvesLinksAgainstItsPage() {
    assertThat(
            only("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"url\":\"/a\"}],"
                    + "\"home_page_url\":\"https://ledger.example.org/\"}")
                .url())
        .isEqualTo("https://ledger.example.org/a");
  }

  @Test
  void ofASitemapThePagesThatAreNewsAreRead() {
    Feed feed = Sample.feed("news-sitemap.xml");
    assertThat(feed.kind()).isEqualTo(Feed.Kind.SITEMAP);
    assertThat(feed.title()).isEqualTo("Harbour Gazette");
    assertThat(feed.language()).contains("en");
    assertThat(feed.entries()).hasSize(1);
    Entry entry = feed.entries().get(0);
    assertThat(entry.url()).isEqualTo("https://gazette.example.org/storm");
    assertThat(entry.title()).isEqualTo("Storm & flood close the port");
    assertThat(entry.published()).contains(Instant.parse("2024-05-06T12:00:00Z"));
    assertThat(entry.image()).contains("https://gazette.example.org/storm.jpg");
  }

  @Test
  void whatIsNoFeedIsSaidInASentence() {
    assertThat(Sample.why("")).isEqualTo("There is nothing at this address: the answer is empty.");
    assertThat(Sample.why("<!doctype html><html><body>Hello</body></html>"))
        .isEqualTo("This is the address of a web page, not of a feed.");
    assertThat(Sample.why("<head><title>Moved</title></head><body>Moved</body>"))
        .isEqualTo("This is the address of a web page, not of a feed.");
    assertThat(Sample.why("<sitemapindex><sitemap><loc>x</loc></sitemap></sitemapindex>"))
        .contains("index of sitemaps");
    assertThat(Sample.why("<urlset><url><loc>https://a.example/</loc></url></urlset>"))
        .contains("no news");
    assertThat(Sample.why("<opml><body/></opml>")).contains("OPML");
    assertThat(Sample.why("{\"items\":")).contains("There is no feed");
    assertThat(Sample.why("{\"name\":\"x\"}")).contains("There is no feed");
    assertThat(Sample.why("<note><to>Tove</to><body>Hello</body></note>"))
        .contains("There is no feed");
    assertThat(Sample.why("just words")).contains("There is no feed");
  }
}
