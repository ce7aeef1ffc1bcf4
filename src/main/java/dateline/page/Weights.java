package dateline.page;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text, and how much linked text, each element of a tree holds. */
final class Weights implements NodeVisitor {
  /** Counts of one element; changed only while its tree is walked. */
  static final class Weight {
    int letters;
    int linked;
    int commas;
    int prose;
    int own;
    int ownLinked;
    int linkedHeadings;

    double linkDensity() {
      return letters == 0 ? 0 : linked / (double) letters;
    }
  }

  /** Shorter paragraphs say nothing of where the article is. */
  static final int SHORTEST_PROSE = 80;

  private static final double PROSE_LINKED = 0.4;

  /** Items that begin with a link are teasers. */
  private static final double ITEM_LINKED = 0.1;

  private static final double ALL_LINKED = 0.9;

  private static final String COMMAS = ",،、，;؛";
  private static final Weight NOTHING = new Weight();

  private final Map<Element, Weight> weights = new IdentityHashMap<>();
  private int links;

  static Weights weigh(Element root, Set<Node> out) {
    Weights weights = new Weights();
    Kept.walk(root, out, weights);
    return weights;
  }

  Weight of(Node element) {
    return weights.getOrDefault(element, NOTHING);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      weights.put(element, new Weight());
      links += element.nameIs("a") ? 1 : 0;
    } else if (node instanceof TextNode text) {
      count(text.getWholeText(), weights.get(text.parent()));
    }
  }

  private void count(String text, Weight weight) {
    if (weight == null) {
      return;
    }
    int letters = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c <= ' ' || c == '\u00a0';
      letters += blank && space ? 0 : isDense(c) ? 2 : 1;
      space = blank;
      weight.commas += COMMAS.indexOf(c) >= 0 ? 1 : 0;
    }
    weight.letters += letters;
    weight.linked += links > 0 ? letters : 0;
    weight.own += letters;
    weight.ownLinked += links > 0 ? letters : 0;
  }

  /** A character of Chinese, Japanese or Korean says about as much as two letters. */
  private static boolean isDense(char c) {
    return c >= '\u3040' && c <= '\u9fff' || c >= '\uac00' && c <= '\ud7a3';
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      Weight weight = weights.get(element);
      if (element.nameIs("a")) {
        links--;
      }
      boolean block = Tags.isBlock(element);
      if (Tags.isHeading(element) && weight.letters > 0 && weight.linkDensity() > ALL_LINKED) {
        weight.linkedHeadings++;
      }
      if (block
          && weight.own >= SHORTEST_PROSE
          && weight.ownLinked < (element.nameIs("li") ? ITEM_LINKED : PROSE_LINKED) * weight.own) {
        weight.prose += weight.own;
      }
      if (element.parent() != null && weights.containsKey(element.parent())) {
        add(weight, weights.get(element.parent()), block);
      }
    }
  }

  private static void add(Weight from, Weight to, boolean block) {
    to.letters += from.letters;
    to.linked += from.linked;
    to.commas += from.commas;
    to.prose += from.prose;
    to.linkedHeadings += from.linkedHeadings;
    if (!block) {
      to.own += from.own;
      to.ownLinked += from.ownLinked;
    }
  }
}
