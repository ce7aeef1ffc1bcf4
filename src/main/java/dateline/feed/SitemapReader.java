package dateline.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * News sitemaps: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap.
 */
final class SitemapReader {
  private SitemapReader() {}

  /** Empty where no page is news. */
  static Optional<Feed> read(XmlElement root) {
    List<XmlElement> pages =
        root.children("", "url")
            .filter(XmlElement::ended)
            .filter(it -> news(it).isPresent())
            .toList();
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Feed(
            Feed.Kind.SITEMAP,
            publication(pages, "name").map(PlainText::title).orElse(""),
            Optional.empty(),
            publication(pages, "language"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            pages.stream()
                .limit(FeedParser.MOST_ENTRIES)
                .flatMap(page -> entry(page).stream())
                .toList()));
  }

  private static Optional<XmlElement> news(XmlElement page) {
    return page.child("news", "news");
  }

  private static Optional<String> publication(List<XmlElement> pages, String name) {
    return pages.stream()
        .flatMap(page -> news(page).stream())
        .flatMap(news -> news.children("news", "publication"))
        .flatMap(publication -> publication.children("news", name))
        .map(XmlElement::text)
        .filter(it -> !it.isEmpty())
        .findFirst();
  }

  private static Optional<Entry> entry(XmlElement page) {
    Optional<String> url =
        page.child("", "loc").flatMap(it -> Addresses.resolve(page.base(), it.text()));
    XmlElement news = news(page).orElse(page);
    return new EntryParts()
        .id(url)
        .url(url)
        .title(news.child("news", "title").map(XmlElement::html))
        .dates(date(news.child("news", "publication_date")), date(page.child("", "lastmod")))
        .image(image(page))
        .entry();
  }

  private static Optional<Instant> date(Optional<XmlElement> element) {
    return element.map(XmlElement::text).flatMap(FeedDate::read);
  }

  private static Optional<String> image(XmlElement page) {
    Stream<XmlElement> images = page.children("image", "image");
    return images
        .flatMap(image -> image.children("image", "loc"))
        .flatMap(it -> Addresses.resolve(page.base(), it.text()).stream())
        .findFirst();
  }
}
