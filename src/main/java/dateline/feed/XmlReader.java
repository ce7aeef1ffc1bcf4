package dateline.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads XML as feeds have it, which is often no XML: what a strict parser would stop at is read
 * around. It knows no document type: a DOCTYPE is skipped with all that is declared in it, so
 * nothing is expanded and nothing fetched. Time grows with the length, memory with the number of
 * elements, and both end at the limits below; what comes behind a limit is not read.
 */
final class XmlReader {
  static final int DEEPEST = 128;
  static final int MOST_ELEMENTS = 300_000;
  static final int MOST_ENTRIES = 1_000;

  /** Elements that are never part of one of their kind: a second one ends the first. */
  private static final Set<String> ENTRIES = Set.of("item", "entry", "url");

  /** Elements deeper than this are content, whatever their name. */
  private static final int ENTRY_DEPTH = 5;

  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "wbr");

  private static final Set<String> SCRIPTS = Set.of("script", "style");

  /** Elements of HTML that end where the next of their kind starts. */
  private static final Set<String> CHAINED =
      Set.of("p", "li", "tr", "td", "th", "dd", "dt", "option");

  private final String source;
  private final boolean html;
  private final XmlElement document;
  private final List<XmlElement> open = new ArrayList<>();

  /** How many elements of a name are open: an end tag that ends none is the commonest fault. */
  private final Map<String, Integer> names = new HashMap<>();

  private final List<Namespaces> scopes = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int position;
  private int tooDeep;
  private int elements;
  private int entries;

  private XmlReader(String source, String address, boolean html) {
    this.html = html;
    this.source = source;
    this.document = new XmlElement("", "", Map.of(), address);
    open.add(document);
    scopes.add(Namespaces.NONE);
  }

  /** The nodes of the document as those of a nameless element; never fails. */
  static XmlElement read(String source, String address) {
    return new XmlReader(source, address, false).document();
  }

  /** The same of HTML, where some elements have no end tag and scripts are no markup. */
  static XmlElement readHtml(String source, String address) {
    return new XmlReader(source, address, true).document();
  }

  private XmlElement document() {
    run();
    return document;
  }

  private void run() {
    while (position < source.length() && elements < MOST_ELEMENTS && entries < MOST_ENTRIES) {
      int next = source.indexOf('<', position);
      int end = next < 0 ? source.length() : next;
      text.append(XmlText.decoded(source.substring(position, end)));
      position = end;
      if (position < source.length()) {
        markup();
      }
    }
    endText();
  }

  private void markup() {
    if (source.startsWith("<!--", position)) {
      skipBehind("-->", position + 4);
    } else if (source.startsWith("<![CDATA[", position)) {
      characterData();
    } else if (source.startsWith("<?", position)) {
      skipBehind(">", position + 2);
    } else if (source.regionMatches(true, position, "<!DOCTYPE", 0, 9)) {
      position = documentTypeEnd(source, position + 9);
    } else if (source.startsWith("<!", position)) {
      skipBehind(">", position + 2);
    } else if (source.startsWith("</", position)) {
      endTag();
    } else if (position + 1 < source.length() && startsName(source.charAt(position + 1))) {
      startTag();
    } else {
      text.append('<');
      position++;
    }
  }

  private static boolean startsName(char c) {
    return Character.isLetter(c) || c == '_' || c == ':';
  }

  private void skipBehind(String mark, int from) {
    int end = source.indexOf(mark, from);
    position = end < 0 ? source.length() : end + mark.length();
  }

  private void characterData() {
    int start = position + 9;
    int end = source.indexOf("]]>", start);
    endText();
    String raw = source.substring(start, end < 0 ? source.length() : end);
    innermost().add(new XmlNode.Text(XmlText.withoutControls(raw), true));
    position = end < 0 ? source.length() : end + 3;
  }

  private void endText() {
    if (text.length() > 0) {
      innermost().add(new XmlNode.Text(text.toString(), false));
      text.setLength(0);
    }
  }

  private XmlElement innermost() {
    return open.get(open.size() - 1);
  }

  private void startTag() {
    XmlTag tag = new XmlTag(source, position + 1);
    if (tag.brokenOff()) {
      position = source.length();
      return;
    }
    position = tag.end();
    endText();
    boolean closed = tag.closed() || html && VOID.contains(tag.name());
    if (html && CHAINED.contains(tag.name()) && innermost().name().equals(tag.name())) {
      endInnermost();
    }
    if (open.size() > DEEPEST) {
      tooDeep += closed ? 0 : 1;
      return;
    }
    open(tag);
    if (closed) {
      endInnermost();
    } else if (html && SCRIPTS.contains(tag.name())) {
      skipScript(tag.name());
    }
  }

  private void skipScript(String name) {
    int end = source.indexOf("</", position);
    while (end >= 0 && !source.regionMatches(true, end + 2, name, 0, name.length())) {
      end = source.indexOf("</", end + 2);
    }
    position = end < 0 ? source.length() : end;
  }

  private void open(XmlTag tag) {
    Namespaces scope = scopes.get(scopes.size() - 1).with(tag.attributes());
    XmlElement element = element(tag, scope);
    if (isEntry(element)) {
      endOpenEntry(element);
    }
    innermost().add(element);
    elements++;
    open.add(element);
    names.merge(element.name(), 1, Integer::sum);
    scopes.add(scope);
  }

  private XmlElement element(XmlTag tag, Namespaces scope) {
    String base = innermost().base();
    Optional<String> own = Optional.ofNullable(tag.attributes().get("xml:base"));
    return new XmlElement(
        scope.of(prefix(tag.name())),
        local(tag.name()),
        tag.attributes(),
        own.flatMap(it -> Addresses.resolve(base, it)).orElse(base));
  }

  private static String prefix(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private boolean isEntry(XmlElement element) {
    return !html && ENTRIES.contains(element.name()) && open.size() < ENTRY_DEPTH;
  }

  /** An entry whose end tag is missing ends where the next one starts. */
  private void endOpenEntry(XmlElement next) {
    for (int i = open.size() - 1; i > 0; i--) {
      if (open.get(i).is(next.space(), next.name())) {
        endDownTo(i);
        return;
      }
    }
  }

  private void endTag() {
    int end = source.indexOf('>', position);
    if (end < 0) {
      position = source.length();
      return;
    }
    String name = source.substring(position + 2, end).strip().toLowerCase(Locale.ROOT);
    position = end + 1;
    if (tooDeep > 0) {
      tooDeep--;
    } else if (names.containsKey(local(name))) {
      end(name);
    }
  }

  private void end(String name) {
    endText();
    for (int i = open.size() - 1; i > 0; i--) {
      if (isNamed(i, name)) {
        endDownTo(i);
        return;
      }
    }
  }

  private boolean isNamed(int i, String name) {
    XmlElement element = open.get(i);
    return element.name().equals(local(name))
        && element.space().equals(scopes.get(i).of(prefix(name)));
  }

  private void endDownTo(int depth) {
    endText();
    while (open.size() > depth) {
      endInnermost();
    }
  }

  private void endInnermost() {
    XmlElement ended = open.remove(open.size() - 1);
    scopes.remove(scopes.size() - 1);
    names.computeIfPresent(ended.name(), (name, count) -> count == 1 ? null : count - 1);
    ended.end();
    entries += isEntry(ended) ? 1 : 0;
  }

  /** Where a document type ends, with the declarations in its brackets. */
  private static int documentTypeEnd(String source, int start) {
    int depth = 0;
    int at = start;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '>' && depth == 0) {
        return at + 1;
      }
      if (c == '"' || c == '\'') {
        at = before(source.indexOf(c, at + 1), source);
      } else if (source.startsWith("<!--", at)) {
        at = before(source.indexOf("-->", at + 4), source);
      } else {
        depth += c == '[' ? 1 : c == ']' && depth > 0 ? -1 : 0;
      }
      at++;
    }
    return source.length();
  }

  private static int before(int found, String source) {
    return found < 0 ? source.length() : found;
  }
}
