package dateline.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/**
 * An element as {@link XmlReader} read it. Names are lower case, prefixes are the usual ones
 * whatever the document calls them; see {@link Namespaces}.
 */
final class XmlElement implements XmlNode {
  private final String space;
  private final String name;
  private final Map<String, String> attributes;
  private final String base;
  private List<XmlNode> nodes = List.of();
  private boolean ended;

  XmlElement(String space, String name, Map<String, String> attributes, String base) {
    this.space = space;
    this.name = name;
    this.attributes = attributes;
    this.base = base;
  }

  void add(XmlNode node) {
    if (nodes.isEmpty()) {
      nodes = new ArrayList<>(2);
    }
    nodes.add(node);
  }

  void end() {
    ended = true;
  }

  /** Whether all of it was there: the document went on behind it. */
  boolean ended() {
    return ended;
  }

  /** The usual prefix of its namespace; empty for none and for those of the feeds themselves. */
  String space() {
    return space;
  }

  String name() {
    return name;
  }

  /** What relative addresses in it are relative to. */
  String base() {
    return base;
  }

  boolean is(String prefix, String local) {
    return name.equals(local) && space.equals(prefix);
  }

  /** Empty where it is missing or blank. */
  Optional<String> attribute(String key) {
    return Optional.ofNullable(attributes.get(key)).map(String::strip).filter(it -> !it.isEmpty());
  }

  List<XmlNode> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  Stream<XmlElement> children() {
    return nodes.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
  }

  /** Those of a name, in whatever namespace. */
  Stream<XmlElement> named(String local) {
    List<XmlElement> found = List.of();
    for (XmlNode node : nodes) {
      if (node instanceof XmlElement child && child.name.equals(local)) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(child);
      }
    }
    return found.stream();
  }

  Stream<XmlElement> children(String prefix, String local) {
    return named(local).filter(child -> child.space.equals(prefix));
  }

  Optional<XmlElement> child(String prefix, String local) {
    return children(prefix, local).findFirst();
  }

  /** All elements in it, in the order of the document. */
  Stream<XmlElement> descendants() {
    List<XmlElement> all = new ArrayList<>();
    Deque<XmlElement> open = new ArrayDeque<>(List.of(this));
    while (!open.isEmpty()) {
      XmlElement next = open.pop();
      all.add(next);
      for (int i = next.nodes.size() - 1; i >= 0; i--) {
        if (next.nodes.get(i) instanceof XmlElement inner) {
          open.push(inner);
        }
      }
    }
    return all.stream().skip(1);
  }

  /** Its text and that of all in it, without markup of its own. */
  String text() {
    StringBuilder text = new StringBuilder();
    Deque<XmlNode> open = new ArrayDeque<>(List.of(this));
    while (!open.isEmpty()) {
      XmlNode node = open.pop();
      if (node instanceof Text words) {
        text.append(words.text());
      } else {
        List<XmlNode> inner = ((XmlElement) node).nodes;
        for (int i = inner.size() - 1; i >= 0; i--) {
          open.push(inner.get(i));
        }
      }
    }
    return text.toString().strip();
  }

  /**
   * Its content as HTML source. Text is taken as it is, for feeds put escaped HTML there; beside
   * real elements it is text and nothing else, as in XHTML.
   */
  String html() {
    boolean mixed = children().findAny().isPresent();
    StringBuilder html = new StringBuilder();
    for (XmlNode node : nodes) {
      write(node, mixed, html);
    }
    return html.toString().strip();
  }

  private static void write(XmlNode node, boolean escaped, StringBuilder html) {
    if (node instanceof Text words) {
      html.append(escaped && !words.raw() ? Entities.escape(words.text()) : words.text());
      return;
    }
    XmlElement element = (XmlElement) node;
    html.append('<').append(element.name);
    element.attributes.forEach(
        (key, value) ->
            html.append(' ')
                .append(key)
                .append("=\"")
                .append(value.replace("&", "&amp;").replace("\"", "&quot;"))
                .append('"'));
    html.append('>');
    element.nodes.forEach(inner -> write(inner, true, html));
    if (!element.nodes.isEmpty() || !VOID.contains(element.name)) {
      html.append("</").append(element.name).append('>');
    }
  }

  /** Elements of HTML that have no end tag. */
  private static final List<String> VOID = List.of("br", "img", "hr", "wbr", "input", "source");
}
