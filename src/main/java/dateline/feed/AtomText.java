package dateline.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Text and links of Atom, which RSS borrows too. */
final class AtomText {
  private AtomText() {}

  /** The content of a text construct as HTML source, whatever its type and mode say. */
  static String html(XmlElement element) {
    String type = element.attribute("type").orElse("text").toLowerCase(Locale.ROOT);
    boolean media = type.matches("(?:video|audio|image)/.*");
    if (media && !type.endsWith("+xml")) {
      return "";
    }
    String mode = element.attribute("mode").orElse("").toLowerCase(Locale.ROOT);
    boolean binary = type.startsWith("application/") && !type.matches(".*[/+](?:xml|json)");
    return mode.equals("base64") || binary ? decoded(element.html()) : element.html();
  }

  /** The text in Base64; where it is none, the source as it is. */
  private static String decoded(String source) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(source);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return source;
    }
  }

  /** Where the links of an element lead that mean the thing itself, pages first. */
  static Stream<String> alternates(XmlElement element, String space) {
    return Stream.concat(
            links(element, space).filter(AtomText::isPage),
            links(element, space).filter(link -> !isPage(link)))
        .flatMap(link -> target(link).stream());
  }

  private static Stream<XmlElement> links(XmlElement element, String space) {
    return element
        .children(space, "link")
        .filter(link -> link.attribute("rel").orElse("alternate").equalsIgnoreCase("alternate"));
  }

  private static boolean isPage(XmlElement link) {
    String type = link.attribute("type").orElse("text/html");
    return type.contains("html");
  }

  private static Optional<String> target(XmlElement link) {
    return link.attribute("href").or(() -> Optional.of(link.text()).filter(it -> !it.isEmpty()));
  }

  /** The name of a person. */
  static Optional<String> name(XmlElement person) {
    return person
        .children()
        .filter(child -> child.name().equals("name"))
        .map(XmlElement::text)
        .findFirst()
        .or(
            () ->
                Optional.of(person)
                    .filter(it -> it.children().findAny().isEmpty())
                    .map(XmlElement::text))
        .map(RssReader::name)
        .filter(name -> !name.isEmpty());
  }
}
