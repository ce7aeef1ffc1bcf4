package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpmlTest {
  private static Opml read(String source) {
    return Opml.read(source.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @Test
  void categoriesAreTheOutlinesAFeedStandsIn() {
    Opml opml =
        read(
            """
            <opml version="1.1"><head><title>Mine &amp; yours</title></head><body>
            <outline text="World"><outline title="Arabic">
              <outline type="rss" text="A" XMLURL="https://a.example/feed" htmlUrl="https://a.example/" language="ar"/>
            </outline></outline>
            <outline text="B" xmlurl="feed://b.example/feed"/>
            <outline text="A again" xmlUrl="https://a.example/feed"/>
            <outline xmlUrl="feed:https://c.example/feed"/>
            <outline text="No feed" xmlUrl="javascript:alert(1)"/>
            </body></opml>
            """);
    assertThat(opml.title()).isEqualTo("Mine & yours");
    assertThat(opml.feeds())
        .containsExactly(
            new Opml.Listed(
                "https://a.example/feed",
                "A",
                List.of("World", "Arabic"),
                Optional.of("https://a.example/"),
                Optional.of("ar")),
            listed("http://b.example/feed", "B"),
            listed("https://c.example/feed", "https://c.example/feed"));
  }

  private static Opml.Listed listed(String address, String title) {
    return new Opml.Listed(address, title, List.of(), Optional.empty(), Optional.empty());
  }

  @Test
  void whatShouldHaveBeenEscapedInAnAttributeDoesNotEndIt() {
    Opml opml =
        read(
            "<opml><body><outline text=\"Q & A\" description=\"By <a href=\"https://x.example/\""
                + " target=\"_blank\">X</a>, \"the\" one\" xmlUrl=\"https://a.example/?a=1&b=2\"/>"
                + "<outline text='B' xmlUrl='https://b.example/'");
    assertThat(opml.feeds()).containsExactly(listed("https://a.example/?a=1&b=2", "Q & A"));
  }

  @Test
  void whatIsNoListIsNone() {
    assertThat(Opml.read("<html><body/></html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Opml.read(new byte[0])).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Opml opml =
        new Opml(
            "\"Mine\" <& yours>",
            List.of(
                listed("https://a.example/?a=1&b=2", "A \"1 < 2\" & 'c'"),
                new Opml.Listed(
                    "https://b.example/",
                    "ب",
                    List.of("World & Co", "Arabic"),
                    Optional.of("https://b.example/home"),
                    Optional.of("ar")),
                new Opml.Listed(
                    "https://c.example/",
                    "C",
                    List.of("World & Co"),
                    Optional.empty(),
                    Optional.empty())));
    Opml again = read(opml.write());
    assertThat(again.title()).isEqualTo(opml.title());
    assertThat(again.feeds()).containsExactlyInAnyOrderElementsOf(opml.feeds());
    assertThat(opml.write()).startsWith("<?xml").contains("<opml version=\"2.0\">");
  }

  @Test
  void theListOfOutletsHasEveryRegionAndBothLanguages() throws IOException {
    Opml outlets;
    String source;
    try (InputStream stream = Opml.class.getResourceAsStream("/feed/outlets.opml")) {
      byte[] bytes = stream.readAllBytes();
      source = new String(bytes, StandardCharsets.UTF_8);
      outlets = Opml.read(bytes).orElseThrow();
    }
    assertThat(outlets.feeds()).hasSize(addresses(source).size()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(Pattern.compile("xmlUrl=").matcher(source).results().count())
        .as("no address twice")
        .isEqualTo(outlets.feeds().size());
    assertThat(outlets.feeds())
        .allSatisfy(
            feed -> {
              assertThat(feed.address()).startsWith("https://");
              assertThat(feed.categories()).isNotEmpty();
              assertThat(feed.site()).isPresent();
              assertThat(feed.language()).isPresent();
            });
    assertThat(outlets.feeds().stream().map(feed -> feed.categories().get(0)))
        .contains(
            "World",
            "Europe",
            "Middle East",
            "Asia and Pacific",
            "Africa",
            "Americas",
            "Business",
            "Science",
            "Technology",
            "Climate");
    assertThat(outlets.feeds().stream().filter(feed -> feed.language().equals(Optional.of("ar"))))
        .hasSizeGreaterThanOrEqualTo(8);
  }

  /** Counted in the letters of the file, without reading it as XML. */
  private static Set<String> addresses(String source) {
    Set<String> addresses = new HashSet<>();
    Pattern.compile("xmlUrl=\"([^\"]*)\"")
        .matcher(source)
        .results()
        .forEach(m -> addresses.add(m.group(1)));
    return addresses;
  }

  @Test
  void realListsAreReadCompletely() throws IOException {
    Path folder = FeedCases.folder().resolve("opml");
    assumeTrue(Files.isDirectory(folder), "the lists are not there; -Ddata= names their folder");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Opml.read(Files.readAllBytes(file)).orElseThrow().feeds())
                      .as(file.getFileName().toString())
                      .hasSize(addresses(Files.readString(file)).size()));
    }
  }
}
