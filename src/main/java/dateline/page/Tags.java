package dateline.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Elements by what they do on a page. */
final class Tags {
  /** Never hold text of an article. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "input",
          "button",
          "select",
          "textarea",
          "option",
          "link",
          "meta",
          "map",
          "applet",
          "amp-ad",
          "amp-embed",
          "head");

  /** Stand beside an article; on some pages around it. */
  private static final Set<String> ASIDE =
      Set.of(
          "nav",
          "footer",
          "aside",
          "figure",
          "figcaption",
          "menu",
          "dialog",
          "form",
          "fieldset",
          "label");

  /** Begin a new paragraph. */
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
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
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "hgroup",
          "details",
          "summary",
          "caption");

  private Tags() {}

  static boolean isSilent(Element element) {
    return SILENT.contains(element.normalName());
  }

  static boolean isAside(Element element) {
    return ASIDE.contains(element.normalName());
  }

  static boolean isCell(Element element) {
    return element.nameIs("td") || element.nameIs("th");
  }

  static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName()) || element.normalName().indexOf('-') > 0;
  }
}
