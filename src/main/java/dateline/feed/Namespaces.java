package dateline.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the prefixes of a document stand for. Feeds declare them wrongly or not at all, so a prefix
 * that is not declared means what it means everywhere else.
 */
final class Namespaces {
  static final Namespaces NONE = new Namespaces(Map.of());

  /** More are an attack on memory, not a feed. */
  private static final int MOST = 64;

  /** The usual prefix of a namespace, its address in lower case without its ending. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("http://www.w3.org/2005/atom", "atom"),
          Map.entry("http://purl.org/atom/ns", "atom"),
          Map.entry("http://purl.org/net/atom", "atom"),
          Map.entry("http://purl.org/rss/1.0", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://backend.userland.com/rss", ""),
          Map.entry("http://backend.userland.com/rss2", ""),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", ""),
          Map.entry("http://www.google.com/schemas/sitemap/0.84", ""),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://www.google.com/schemas/sitemap-image/1.1", "image"),
          Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("http://purl.org/dc/elements/1.1", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0", "dc"),
          Map.entry("http://purl.org/dc/terms", "dcterms"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://search.yahoo.com/rss", "media"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"));

  private static final Map<String, String> OTHER_NAMES = Map.of("atom10", "atom", "a10", "atom");

  private final Map<String, String> byPrefix;

  private Namespaces(Map<String, String> byPrefix) {
    this.byPrefix = byPrefix;
  }

  /** These, with the {@code xmlns} attributes of an element added. */
  Namespaces with(Map<String, String> attributes) {
    Map<String, String> all = byPrefix;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      String key = attribute.getKey();
      if ((key.equals("xmlns") || key.startsWith("xmlns:")) && all.size() < MOST) {
        all = all == byPrefix ? new HashMap<>(byPrefix) : all;
        String prefix = key.equals("xmlns") ? "" : key.substring(6);
        all.put(prefix, usual(prefix, attribute.getValue()));
      }
    }
    return all == byPrefix ? this : new Namespaces(all);
  }

  /** The usual prefix for one of the document. */
  String of(String prefix) {
    String declared = byPrefix.get(prefix);
    return declared != null ? declared : OTHER_NAMES.getOrDefault(prefix, prefix);
  }

  private static String usual(String prefix, String address) {
    String plain = address.strip().toLowerCase(Locale.ROOT).replaceFirst("^https:", "http:");
    String bare = plain.replaceFirst("[/#]+$", "");
    return USUAL.getOrDefault(bare, prefix);
  }
}
