package dateline.feed;

import java.util.Optional;
import java.util.stream.Stream;

/** Pictures and descriptions that RSS and Atom take from other vocabularies. */
final class MediaParts {
  private MediaParts() {}

  /** The picture of an entry: as media, enclosure or first in its text. */
  static Optional<String> image(XmlElement entry, String html) {
    Stream<XmlElement> media =
        Stream.concat(entry.children(), groups(entry).flatMap(XmlElement::children));
    return media
        .filter(MediaParts::isImage)
        .flatMap(part -> address(part).stream())
        .findFirst()
        .or(() -> PlainText.picture(html, entry.base()));
  }

  /** The longest description of its media. */
  static Optional<String> description(XmlElement entry) {
    return Stream.concat(
            entry.children("media", "description"),
            Stream.concat(groups(entry), entry.children("media", "content"))
                .flatMap(group -> group.children("media", "description")))
        .map(XmlElement::html)
        .findFirst();
  }

  private static Stream<XmlElement> groups(XmlElement entry) {
    return entry.children("media", "group");
  }

  private static boolean isImage(XmlElement part) {
    String type = part.attribute("type").orElse("");
    boolean picture = type.startsWith("image/");
    return part.is("media", "thumbnail")
        || part.is("itunes", "image")
        || part.is("", "image") && part.child("", "url").isPresent()
        || part.is("media", "content") && (picture || isMedium(part))
        || part.name().equals("enclosure") && picture
        || part.name().equals("link")
            && picture
            && part.attribute("rel").equals(Optional.of("enclosure"));
  }

  private static boolean isMedium(XmlElement part) {
    return part.attribute("medium").equals(Optional.of("image"));
  }

  private static Optional<String> address(XmlElement part) {
    return part.attribute("url")
        .or(() -> part.attribute("href"))
        .or(() -> part.child("", "url").map(XmlElement::text))
        .flatMap(it -> Addresses.resolve(part.base(), it));
  }
}
