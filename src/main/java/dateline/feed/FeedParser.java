package dateline.feed;

import java.util.Optional;
import java.util.Set;

/**
 * Reads feeds as the web has them: RSS of any version, RDF, Atom, JSON Feed and news sitemaps, well
 * formed or not. Reading fetches nothing, expands nothing and ends: see {@link XmlReader}. Of a
 * feed that is cut off the whole entries are read, of a long one the first {@value #MOST_ENTRIES}
 * in its order.
 */
public final class FeedParser {
  static final int MOST_ENTRIES = XmlReader.MOST_ENTRIES;

  private static final String NO_FEED =
      "There is no feed at this address: neither RSS, Atom, JSON Feed nor a news sitemap.";
  private static final String PAGE = "This is the address of a web page, not of a feed.";

  private static final Set<String> KINDS =
      Set.of("rss", "rdf", "feed", "urlset", "sitemapindex", "opml", "channel", "html");

  /** A page may begin with these, too; deeper down they are anything. */
  private static final Set<String> PARTS_OF_PAGES = Set.of("head", "body", "title", "script");

  private FeedParser() {}

  /**
   * @param contentType the header of that name
   * @param address what relative addresses are relative to; may be empty
   */
  public static Parsed parse(byte[] body, Optional<String> contentType, String address) {
    String source = Decoding.decode(body, contentType).strip();
    if (source.isEmpty()) {
      return new Parsed.Unreadable("There is nothing at this address: the answer is empty.");
    }
    if (source.startsWith("{") || source.startsWith("[")) {
      return JsonFeedReader.read(source, address)
          .<Parsed>map(Parsed.Read::new)
          .orElseGet(() -> new Parsed.Unreadable(NO_FEED));
    }
    Parsed parsed = ofXml(source, address);
    return address.isBlank() ? parsed.fold(feed -> again(source, feed), why -> parsed) : parsed;
  }

  /** Of a feed that nobody fetched, its own word for where it is. */
  private static Parsed again(String source, Feed feed) {
    return ofXml(source, feed.self().or(feed::site).orElse(""));
  }

  private static Parsed ofXml(String source, String address) {
    return root(XmlReader.read(source, address))
        .map(FeedParser::ofRoot)
        .orElseGet(() -> new Parsed.Unreadable(NO_FEED));
  }

  /** The first element that says what the document is; what servers print before it is skipped. */
  private static Optional<XmlElement> root(XmlElement document) {
    return document
        .descendants()
        .filter(element -> KINDS.contains(element.name()))
        .findFirst()
        .or(() -> document.children().filter(it -> PARTS_OF_PAGES.contains(it.name())).findFirst());
  }

  private static Parsed ofRoot(XmlElement root) {
    return switch (root.name()) {
      case "rss", "rdf", "channel" -> new Parsed.Read(RssReader.read(root));
      case "feed" -> new Parsed.Read(AtomReader.read(root));
      case "urlset" -> sitemap(root);
      case "sitemapindex" ->
          new Parsed.Unreadable("This is an index of sitemaps; follow one of those it names.");
      case "opml" ->
          new Parsed.Unreadable("This is a list of feeds (OPML), not a feed; it can be imported.");
      default -> new Parsed.Unreadable(PAGE);
    };
  }

  private static Parsed sitemap(XmlElement root) {
    return SitemapReader.read(root)
        .<Parsed>map(Parsed.Read::new)
        .orElseGet(
            () -> new Parsed.Unreadable("This sitemap lists pages, but no news with their dates."));
  }
}
