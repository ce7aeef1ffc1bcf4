package dateline.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Small pages to read. */
final class HtmlPages {
  static final String ADDRESS = "https://news.example.org/world/ferry-sinks";
  static final Instant NOW = Instant.parse("2024-05-10T12:00:00Z");

  /** Three paragraphs of an article, as every page of the tests has them. */
  static final String FIRST =
      "A ferry with 40 people aboard sank off Port Ellery on Monday, the harbour office said, and"
          + " all of them were saved by a passing trawler.";

  static final String SECOND =
      "The ferry, built in 1971, had been inspected twice this year, and the inspectors had found"
          + " nothing wrong with its hull, according to the harbour master, Ana Silva.";

  static final String THIRD =
      "Services to the island are suspended until Thursday, the company said, and passengers can"
          + " have their fares back or travel by bus over the northern bridge.";

  private HtmlPages() {}

  static Page read(String html) {
    return new PageReader(() -> NOW)
        .read(html.getBytes(StandardCharsets.UTF_8), Optional.empty(), ADDRESS);
  }

  /** The text of a page whose article holds this among the three paragraphs. */
  static String textWith(String inserted) {
    return read(page("", p(FIRST) + inserted + p(SECOND) + p(THIRD))).text();
  }

  static String article() {
    return FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
  }

  static String p(String text) {
    return "<p>" + text + "</p>\n";
  }

  static String page(String head, String article) {
    return "<!doctype html><html lang=en><head>"
        + head
        + "</head><body><nav><a href=/>Front page</a></nav><article><h1>Ferry sinks</h1>"
        + article
        + "</article><footer>Example News, 1 Harbour Street, Port Ellery</footer></body></html>";
  }

  static Page withHead(String head) {
    return read(page(head, p(FIRST) + p(SECOND) + p(THIRD)));
  }

  static Page withData(String json) {
    return withHead("<script type='application/ld+json'>" + json + "</script>");
  }
}
