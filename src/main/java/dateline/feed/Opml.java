package dateline.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of feeds as readers exchange them: OPML, http://opml.org/spec2.opml. Reading is as lenient
 * as that of feeds, and as safe; what is written is OPML 2.0.
 *
 * @param title empty where it has none
 * @param feeds in the list's order, each address once
 */
public record Opml(String title, List<Listed> feeds) {
  private static final int MOST_FEEDS = 20_000;

  public Opml {
    feeds = List.copyOf(feeds);
  }

  /**
   * A feed of a list.
   *
   * @param title what the list calls it; its address where it has no name
   * @param categories those it stands in, the outermost first
   * @param site the page it belongs to
   */
  public record Listed(
      String address,
      String title,
      List<String> categories,
      Optional<String> site,
      Optional<String> language) {
    public Listed {
      categories = List.copyOf(categories);
    }
  }

  /** Empty where the bytes are no such list. */
  public static Optional<Opml> read(byte[] body) {
    XmlElement document = XmlReader.read(Decoding.decode(body, Optional.empty()), "");
    return document
        .descendants()
        .filter(element -> element.name().equals("opml") || element.name().equals("outline"))
        .findFirst()
        .map(first -> first.name().equals("opml") ? first : document)
        .map(Opml::of);
  }

  private static Opml of(XmlElement root) {
    Map<String, Listed> feeds = new LinkedHashMap<>();
    collect(root, List.of(), feeds);
    String title =
        root.children("", "head")
            .flatMap(head -> head.children("", "title"))
            .map(it -> PlainText.title(it.text()))
            .findFirst()
            .orElse("");
    return new Opml(title, List.copyOf(feeds.values()));
  }

  private static void collect(XmlElement in, List<String> categories, Map<String, Listed> feeds) {
    in.children().forEach(child -> add(child, categories, feeds));
  }

  private static void add(XmlElement element, List<String> categories, Map<String, Listed> feeds) {
    Optional<String> address = element.attribute("xmlurl").flatMap(Opml::address);
    String name = name(element);
    address
        .filter(it -> feeds.size() < MOST_FEEDS)
        .ifPresent(it -> feeds.putIfAbsent(it, listed(it, name, categories, element)));
    boolean group = element.name().equals("outline") && address.isEmpty() && !name.isEmpty();
    collect(element, group ? and(categories, name) : categories, feeds);
  }

  /** Some programs write {@code feed:} for {@code http:}, or before it. */
  private static Optional<String> address(String given) {
    return Addresses.resolve(
        "",
        given.replaceFirst("(?i)^feed:(?=https?:)", "").replaceFirst("(?i)^feed:(//)?", "http://"));
  }

  private static String name(XmlElement outline) {
    return outline
        .attribute("title")
        .or(() -> outline.attribute("text"))
        .map(PlainText::title)
        .orElse("");
  }

  private static Listed listed(
      String address, String name, List<String> categories, XmlElement outline) {
    return new Listed(
        address,
        name.isEmpty() ? address : name,
        categories,
        outline.attribute("htmlurl").flatMap(it -> Addresses.resolve("", it)),
        outline.attribute("language"));
  }

  private static List<String> and(List<String> categories, String name) {
    List<String> all = new ArrayList<>(categories);
    all.add(name);
    return all;
  }

  /** As OPML 2.0, grouped by category. */
  public String write() {
    StringBuilder opml = new StringBuilder();
    opml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
    opml.append("    <title>").append(escaped(title)).append("</title>\n  </head>\n  <body>\n");
    write(feeds, 0, opml);
    return opml.append("  </body>\n</opml>\n").toString();
  }

  /** The feeds that stand in no category below this depth, then the categories of the others. */
  private static void write(Collection<Listed> feeds, int depth, StringBuilder opml) {
    Map<String, List<Listed>> groups = new LinkedHashMap<>();
    String indent = "  ".repeat(depth + 2);
    for (Listed feed : feeds) {
      if (feed.categories().size() == depth) {
        opml.append(indent).append(line(feed));
      } else {
        groups.computeIfAbsent(feed.categories().get(depth), name -> new ArrayList<>()).add(feed);
      }
    }
    groups.forEach(
        (name, inner) -> {
          opml.append(indent).append("<outline").append(attribute("text", name)).append(">\n");
          write(inner, depth + 1, opml);
          opml.append(indent).append("</outline>\n");
        });
  }

  private static String line(Listed feed) {
    return "<outline type=\"rss\""
        + attribute("text", feed.title())
        + attribute("title", feed.title())
        + attribute("xmlUrl", feed.address())
        + feed.site().map(it -> attribute("htmlUrl", it)).orElse("")
        + feed.language().map(it -> attribute("language", it)).orElse("")
        + "/>\n";
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(value) + "\"";
  }

  private static String escaped(String text) {
    return XmlText.withoutControls(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("\\s+", " ");
  }
}
