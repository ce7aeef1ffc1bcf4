package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Faults of feeds in the wild, one by one. */
class BrokenFeedsTest {
  private static final String ARABIC =
      "أغلقت السلطات الجسر القديم يوم الاثنين بعد أن وجد المفتشون شقوقا";

  @Test
  void whatServersPrintBeforeTheFeedIsSkipped() {
    String feed = "<rss><channel><title>T</title></channel></rss>";
    assertThat(Sample.of("\uFEFF \n\t" + feed).title()).isEqualTo("T");
    assertThat(
            Sample.of("Warning: x in <b>/a.php</b><br />\n<?xml version=\"1.0\"?>" + feed).title())
        .isEqualTo("T");
    assertThat(Sample.of("<!-- <html> -->" + feed).title()).isEqualTo("T");
  }

  @Test
  void prefixesNobodyDeclaredMeanTheUsual() {
    Entry entry =
        Sample.item(
            "<title>t</title><dc:creator>Mara</dc:creator><content:encoded>Full</content:encoded>"
                + "<description>Short</description>");
    assertThat(entry.authors()).containsExactly("Mara");
    assertThat(entry.text()).isEqualTo("Full");
  }

  @Test
  void prefixesAreReadByWhatTheyAreDeclaredAs() {
    Feed feed =
        Sample.of(
            "<rss xmlns:x=\" http://purl.org/dc/elements/1.1/ \"><channel><item><title>t</title>"
                + "<x:creator>Mara</x:creator></item></channel></rss>");
    assertThat(feed.entries().get(0).authors()).containsExactly("Mara");
  }

  @Test
  void ampersandsAndHtmlEntitiesNeedNoDeclaration() {
    assertThat(Sample.item("<title>Fish & Chips &amp; M&uuml;ller&nbsp;AG &copy=1</title>").title())
        .isEqualTo("Fish & Chips & Müller AG &copy=1");
    assertThat(Sample.item("<link>https://a.example/?x=1&y=2&amp;z=3</link>").url())
        .isEqualTo("https://a.example/?x=1&y=2&z=3");
  }

  @Test
  void aHeadlineEscapedTooOftenIsReadAsMeant() {
    assertThat(Sample.item("<title>Q&amp;amp;A: it&amp;#8217;s &amp;lt;5 %</title>").title())
        .isEqualTo("Q&A: it’s <5 %");
    assertThat(
            Sample.item("<title><![CDATA[AT&amp;amp;T &lt;b&gt;wins&lt;/b&gt;]]></title>").title())
        .isEqualTo("AT&T wins");
    assertThat(Sample.item("<title>1 < 2 and a<b</title>").title()).startsWith("1 < 2 and a");
  }

  @Test
  void aTextEscapedTooOftenIsReadAsMeant() {
    assertThat(
            Sample.item(
                    "<description><![CDATA[&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;]]></description>")
                .text())
        .isEqualTo("One.\n\nTwo.");
    assertThat(Sample.item("<description>He said &amp;lt;p&gt; is a tag.</description>").text())
        .isEqualTo("He said <p> is a tag.");
  }

  @Test
  void controlCharactersAndZerosGo() {
    assertThat(Sample.item("<title>a\u0000b\u0008c&#11;d&#0;</title>").title())
        .isEqualTo("abcd\uFFFD");
  }

  @Test
  void ofAFeedThatBreaksOffTheWholeEntriesAreRead() {
    String feed =
        "<rss><channel><title>T</title><item><title>one</title></item><item><title>two</title>"
            + "<description><![CDATA[<p>It goes on and";
    assertThat(Sample.of(feed).entries()).extracting(Entry::title).containsExactly("one");
    String json =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"one\"},"
            + "{\"id\":\"2\",\"tit";
    assertThat(Sample.of(json).entries()).extracting(Entry::title).containsExactly("one");
  }

  @Test
  void anEntryWithoutItsEndEndsWhereTheNextStarts() {
    assertThat(
            Sample.of(
                    "<rss><channel><item><title>one</title><item><title>two</title></item></channel>")
                .entries())
        .extracting(Entry::title)
        .containsExactly("one", "two");
  }

  @Test
  void markupThatShouldHaveBeenEscapedIsPartOfTheText() {
    assertThat(Sample.item("<description>One<br>two<p>Three</p></description><title>t</title>"))
        .satisfies(
            entry -> {
              assertThat(entry.text()).isEqualTo("One two\n\nThree");
              assertThat(entry.title()).isEqualTo("t");
            });
  }

  @Test
  void theBytesAreBelievedBeforeHeaderAndDeclaration() {
    String feed = "<?xml version='1.0' encoding='%s'?><rss><channel><title>Müller – é</title>";
    Optional<String> latin = Optional.of("text/xml; charset=ISO-8859-1");
    assertThat(Sample.of(feed.formatted("ISO-8859-1"), StandardCharsets.UTF_8, latin).title())
        .isEqualTo("Müller – é");
    Charset windows = Charset.forName("windows-1252");
    assertThat(Sample.of(feed.formatted("iso-8859-1"), windows, Optional.empty()).title())
        .isEqualTo("Müller – é");
    assertThat(Sample.of(feed.formatted("UTF-8"), windows, latin).title()).isEqualTo("Müller – é");
    assertThat(Sample.of(feed.formatted("UTF-8"), StandardCharsets.UTF_16, latin).title())
        .isEqualTo("Müller – é");
    assertThat(Sample.of(feed.formatted("x"), StandardCharsets.UTF_16LE, latin).title())
        .isEqualTo("Müller – é");
  }

  @Test
  void theDeclarationIsBelievedBeforeTheHeader() {
    String feed = "<?xml version='1.0' encoding='windows-1256'?><rss><channel><title>" + ARABIC;
    Charset arabic = Charset.forName("windows-1256");
    assertThat(Sample.of(feed, arabic, Optional.of("text/xml; charset=iso-8859-1")).title())
        .isEqualTo(ARABIC);
  }

  @Test
  void anEncodingNobodyNamedIsGuessed() {
    String feed = "<rss><channel><title>" + ARABIC + "</title></channel></rss>";
    assertThat(Sample.of(feed, Charset.forName("windows-1256"), Optional.empty()).title())
        .isEqualTo(ARABIC);
  }

  @Test
  void aLetterCutInTwoDoesNotChangeTheEncoding() {
    byte[] bytes = ("<rss><channel><title>" + ARABIC + " é").getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(FeedParser.parse(cut, Optional.empty(), "").fold(Feed::title, why -> why))
        .startsWith(ARABIC);
  }

  @Test
  void addressesAreMadeAbsolute() {
    assertThat(Sample.item("<link>/a b</link>").url()).isEqualTo("https://feeds.example.org/a%20b");
    assertThat(Sample.item("<link>\n https://a.example/x \n</link>").url())
        .isEqualTo("https://a.example/x");
    assertThat(Sample.item("<link>//a.example/x</link>").url()).isEqualTo("https://a.example/x");
    assertThat(Sample.item("<link>www.a.example/x</link>").url())
        .isEqualTo("http://www.a.example/x");
    assertThat(Sample.item("<title>t</title><link>javascript:alert(1)</link>").url()).isEmpty();
    assertThat(Sample.item("<title>t</title><link>mailto:a@b.example</link>").url()).isEmpty();
  }

  @Test
  void theArticleItselfComesBeforeTheServiceThatCountsClicks() {
    assertThat(
            Sample.item(
                    "<link>http://feedproxy.example/~r/1</link><feedburner:origLink>"
                        + "https://a.example/1</feedburner:origLink>")
                .url())
        .isEqualTo("https://a.example/1");
  }

  @Test
  void aGuidIsAnAddressUnlessItSaysOtherwise() {
    assertThat(Sample.item("<guid>https://a.example/1</guid>").url())
        .isEqualTo("https://a.example/1");
    assertThat(Sample.item("<guid isPermaLink='false'>https://a.example/1</guid>").url()).isEmpty();
    assertThat(Sample.item("<guid>4711</guid>").url()).isEmpty();
  }

  @Test
  void anEntryWithoutIdIsKnownByItsAddressElseItsTitle() {
    assertThat(Sample.item("<link>https://a.example/1</link>").id())
        .isEqualTo("https://a.example/1");
    assertThat(Sample.item("<title>Only a title</title>").id()).isEqualTo("Only a title");
    assertThat(Sample.of("<rss><channel><item><ttl>1</ttl></item></channel></rss>").entries())
        .isEmpty();
  }

  @Test
  void aPixelIsNoPicture() {
    assertThat(
            Sample.item(
                    "<title>t</title><description>&lt;img src='/p.gif' width='1'/&gt;&lt;img src='/a.jpg'/&gt;"
                        + "</description>")
                .image())
        .contains("https://feeds.example.org/a.jpg");
  }
}
