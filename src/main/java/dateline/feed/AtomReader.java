package dateline.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Atom 0.3 and 1.0. */
final class AtomReader {
  private final XmlElement root;

  private AtomReader(XmlElement root) {
    this.root = root;
  }

  static Feed read(XmlElement root) {
    return new AtomReader(root).feed();
  }

  private Feed feed() {
    return new Feed(
        Feed.Kind.ATOM,
        text(root, "title").map(PlainText::title).orElse(""),
        page(root),
        root.attribute("xml:lang"),
        related("hub"),
        related("self"),
        Optional.empty(),
        own(root, "entry")
            .filter(XmlElement::ended)
            .limit(FeedParser.MOST_ENTRIES)
            .flatMap(entry -> entry(entry).stream())
            .toList());
  }

  private Optional<Entry> entry(XmlElement entry) {
    EntryParts parts =
        new EntryParts()
            .id(own(entry, "id").map(XmlElement::text).findFirst())
            .url(url(entry))
            .title(text(entry, "title").or(() -> other(entry, "media", "title")))
            .dates(
                date(entry, "published", "issued", "created"), date(entry, "updated", "modified"))
            .text(
                bodies(entry)
                    .map(PlainText::paragraphs)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse(""))
            .image(MediaParts.image(entry, bodies(entry).findFirst().orElse("")));
    authors(entry).forEach(parts::author);
    return parts.entry();
  }

  private Stream<String> bodies(XmlElement entry) {
    return Stream.of(text(entry, "content"), text(entry, "summary"), MediaParts.description(entry))
        .flatMap(Optional::stream);
  }

  private Optional<String> url(XmlElement entry) {
    return other(entry, "feedburner", "origlink")
        .flatMap(it -> Addresses.resolve(entry.base(), it))
        .or(() -> page(entry));
  }

  private Optional<String> page(XmlElement element) {
    return Stream.of("atom", root.space(), "")
        .distinct()
        .flatMap(space -> AtomText.alternates(element, space))
        .flatMap(it -> Addresses.resolve(element.base(), it).stream())
        .findFirst();
  }

  private Optional<String> related(String relation) {
    return own(root, "link")
        .filter(link -> link.attribute("rel").equals(Optional.of(relation)))
        .flatMap(link -> link.attribute("href").stream())
        .flatMap(it -> Addresses.resolve(root.base(), it).stream())
        .findFirst();
  }

  private Optional<Instant> date(XmlElement entry, String... names) {
    return Stream.of(names)
        .flatMap(name -> own(entry, name))
        .flatMap(date -> FeedDate.read(date.text()).stream())
        .findFirst()
        .or(
            () ->
                Optional.of(names[0])
                    .filter("published"::equals)
                    .flatMap(name -> other(entry, "dc", "date"))
                    .flatMap(FeedDate::read));
  }

  /** Its own authors, else those of the feed it was taken from, else those of this feed. */
  private Stream<String> authors(XmlElement entry) {
    Stream<XmlElement> sources = own(entry, "source");
    return Stream.of(Stream.of(entry), sources, Stream.of(root))
        .map(places -> places.flatMap(this::names).toList())
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of())
        .stream();
  }

  private Stream<String> names(XmlElement element) {
    return Stream.concat(
        own(element, "author").flatMap(author -> AtomText.name(author).stream()),
        element.children("dc", "creator").map(XmlElement::text));
  }

  private Optional<String> text(XmlElement in, String name) {
    return own(in, name).map(AtomText::html).filter(it -> !it.isEmpty()).findFirst();
  }

  private static Optional<String> other(XmlElement in, String space, String name) {
    return in.child(space, name).map(XmlElement::text).filter(it -> !it.isEmpty());
  }

  /** Elements of Atom itself: in its namespace, in none, or in that of the document. */
  private Stream<XmlElement> own(XmlElement in, String name) {
    return in.named(name)
        .filter(
            child ->
                child.space().equals("atom")
                    || child.space().isEmpty()
                    || child.space().equals(root.space()));
  }
}
