package dateline.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the feeds of a web page. */
public final class Discovery {
  private static final int MOST_LINKS = 50;
  private static final int LONGEST_PAGE = 5_000_000;
  private static final Set<String> READ = Set.of("base", "link", "a");

  private static final Pattern FEED_TYPE =
      Pattern.compile(
          "application/(?:rss|atom|rdf)\\+xml|application/feed\\+json|(?:application|text)/xml");

  /** JSON is offered for much else. */
  private static final Pattern JSON_FEED = Pattern.compile(".*feed[^?]*");

  private static final Pattern LOOKS_LIKE_FEED =
      Pattern.compile(
          "(?i)https?://(?:feeds?|rss)\\d*\\.[^?#]+/.+"
              + "|https?://[^?#]*(?:\\.(?:rss|rdf|atom)|/(?:feed|rss|atom)s?/?|/(?:[\\w-]*feed|rss|atom"
              + "|index)\\.xml|/feed\\.json|/rss/[^?#]+)(?:[?#].*)?"
              + "|https?://[^?#]+\\?(?:.*&)?(?:feed|format|alt|type)=(?:rss2?|atom|rdf)\\b.*");

  /** Services that take a feed over, by the address of the feed. */
  private static final Pattern SERVICE =
      Pattern.compile(
          "(?i)https?://(?:[\\w-]+\\.)?(?:feedly|inoreader|netvibes|newsblur|theoldreader|bloglines"
              + "|feedspot)\\.com/.*");

  private static final Pattern COMMENTS =
      Pattern.compile("(?iu).*(?:comment|kommentar|comentario|commenti|comentário|yorum|تعليق).*");

  private static final List<String> GUESSES =
      List.of("/feed", "/rss", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json");

  private Discovery() {}

  /**
   * The feeds a page names, each once: those of its head first, then links that look like feeds,
   * feeds of comments last.
   *
   * @param address of the page
   */
  public static List<FeedLink> feedsOf(byte[] html, Optional<String> contentType, String address) {
    String source = PlainText.cut(Decoding.decode(html, contentType), LONGEST_PAGE);
    List<XmlElement> page =
        XmlReader.readHtml(source, address)
            .descendants()
            .filter(element -> READ.contains(element.name()) && !href(element).isEmpty())
            .toList();
    String base =
        named(page, "base")
            .flatMap(it -> Addresses.resolve(address, href(it)).stream())
            .findFirst()
            .orElse(address);
    Map<String, FeedLink> found = new LinkedHashMap<>();
    Stream.concat(declared(page, base), linked(page, base))
        .filter(link -> !link.address().equals(address))
        .limit(MOST_LINKS)
        .forEach(link -> found.putIfAbsent(link.address(), link));
    List<FeedLink> links = new ArrayList<>(found.values());
    links.sort((one, other) -> Boolean.compare(isOfComments(one), isOfComments(other)));
    return List.copyOf(links);
  }

  /** Where the feeds of a site often are, for a caller to try; most are not there. */
  public static List<String> guesses(String address) {
    return GUESSES.stream().flatMap(path -> Addresses.resolve(address, path).stream()).toList();
  }

  private static Stream<XmlElement> named(List<XmlElement> page, String name) {
    return page.stream().filter(element -> element.name().equals(name));
  }

  private static String href(XmlElement element) {
    return element.attribute("href").orElse("");
  }

  private static Stream<FeedLink> declared(List<XmlElement> page, String base) {
    return named(page, "link")
        .filter(Discovery::isOfFeedType)
        .flatMap(it -> link(base, it, it.attribute("title").orElse("")).stream());
  }

  private static boolean isOfFeedType(XmlElement link) {
    String relation = link.attribute("rel").orElse("").toLowerCase(Locale.ROOT);
    if (relation.equals("feed")) {
      return true;
    }
    String type = type(link);
    boolean json = type.equals("application/json") && JSON_FEED.matcher(href(link)).matches();
    return List.of(relation.split("\\s+")).contains("alternate")
        && (json || FEED_TYPE.matcher(type).matches());
  }

  private static String type(XmlElement link) {
    String type = link.attribute("type").orElse("").toLowerCase(Locale.ROOT);
    return type.replaceFirst(";.*", "").strip();
  }

  private static Stream<FeedLink> linked(List<XmlElement> page, String base) {
    return named(page, "a")
        .flatMap(it -> link(base, it, it.text()).stream())
        .filter(link -> LOOKS_LIKE_FEED.matcher(link.address()).matches())
        .filter(link -> !SERVICE.matcher(link.address()).matches());
  }

  private static Optional<FeedLink> link(String base, XmlElement from, String title) {
    return Addresses.resolve(base, href(from).replaceFirst("(?i)^feed:(?=https?:)", ""))
        .map(it -> new FeedLink(it, PlainText.title(title), kind(type(from), it)));
  }

  private static Feed.Kind kind(String type, String address) {
    String says = type.isEmpty() ? address.toLowerCase(Locale.ROOT) : type;
    return says.contains("atom")
        ? Feed.Kind.ATOM
        : says.contains("json") ? Feed.Kind.JSON : Feed.Kind.RSS;
  }

  private static boolean isOfComments(FeedLink link) {
    return COMMENTS.matcher(link.title()).matches() || COMMENTS.matcher(path(link)).matches();
  }

  private static String path(FeedLink link) {
    try {
      return Optional.ofNullable(URI.create(link.address()).getPath()).orElse("");
    } catch (IllegalArgumentException e) {
      return link.address();
    }
  }
}
