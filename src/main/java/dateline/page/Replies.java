package dateline.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What readers wrote, told by what stands below each of it: "Reply". Where several elements of one
 * parent hold such a button they are comments, whatever the page calls them.
 */
final class Replies {
  private static final Set<String> REPLY = Set.copyOf(Phrases.lines("reply.txt"));
  private static final int LONGEST = 20;
  private static final int SEVERAL = 2;

  private Replies() {}

  /** The comments, each with all that is in it. */
  static Set<Element> in(Element body) {
    Map<Element, Set<Element>> threads = new HashMap<>();
    for (Element button : body.select("a, button")) {
      if (isReply(button)) {
        note(button, threads);
      }
    }
    Set<Element> comments = new HashSet<>();
    threads.values().stream()
        .filter(children -> children.size() >= SEVERAL)
        .flatMap(Set::stream)
        .filter(child -> child.selectFirst("h1, [itemprop=articleBody]") == null)
        .forEach(comments::add);
    return comments;
  }

  private static boolean isReply(Element button) {
    if (button.childNodeSize() > LONGEST) {
      return false;
    }
    String words = button.text();
    return words.length() <= LONGEST && REPLY.contains(words.strip().toLowerCase(Locale.ROOT));
  }

  /** Above an element that is known already everything is known. */
  private static void note(Element button, Map<Element, Set<Element>> threads) {
    Element child = button;
    for (Element parent = button.parent(); parent != null; parent = parent.parent()) {
      if (!threads.computeIfAbsent(parent, one -> new HashSet<>()).add(child)) {
        return;
      }
      child = parent;
    }
  }
}
