package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Documents made to harm: nothing is expanded, nothing fetched, and reading ends. */
class HostileFeedsTest {
  @Test
  void entitiesOfADocumentAreNeverExpanded() {
    String bomb =
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY % p \"x\"> %p;]>"
            + "<rss><channel><title>T</title><item><title>&b;</title></item></channel></rss>";
    assertThat(Sample.of(bomb).entries().get(0).title()).isEqualTo("&b;");
  }

  @Test
  void nothingIsFetched() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> asked.incrementAndGet());
    server.start();
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
    try {
      Entry entry =
          Sample.of(
                  "<!DOCTYPE rss SYSTEM \"%1$s\" [<!ENTITY f SYSTEM \"%1$s\">]><rss><channel><item>"
                          .formatted(address)
                      + "<title>&f;</title><xi:include href=\"%1$s\"/>".formatted(address)
                      + "<description><![CDATA[<img src='%1$s'>Text]]></description>"
                          .formatted(address)
                      + "</item></channel></rss>")
              .entries()
              .get(0);
      assertThat(entry.title()).isEqualTo("&f;");
      assertThat(entry.text()).isEqualTo("Text");
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void depthIsBounded() {
    String deep = "<a>".repeat(200_000) + "x" + "</a>".repeat(200_000);
    Feed feed =
        Sample.of("<rss><channel><item>" + deep + "<title>t</title></item></channel></rss>");
    assertThat(feed.entries().get(0).title()).isEqualTo("t");
    String html = "&lt;div&gt;&lt;b&gt;".repeat(100_000) + "words";
    assertThat(Sample.item("<description>" + html + "</description>").text()).isEqualTo("words");
    assertThat(Sample.why("{\"version\":\"1\",\"items\":" + "[".repeat(200_000)))
        .startsWith("read");
  }

  @Test
  void namespacesAreBounded() {
    StringBuilder source = new StringBuilder("<rss ");
    for (int i = 0; i < 50_000; i++) {
      source.append("xmlns:n").append(i).append("=\"u\" ");
    }
    source.append("><channel><title>T</title>").append("<n1:a/>".repeat(100_000));
    assertThat(Sample.of(source.toString()).title()).isEqualTo("T");
  }

  @Test
  void tagsThatNeverEndAreReadOnce() {
    assertThat(Sample.of("<rss><channel><title>T</title>" + "<a b=\"c\"d".repeat(200_000)).title())
        .isEqualTo("T");
    assertThat(Sample.of("<rss><channel><title>T</title>" + "<!DOCTYPE [".repeat(200_000)).title())
        .isEqualTo("T");
    assertThat(Sample.of("<rss><channel><title>T</title>" + "</x>".repeat(500_000)).title())
        .isEqualTo("T");
  }

  @Test
  void ofALongFeedTheFirstThousandEntriesAreRead() {
    StringBuilder source = new StringBuilder("<rss><channel>");
    for (int i = 1; i <= 1_200; i++) {
      source.append("<item><title>").append(i).append("</title></item>");
    }
    Feed feed = Sample.of(source + "</channel></rss>");
    assertThat(feed.entries()).hasSize(1_000);
    assertThat(feed.entries().get(999).title()).isEqualTo("1000");
  }

  @Test
  void fieldsAreBounded() {
    Entry entry =
        Sample.item(
            "<title>%s</title><description>%s</description><link>https://a.example/%s</link>"
                .formatted("😀".repeat(5_000), "word ".repeat(100_000), "x".repeat(5_000)));
    assertThat(entry.title()).hasSize(PlainText.LONGEST_TITLE).endsWith("😀");
    assertThat(entry.text()).hasSizeLessThanOrEqualTo(PlainText.LONGEST_TEXT);
    assertThat(entry.url()).isEmpty();
  }
}
