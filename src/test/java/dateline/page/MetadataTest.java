package dateline.page;

import static dateline.page.HtmlPages.FIRST;
import static dateline.page.HtmlPages.p;
import static dateline.page.HtmlPages.read;
import static dateline.page.HtmlPages.withData;
import static dateline.page.HtmlPages.withHead;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
  private static final String ARTICLE =
      """
      {"@type":"NewsArticle","headline":"Ferry sinks off Port Ellery",
       "datePublished":"2024-05-06T09:00:00Z","dateModified":"2024-05-06T12:00:00+02:00",
       "author":[{"@type":"Person","name":"Jane Doe"},{"@type":"Organization","name":"Big Desk"}],
       "publisher":{"@type":"Organization","name":"Example News"},
       "image":{"@type":"ImageObject","url":"/ferry.jpg"},"inLanguage":"en-GB"}""";

  @Test
  void jsonLdSaysAllOfTheArticle() {
    Page page = withData(ARTICLE);
    assertThat(page.title()).isEqualTo("Ferry sinks off Port Ellery");
    assertThat(page.published().orElseThrow()).hasToString("2024-05-06T09:00:00Z");
    assertThat(page.updated().orElseThrow()).hasToString("2024-05-06T10:00:00Z");
    assertThat(page.authors()).containsExactly("Jane Doe");
    assertThat(page.outlet()).contains("Example News");
    assertThat(page.image()).contains("https://news.example.org/ferry.jpg");
    assertThat(page.language()).contains("en");
  }

  @Test
  void jsonLdIsReadInAGraphAnArrayAndWithReferences() {
    String graph =
        """
        {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Example"},
         {"@type":["Article","NewsArticle"],"headline":"Ferry sinks off Port Ellery",
          "datePublished":"2024-05-06T09:00:00Z","author":{"@id":"#jane"}},
         {"@type":"Person","@id":"#jane","name":"Jane Doe"}]}""";
    assertThat(withData(graph).authors()).containsExactly("Jane Doe");
    assertThat(withData("[{\"@type\":\"BreadcrumbList\"}," + ARTICLE + "]").title())
        .isEqualTo("Ferry sinks off Port Ellery");
    assertThat(withData("{\"@type\":\"WebPage\",\"mainEntity\":" + ARTICLE + "}").authors())
        .containsExactly("Jane Doe");
  }

  @Test
  void articlesOfAListAreOthers() {
    String list = "{\"@type\":\"ItemList\",\"itemListElement\":[" + ARTICLE + "]}";
    assertThat(withData(list).published()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- {\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-06T09:00:00Z\"} -->",
        "{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-06T09:00:00Z\",}",
        "{\"@type\":\"NewsArticle\",\"description\":\"two\nlines\",\"datePublished\":\"2024-05-06T09:00:00Z\"}",
        "{\"@type\":\"NewsArticle\",\"headline\":\"He said \"no\"\",\"datePublished\":\"2024-05-06T09:00:00Z\"}",
        "{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-06T09:00:00Z\",\"author\":{\"na",
      })
  void brokenJsonLdIsReadAsFarAsItCan(String json) {
    assertThat(withData(json).published().orElseThrow()).hasToString("2024-05-06T09:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property=article:published_time content=2024-05-06T09:00:00Z>",
        "<meta name=parsely-pub-date content=2024-05-06T09:00:00Z>",
        "<meta name=sailthru.date content='Mon, 06 May 2024 09:00:00 +0000'>",
        "<meta name=DC.date.issued content='2024-05-06T11:00:00+02:00'>",
        "<meta itemprop=datePublished content=2024-05-06T09:00:00Z>",
        "<meta name=pubdate content='May 6, 2024 9:00 AM GMT'>",
      })
  void metaElementsSayWhenItWasPublished(String meta) {
    assertThat(withHead(meta).published().orElseThrow()).hasToString("2024-05-06T09:00:00Z");
  }

  @Test
  void aDateThatCannotBeIsPassedOverForTheNextSource() {
    Page page =
        withHead(
            "<meta property=article:published_time content=2099-01-01T00:00:00Z>"
                + "<meta name=date content=2024-05-06>");
    assertThat(page.published().orElseThrow()).hasToString("2024-05-06");
  }

  @Test
  void aDayIsMadeExactByAnotherSourceThatAgrees() {
    String day = "<meta property=article:published_time content=2024-05-06>";
    assertThat(
            withHead(day + "<meta name=pubdate content=2024-05-06T09:00:00Z>")
                .published()
                .orElseThrow())
        .hasToString("2024-05-06T09:00:00Z");
    assertThat(
            withHead(day + "<meta name=pubdate content=2024-05-09T09:00:00Z>")
                .published()
                .orElseThrow())
        .hasToString("2024-05-06");
  }

  private static Optional<String> published(String beside, String address) {
    String html = "<body><div><h1>Ferry sinks</h1>" + beside + "</div>" + p(FIRST) + "</body>";
    return new PageReader(() -> HtmlPages.NOW)
        .read(html.getBytes(java.nio.charset.StandardCharsets.UTF_8), Optional.empty(), address)
        .published()
        .map(Object::toString);
  }

  @Test
  void withoutMetadataTheTimeElementTheAddressOrTheLineBelowTheTitleTell() {
    String address = "https://news.example.org/ferry";
    assertThat(published("<time datetime='2024-05-06T09:00:00Z'>Monday</time>", address))
        .contains("2024-05-06T09:00:00Z");
    assertThat(published("<div class=byline-date>Monday, 6 May 2024</div>", address))
        .contains("2024-05-06");
    assertThat(published("<div class=byline-date>Monday</div>", address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example.org/2024/05/06/ferry",
        "https://news.example.org/2024/may/06/ferry",
        "https://news.example.org/world/2024-05-06/ferry",
        "https://news.example.org/world/20240506-ferry.html",
      })
  void anAddressMayHoldTheDay(String address) {
    assertThat(published("", address)).contains("2024-05-06");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example.org/2024/05/ferry",
        "https://news.example.org/a/20249906-ferry",
        "https://news.example.org/ferry-20301",
      })
  void numbersInAnAddressAreNotAlwaysADay(String address) {
    assertThat(published("", address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry off Port Ellery | Example News",
        "Ferry off Port Ellery - Example News",
        "Ferry off Port Ellery – Example",
        "Example News: Ferry off Port Ellery",
        "  Ferry off\n Port Ellery ",
      })
  void theTitleComesWithoutTheNameOfTheSite(String title) {
    String site = "<meta property=og:site_name content='Example News'>";
    assertThat(read(site + "<title>" + title + "</title>" + p(FIRST)).title())
        .isEqualTo("Ferry off Port Ellery");
  }

  @Test
  void theHostNamesTheSiteToo() {
    assertThat(read("<title>Ferry off Port Ellery | Example Post</title>").title())
        .isEqualTo("Ferry off Port Ellery");
    assertThat(read("<title>Ferry off Port Ellery | Harbour</title>").title())
        .isEqualTo("Ferry off Port Ellery | Harbour");
  }

  @Test
  void aTitleThatHoldsADashOrTheNameOfAPlaceStaysWhole() {
    String title = "The Example view on Port Ellery: a city – and a port – on the brink";
    Page page =
        withHead(
            "<meta property=og:title content='"
                + title
                + "'><meta property=og:site_name content='The Example'>");
    assertThat(page.title()).isEqualTo(title);
  }

  @Test
  void theHeadlineIsTakenWhereTheTitleDiffersByASuffixOnly() {
    Page page =
        withHead("<meta property=og:title content='Ferry sinks | World | The Examiner of Ellery'>");
    assertThat(page.title()).isEqualTo("Ferry sinks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=author content='By Jane Doe | Example News'>",
        "<meta property=article:author content='https://facebook.com/jane'>"
            + "<meta name=parsely-author content='Jane Doe'>",
        "<meta name=sailthru.author content='Jane Doe'>",
        "<meta name=DC.creator content='Jane Doe'>",
      })
  void metaElementsNameTheAuthors(String meta) {
    assertThat(withHead(meta).authors()).containsExactly("Jane Doe");
  }

  @Test
  void theBylineIsTheLastResortAndOneBeforeTheTitleIsOfAnother() {
    String html =
        "<body><div class=author>John Roe</div><h1>Ferry sinks</h1>"
            + "<div class=byline>By <a rel=author href=/jane>Jane Doe</a></div>"
            + p(FIRST);
    assertThat(read(html).authors()).containsExactly("Jane Doe");
  }

  @Test
  void addressesAreAbsoluteAndAFrontPageIsNoCanonicalAddress() {
    assertThat(withHead("<link rel=canonical href=/world/ferry>").canonical())
        .contains("https://news.example.org/world/ferry");
    assertThat(withHead("<meta property=og:url content=https://other.example.com/a>").canonical())
        .contains("https://other.example.com/a");
    for (String front : List.of("/", "https://news.example.org", "https://other.example.com/")) {
      assertThat(withHead("<link rel=canonical href='" + front + "'>").canonical()).isEmpty();
    }
    assertThat(withHead("<link rel=canonical href='javascript:void(0)'>").canonical()).isEmpty();
    assertThat(withHead("<meta property=og:image content='//img.example.org/a b.jpg'>").image())
        .contains("https://img.example.org/a%20b.jpg");
    assertThat(withHead("<meta property=og:image content='data:image/png;base64,AA'>").image())
        .isEmpty();
  }

  @Test
  void aLanguageThatTheTextContradictsIsNotBelieved() {
    String arabic =
        "غرقت عبارة تقل أربعين شخصا قبالة الميناء، وقال المكتب إن الجميع أنقذوا. ".repeat(8);
    assertThat(read("<html lang=en><body><h1>غرقت</h1>" + p(arabic)).language()).contains("ar");
    assertThat(read("<html lang=pl><body><h1>Prom</h1>" + p(FIRST.repeat(5))).language())
        .contains("pl");
    assertThat(read("<html><body><h1>Ferry</h1>" + p(FIRST)).language()).contains("en");
    assertThat(read("<html lang=fr-CA><body>").language()).contains("fr");
  }
}
