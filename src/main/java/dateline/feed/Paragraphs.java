package dateline.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Collects the paragraphs of HTML: blocks and double line breaks part them, and where there is
 * neither, empty lines do. Scripts and what stands in for something else are left out.
 */
final class Paragraphs {
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "head",
          "select",
          "button",
          "textarea",
          "audio",
          "video",
          "canvas");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "html",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul");

  private static final Set<String> CELLS = Set.of("td", "th");

  private final List<String> all = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private boolean parted;
  private boolean afterBreak;

  List<String> all() {
    return all;
  }

  void read(XmlElement document) {
    parted =
        document.descendants().anyMatch(it -> it.name().equals("br") || BLOCKS.contains(it.name()));
    document.nodes().forEach(this::read);
    end();
  }

  private void read(XmlNode node) {
    if (node instanceof XmlNode.Text words) {
      afterBreak &= words.text().isBlank();
      current.append(words.text());
    } else if (node instanceof XmlElement element && !UNREAD.contains(element.name())) {
      read(element.name(), element);
    }
  }

  private void read(String name, XmlElement element) {
    boolean block = BLOCKS.contains(name);
    if (block) {
      end();
    } else if (CELLS.contains(name)) {
      current.append(' ');
    } else if (name.equals("br")) {
      lineBreak();
    }
    element.nodes().forEach(this::read);
    if (block) {
      end();
    }
  }

  private void lineBreak() {
    current.append(' ');
    if (afterBreak) {
      end();
    }
    afterBreak = true;
  }

  private void end() {
    if (parted) {
      PlainText.add(all, current.toString());
    } else {
      PlainText.addAll(all, current.toString());
    }
    current.setLength(0);
    afterBreak = false;
  }
}
