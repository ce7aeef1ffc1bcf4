package dateline.page;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads the article of a web page, and what the page says of it. Any bytes give a page: where there
 * is no article in them its text is empty.
 */
public final class PageReader {
  /** Deeper nesting than any page needs; jsoup closes what is deeper. */
  private static final int DEEPEST = 400;

  private final Dates dates;

  /** The clock tells which dates are in the future and so not believed. */
  public PageReader(InstantSource clock) {
    this.dates = new Dates(clock);
  }

  /**
   * @param contentType the header the page came with, for its charset
   * @param address where it came from, absolute
   */
  public Page read(byte[] html, Optional<String> contentType, String address) {
    String markup = PageBytes.decode(html, contentType);
    Supplier<Document> fresh =
        () -> Jsoup.parse(markup, address, Parser.htmlParser().setMaxDepth(DEEPEST));
    Document page = fresh.get();
    JsonLd data = JsonLd.of(page);
    Metadata said = new Metadata(page, data, new Links(address));
    PageDates times = new PageDates(page, MetaTags.of(page), data, dates);
    var published = times.published(address);
    var updated = times.updated();
    var authors = said.authors();
    String text = new ArticleText(titles(said), data.first("articleBody")).of(page, fresh);
    return new Page(
        said.title(),
        text,
        published,
        updated,
        authors,
        said.language(said.title() + "\n" + text),
        said.canonical(),
        said.image(),
        said.outlet(),
        Paywall.isStub(text) && Paywall.asks(fresh.get(), data));
  }

  private static Set<String> titles(Metadata said) {
    return Stream.concat(Stream.of(said.title()), said.titles().stream())
        .map(Paragraphs::key)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
