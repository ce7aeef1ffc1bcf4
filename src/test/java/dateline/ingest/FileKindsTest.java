package dateline.ingest;

import static dateline.ingest.WarcBytes.gzip;
import static dateline.ingest.WarcBytes.page;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.store.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKindsTest {
  private static final Instant NOW = Instant.parse("2023-10-20T08:00:00Z");
  private static final String DAY = "2023-10-19T10:00:00Z";
  private static final String RSS =
      """
      <rss version="2.0"><channel><title>Harbour</title><link>https://news.example/</link>
      <item><title>Aurora sank</title><link>https://news.example/aurora</link>
      <pubDate>Thu, 19 Oct 2023 10:00:00 GMT</pubDate>
      <description>The Aurora sank in calm water, the coast guard said.</description></item>
      <item><title>Undated</title><link>https://news.example/undated</link>
      <description>Nobody knows when.</description></item>
      <item><title>Empty</title><link>https://news.example/empty</link>
      <pubDate>Thu, 19 Oct 2023 10:00:00 GMT</pubDate></item>
      </channel></rss>
      """;

  @TempDir Path data;
  @TempDir Path files;
  private Database database;
  private Articles articles;
  private final List<String> remarks = new ArrayList<>();

  @BeforeEach
  void open() {
    database = Database.open(data);
    articles = new Articles(database, () -> NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String run(String name, byte[] bytes) throws IOException {
    Path file = Files.write(files.resolve(name), bytes);
    return new Importer(articles, () -> NOW, remarks::add, stored -> {})
        .run(List.of(file))
        .toString();
  }

  private Article stored() {
    return articles.changesAfter(0, 10).get(0).article();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aSavedPageGoesByTheAddressItGivesItself() throws IOException {
    String html = new String(page("Aurora", DAY), StandardCharsets.UTF_8);
    String canonical =
        "<head><link rel='canonical' href='https://news.example/aurora?utm_source=x'>";
    assertThat(run("a.html", utf8(html.replace("<head>", canonical)))).startsWith("imported 1 new");
    assertThat(stored().url()).isEqualTo("https://news.example/aurora");
    assertThat(stored().title()).isEqualTo("Aurora");
    assertThat(stored().published()).hasToString(DAY);
    assertThat(stored().language()).isEqualTo("en");
  }

  @Test
  void aSavedPageWithoutAnAddressGoesByItsName() throws IOException {
    assertThat(run("ferry.HTM.gz", gzip(page("Aurora", DAY)))).startsWith("imported 1 new");
    assertThat(stored().url()).isEqualTo("file:///ferry.HTM.gz");
  }

  @Test
  void aPageWithoutAnArticleIsToldAndNoFailure() throws IOException {
    String none = "imported 0 new, 0 known, 0 revised, 0 copies, 0 failed";
    assertThat(run("a.html", utf8("<html><title>News</title><p>Sign in"))).isEqualTo(none);
    assertThat(run("b.html", page("Aurora", ""))).isEqualTo(none);
    assertThat(run("c.html", page("", DAY))).isEqualTo(none);
    assertThat(remarks)
        .containsExactly(
            files.resolve("a.html") + " is left out: there is no article on it",
            files.resolve("b.html") + " is left out: it does not say when it was published",
            files.resolve("c.html") + " is left out: it has no title");
  }

  @Test
  void theEntriesOfAFeedAreArticlesAsFarAsItGivesThem() throws IOException {
    assertThat(run("harbour.rss", utf8(RSS)))
        .isEqualTo("imported 1 new, 0 known, 0 revised, 0 copies, 0 failed");
    assertThat(stored().url()).isEqualTo("https://news.example/aurora");
    assertThat(stored().text()).isEqualTo("The Aurora sank in calm water, the coast guard said.");
    assertThat(stored().published()).hasToString(DAY);
    assertThat(remarks)
        .containsExactly(
            files.resolve("harbour.rss")
                + ": 2 entries are left out, without a text, an address or a date");
  }

  @Test
  void feedsOfEachKindAreRead() throws IOException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title><entry><id>urn:b</id>
        <title>Borealis sank</title><link href="https://news.example/b"/>
        <updated>2023-10-19T10:00:00Z</updated><content>The Borealis sank.</content></entry></feed>
        """;
    String json =
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"Harbour","items":[{"id":"c",
        "url":"https://news.example/c","title":"Corona sank","content_text":"The Corona sank.",
        "date_published":"2023-10-19T10:00:00Z"}]}
        """;
    assertThat(run("a.xml.gz", gzip(utf8(RSS)))).startsWith("imported 1 new");
    assertThat(run("b.atom", utf8(atom))).startsWith("imported 1 new");
    assertThat(run("c.json", utf8(json))).startsWith("imported 1 new");
  }

  @Test
  void whatIsNoFeedFails() throws IOException {
    assertThat(run("a.json", utf8("{\"name\":\"package\"}"))).endsWith("1 failed");
    assertThat(run("b.xml", utf8("<project/>"))).endsWith("1 failed");
    assertThat(remarks).allMatch(remark -> remark.endsWith("is skipped: it is no feed"));
  }

  @Test
  void anEndlessFileIsNotReadIntoMemory() throws IOException {
    byte[] zeros = gzip(new byte[Lines.LONGEST + 1]);
    for (String name : List.of("a.html.gz", "a.xml.gz", "a.txt.gz")) {
      assertThat(run(name, zeros)).endsWith("1 failed");
    }
    assertThat(remarks).hasSize(3).allMatch(remark -> remark.contains("it has more than"));
  }
}
