package dateline.page;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
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
  /** Real pages nest some 50 deep; jsoup closes what is deeper, and each level costs it time. */
  private static final int DEEPEST = 128;

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
    Document page = Jsoup.parse(markup, address, Parser.htmlParser().setMaxDepth(DEEPEST));
    JsonLd data = JsonLd.of(page);
    MetaTags meta = MetaTags.of(page);
    Metadata said = new Metadata(page, meta, data, new Links(address));
    PageDates times = new PageDates(page, meta, data, dates);
    String text = new ArticleText(titles(said), data.first("articleBody")).of(page);
    return new Page(
        said.title(),
        text,
        times.published(address),
        times.updated(),
        said.authors(),
        said.language(said.title() + "\n" + text),
        said.canonical(),
        said.image(),
        said.outlet(),
        !text.isEmpty() && Paywall.isStub(text) && Paywall.asks(page, data));
  }

  private static Set<String> titles(Metadata said) {
    return Stream.concat(Stream.of(said.title()), said.titles().stream())
        .map(Paragraphs::key)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
