package dateline.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** RSS 0.9x, 1.0 (RDF) and 2.0, with what it borrows from other vocabularies. */
final class RssReader {
  private static final int LONGEST_AUTHOR = 300;
  private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
  private static final Pattern NAME_AND_ADDRESS =
      Pattern.compile("(.+?)\\s*[(<]\\s*(?:mailto:)?\\S+@\\S+[)>]");
  private static final Pattern MAIL = Pattern.compile("(?:mailto:)?\\S+@\\S+");

  /** After https://web.resource.org/rss/1.0/modules/syndication/. */
  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private final XmlElement root;
  private final XmlElement channel;

  private RssReader(XmlElement root) {
    this.root = root;
    this.channel =
        root.name().equals("channel")
            ? root
            : root.children()
                .filter(child -> child.name().equals("channel"))
                .findFirst()
                .orElse(root);
  }

  static Feed read(XmlElement root) {
    return new RssReader(root).feed();
  }

  private Feed feed() {
    return new Feed(
        Feed.Kind.RSS,
        first(channel, "title")
            .or(() -> first(channel, "dc", "title"))
            .map(PlainText::title)
            .orElse(""),
        link(channel),
        first(channel, "language")
            .or(() -> first(channel, "dc", "language"))
            .or(() -> root.attribute("xml:lang")),
        atomLink("hub"),
        atomLink("self"),
        interval(),
        items().flatMap(item -> entry(item).stream()).toList());
  }

  /** In the channel, in RDF beside it; never one that breaks off. */
  private Stream<XmlElement> items() {
    Stream<XmlElement> beside = root == channel ? Stream.of() : root.children();
    return Stream.concat(channel.children(), beside)
        .flatMap(child -> child.name().equals("items") ? child.children() : Stream.of(child))
        .filter(child -> child.name().equals("item") && child.ended())
        .limit(FeedParser.MOST_ENTRIES);
  }

  private Optional<Entry> entry(XmlElement item) {
    String html = html(item);
    EntryParts parts =
        new EntryParts()
            .id(first(item, "guid"))
            .url(url(item))
            .title(
                first(item, "title")
                    .or(() -> first(item, "dc", "title"))
                    .or(() -> first(item, "media", "title"))
                    .or(() -> first(item, "itunes", "title")))
            .dates(published(item), updated(item))
            .text(text(item))
            .image(MediaParts.image(item, html));
    authors(item).forEach(parts::author);
    return parts.entry();
  }

  /** The elements that may hold its text, the fullest first. */
  private Stream<String> bodies(XmlElement item) {
    return Stream.of(
            first(item, "content", "encoded"),
            item.child("atom", "content").map(AtomText::html),
            first(item, "xhtml", "body"),
            first(item, "fulltext"),
            first(item, "description"),
            item.child("atom", "summary").map(AtomText::html),
            MediaParts.description(item),
            first(item, "itunes", "summary"),
            first(item, "dc", "description"),
            first(item, "itunes", "subtitle"))
        .flatMap(Optional::stream);
  }

  private String html(XmlElement item) {
    return bodies(item).findFirst().orElse("");
  }

  private String text(XmlElement item) {
    return bodies(item)
        .map(PlainText::paragraphs)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Optional<Instant> published(XmlElement item) {
    return Stream.of(
            first(item, "pubdate"),
            first(item, "dc", "date"),
            first(item, "dcterms", "created"),
            first(item, "dcterms", "issued"),
            first(item, "atom", "published"),
            first(item, "published"),
            first(item, "date"))
        .flatMap(Optional::stream)
        .flatMap(date -> FeedDate.read(date).stream())
        .findFirst();
  }

  private Optional<Instant> updated(XmlElement item) {
    return Stream.of(
            first(item, "atom", "updated"),
            first(item, "dcterms", "modified"),
            first(item, "updated"))
        .flatMap(Optional::stream)
        .flatMap(date -> FeedDate.read(date).stream())
        .findFirst();
  }

  /** Its own page rather than that of a service which counts clicks. */
  private Optional<String> url(XmlElement item) {
    return first(item, "feedburner", "origlink")
        .flatMap(it -> Addresses.resolve(item.base(), it))
        .or(() -> link(item))
        .or(() -> permalink(item));
  }

  private static Optional<String> permalink(XmlElement item) {
    return item.named("guid")
        .filter(guid -> !guid.attribute("ispermalink").orElse("true").equalsIgnoreCase("false"))
        .map(XmlElement::text)
        .filter(Addresses::isWeb)
        .flatMap(guid -> Addresses.resolve("", guid).stream())
        .findFirst();
  }

  /** The first link that leads somewhere; those of Atom last. */
  private Optional<String> link(XmlElement element) {
    Stream<String> plain =
        plain(element, "link").flatMap(it -> Stream.of(it.text(), it.attribute("href").orElse("")));
    return Stream.concat(plain, AtomText.alternates(element, "atom"))
        .flatMap(it -> Addresses.resolve(element.base(), it).stream())
        .findFirst();
  }

  private Optional<String> atomLink(String relation) {
    return Stream.concat(channel.children("atom", "link"), root.children("atom", "link"))
        .filter(link -> link.attribute("rel").equals(Optional.of(relation)))
        .flatMap(link -> link.attribute("href").stream())
        .flatMap(it -> Addresses.resolve(channel.base(), it).stream())
        .findFirst();
  }

  private Optional<Duration> interval() {
    Optional<Duration> ttl =
        first(channel, "ttl").flatMap(RssReader::number).map(Duration::ofMinutes);
    return ttl.or(
        () ->
            first(channel, "sy", "updateperiod")
                .map(PERIODS::get)
                .map(period -> period.dividedBy(frequency())));
  }

  private long frequency() {
    return first(channel, "sy", "updatefrequency").flatMap(RssReader::number).orElse(1L);
  }

  private static Optional<Long> number(String text) {
    return text.matches("[1-9]\\d{0,6}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private Stream<String> authors(XmlElement item) {
    List<String> creators =
        item.children("dc", "creator").map(XmlElement::html).map(RssReader::name).toList();
    Stream<String> others =
        Stream.concat(
            plain(item, "author").map(XmlElement::text).map(RssReader::name),
            Stream.concat(
                item.children("atom", "author").flatMap(it -> AtomText.name(it).stream()),
                item.children("itunes", "author").map(XmlElement::text)));
    return Stream.concat(creators.stream(), creators.isEmpty() ? others : Stream.of());
  }

  /** RSS asks for an address, people write names: of both the name is taken. */
  static String name(String author) {
    String line = PlainText.oneLine(PlainText.cut(author, LONGEST_AUTHOR));
    for (Pattern form : List.of(ADDRESS_AND_NAME, NAME_AND_ADDRESS)) {
      Matcher matcher = form.matcher(line);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return MAIL.matcher(line).matches() ? "" : line;
  }

  /** Elements of RSS itself: without a namespace or in that of the document. */
  private Stream<XmlElement> plain(XmlElement in, String name) {
    return in.named(name)
        .filter(child -> child.space().isEmpty() || child.space().equals(root.space()));
  }

  private Optional<String> first(XmlElement in, String name) {
    return plain(in, name).map(XmlElement::html).filter(it -> !it.isEmpty()).findFirst();
  }

  private static Optional<String> first(XmlElement in, String space, String name) {
    return in.children(space, name).map(XmlElement::html).filter(it -> !it.isEmpty()).findFirst();
  }
}
