package dateline.ingest;

import static dateline.ingest.WarcBytes.bytes;
import static dateline.ingest.WarcBytes.gzip;
import static dateline.ingest.WarcBytes.http;
import static dateline.ingest.WarcBytes.join;
import static dateline.ingest.WarcBytes.page;
import static dateline.ingest.WarcBytes.record;
import static dateline.ingest.WarcBytes.response;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

class WarcFileTest {
  private static final Instant NOW = Instant.parse("2023-10-20T08:00:00Z");
  private static final String DAY = "2023-10-19T10:00:00Z";
  private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

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

  private String run(String name, byte[]... parts) throws IOException {
    return run(Files.write(files.resolve(name), join(parts)));
  }

  private String run(Path file) {
    return new Importer(articles, () -> NOW, remarks::add, stored -> {})
        .run(List.of(file))
        .toString();
  }

  private List<Article> stored() {
    return articles.changesAfter(0, 1_000).stream().map(Articles.Change::article).toList();
  }

  private List<String> titles() {
    return stored().stream().map(Article::title).sorted().toList();
  }

  private static byte[] ferry(String name) {
    return response("https://news.example/" + name, HTML, page(name, DAY));
  }

  @Test
  void thePagesOfAnArchiveAreArticlesUnderTheirAddress() throws IOException {
    byte[] image =
        response("https://news.example/a.png", "Content-Type: image/png\r\n", bytes("x"));
    byte[] asked =
        record(
            "request",
            "https://news.example/Aurora",
            "application/http",
            bytes("GET / HTTP/1.1\r\n\r\n"));
    byte[] gone =
        record(
            "response",
            "https://news.example/gone",
            "application/http;msgtype=response",
            http("404 Not Found", HTML, page("Gone", DAY)));
    assertThat(run("news.warc", asked, ferry("Aurora"), image, gone, ferry("Borealis")))
        .isEqualTo("imported 2 new, 0 known, 0 revised, 0 copies, 0 failed");
    assertThat(remarks).isEmpty();
    assertThat(titles()).containsExactly("Aurora", "Borealis");
    assertThat(stored().get(0).url()).isEqualTo("https://news.example/Aurora");
    assertThat(stored().get(0).published()).hasToString(DAY);
    assertThat(stored().get(0).text()).startsWith("The Aurora sank in calm Aurora waters");
  }

  @Test
  void anArchiveTheLibraryWritesIsRead() throws IOException {
    Path file = files.resolve("news.warc.gz");
    try (OutputStream out = Files.newOutputStream(file);
        WarcWriter writer =
            new WarcWriter(java.nio.channels.Channels.newChannel(out), WarcCompression.GZIP)) {
      for (String name : List.of("Aurora", "Borealis")) {
        HttpResponse http =
            new HttpResponse.Builder(200, "OK").body(MediaType.HTML_UTF8, page(name, DAY)).build();
        writer.write(
            new WarcResponse.Builder(URI.create("https://news.example/" + name))
                .date(NOW)
                .body(http)
                .build());
      }
    }
    assertThat(run(file)).startsWith("imported 2 new").endsWith(" 0 failed");
  }

  @Test
  void packedAndChunkedPagesAndResourcesAreRead() throws IOException {
    byte[] aurora = page("Aurora", DAY);
    byte[] chunked =
        join(
            bytes(Integer.toHexString(100) + "\r\n"),
            Arrays.copyOf(aurora, 100),
            bytes("\r\n" + Integer.toHexString(aurora.length - 100) + "\r\n"),
            Arrays.copyOfRange(aurora, 100, aurora.length),
            bytes("\r\n0\r\n\r\n"));
    assertThat(
            run(
                "news.warc",
                response(
                    "https://news.example/1", HTML + "Transfer-Encoding: chunked\r\n", chunked),
                response(
                    "https://news.example/2",
                    HTML + "Content-Encoding: gzip\r\n",
                    gzip(page("Borealis", DAY))),
                response(
                    "https://news.example/3",
                    HTML + "Content-Encoding: gzip\r\n",
                    page("Corona", DAY)),
                record("resource", "https://news.example/4", "text/html", page("Dawn", DAY))))
        .startsWith("imported 4 new");
    assertThat(titles()).containsExactly("Aurora", "Borealis", "Corona", "Dawn");
  }

  @Test
  void aPageTheCrawlerCutIsReadAsFarAsItGoes() throws IOException {
    byte[] cut = page("Aurora", DAY);
    assertThat(
            run(
                "news.warc",
                response("https://news.example/1", HTML + "Content-Length: 90000\r\n", cut),
                ferry("Borealis")))
        .isEqualTo("imported 2 new, 0 known, 0 revised, 0 copies, 0 failed");
  }

  @Test
  void aBrokenRecordIsToldAndTheOthersImported() throws IOException {
    byte[] broken =
        record(
            "response",
            "https://news.example/broken",
            "application/http;msgtype=response",
            bytes("no http at all"));
    byte[] tooLong =
        record("resource", "https://news.example/long", "text/plain", bytes("short"), 40);
    byte[] tooShort =
        record("resource", "https://news.example/short", "text/plain", bytes("longer"), 2);
    String summary =
        run(
            "news.warc",
            ferry("Aurora"),
            broken,
            ferry("Borealis"),
            tooLong,
            ferry("Corona"),
            bytes("rubbish\r\n\r\n"),
            ferry("Dawn"),
            tooShort,
            ferry("Eos"));
    assertThat(titles()).containsExactly("Aurora", "Borealis", "Corona", "Dawn", "Eos");
    assertThat(summary).isEqualTo("imported 5 new, 0 known, 0 revised, 0 copies, 4 failed");
    assertThat(remarks).hasSize(4).allMatch(remark -> remark.contains("the record is skipped"));
    assertThat(remarks.get(0))
        .contains("news.warc, byte " + ferry("Aurora").length + ": the record is skipped");
  }

  @Test
  void aDamagedRecordOfAPackedArchiveIsToldAndTheOthersImported() throws IOException {
    byte[] damaged = gzip(ferry("Borealis"));
    Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 40, (byte) 0x55);
    assertThat(
            run(
                "news.warc.gz",
                gzip(ferry("Aurora")),
                damaged,
                gzip(ferry("Corona")),
                gzip(ferry("Dawn"))))
        .isEqualTo("imported 3 new, 0 known, 0 revised, 0 copies, 1 failed");
    assertThat(titles()).containsExactly("Aurora", "Corona", "Dawn");
  }

  @Test
  void ofAnArchiveThatBreaksOffAllThatCameBeforeIsImported() throws IOException {
    for (String name : List.of("plain.warc", "packed.warc.gz")) {
      boolean packed = name.endsWith(".gz");
      byte[] first = ferry("Aurora-" + packed);
      byte[] second = ferry("Borealis-" + packed);
      byte[] whole = packed ? join(gzip(first), gzip(second)) : join(first, second);
      assertThat(run(name, Arrays.copyOf(whole, whole.length - 200)))
          .isEqualTo("imported 1 new, 0 known, 0 revised, 0 copies, 1 failed");
    }
    assertThat(remarks).hasSize(2).allMatch(remark -> remark.contains("breaks off"));
    assertThat(titles()).containsExactly("Aurora-false", "Aurora-true");
  }

  @Test
  void theEmptyLinesAfterTheLastRecordMayBeMissing() throws IOException {
    byte[] whole = ferry("Aurora");
    assertThat(run("news.warc", Arrays.copyOf(whole, whole.length - 4)))
        .isEqualTo("imported 1 new, 0 known, 0 revised, 0 copies, 0 failed");
  }

  @Test
  void pagesWithoutADatedArticleAreCountedInOneRemark() throws IOException {
    assertThat(
            run(
                "news.warc",
                response("https://news.example/", HTML, bytes("<html><title>News</title>")),
                response("https://news.example/undated", HTML, page("Undated", "")),
                ferry("Aurora")))
        .isEqualTo("imported 1 new, 0 known, 0 revised, 0 copies, 0 failed");
    assertThat(remarks)
        .containsExactly(
            files.resolve("news.warc") + ": 2 pages are left out, without a dated article");
  }

  @Test
  void aPageIsNotFiledUnderAFrontPageOrAnotherSite() throws IOException {
    for (String said :
        List.of(
            "https://news.example/", "https://other.example/a", "https://news.example/Aurora")) {
      byte[] html =
          bytes(
              new String(page("Aurora", DAY))
                  .replace("<head>", "<head><link rel=canonical href='" + said + "'>"));
      run("news.warc", response("https://www.news.example/Aurora?page=1", HTML, html));
    }
    assertThat(stored().stream().map(Article::url).distinct())
        .containsExactlyInAnyOrder(
            "https://www.news.example/Aurora?page=1", "https://news.example/Aurora");
  }

  @Test
  void whatIsNoArchiveFails() throws IOException {
    assertThat(run("news.warc", bytes("no archive"))).endsWith("0 copies, 1 failed");
    assertThat(run("news.warc.gz", bytes("no archive"))).endsWith("0 copies, 1 failed");
    assertThat(run("empty.warc")).endsWith("0 copies, 1 failed");
  }
}
