package dateline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the element an article stands in, as Arc90's readability does: each paragraph speaks for
 * the elements around it, the nearer the more, and links speak against.
 */
final class ArticleFinder {
  private static final int LEVELS = 5;
  private static final int SHORTEST = 25;
  private static final double NAMED_BODY = 25;
  private static final double NAMED_AROUND = -25;

  private final Weights weights;
  private final Hints hints;
  private final Map<Element, Double> scores = new IdentityHashMap<>();

  private ArticleFinder(Weights weights, Hints hints) {
    this.weights = weights;
    this.hints = hints;
  }

  static Optional<Element> find(Element body, Hints hints) {
    ArticleFinder finder = new ArticleFinder(Weights.weigh(body), hints);
    body.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              finder.speak(element);
            }
          }
        });
    return finder.best();
  }

  private void speak(Element element) {
    Weights.Weight weight = weights.of(element);
    if (!Tags.isBlock(element)
        || weight.own < SHORTEST
        || weight.ownLinked > 0.5 * weight.own
        || isHeading(element)) {
      return;
    }
    double score = 1 + weight.commas + Math.min(3, weight.own / 100.0);
    boolean holder = !element.nameIs("p") && weight.own < weight.letters;
    Element parent = holder ? element : element.parent();
    for (int level = 0; level < LEVELS && parent != null; level++) {
      double part = level == 0 ? 1 : level == 1 ? 0.5 : 1 / (3.0 * level);
      scores.merge(parent, score * part, Double::sum);
      parent = parent.parent();
    }
  }

  private static boolean isHeading(Element element) {
    return element.normalName().matches("h[1-6]");
  }

  private double scoreOf(Element element) {
    double named =
        switch (hints.of(element)) {
          case BODY -> NAMED_BODY;
          case AROUND, COMMENTS -> NAMED_AROUND;
          case NONE -> 0;
        };
    return (scores.getOrDefault(element, 0.0) + named) * (1 - weights.of(element).linkDensity());
  }

  private Optional<Element> best() {
    Optional<Element> best =
        scores.keySet().stream().max(Comparator.comparingDouble(this::scoreOf));
    return best.map(this::widened);
  }

  /** Up to the element that holds the others nearly as good, then past only children. */
  private Element widened(Element best) {
    Element top = best;
    double goal = scoreOf(best) * 0.75;
    List<Element> rivals = new ArrayList<>();
    scores.keySet().stream().filter(one -> scoreOf(one) >= goal).forEach(rivals::add);
    for (Element parent = best.parent();
        parent != null && !parent.nameIs("html");
        parent = parent.parent()) {
      Element above = parent;
      if (weights.of(above).prose > 1.3 * weights.of(top).prose
          && weights.of(above).linkDensity() < 0.25
          && rivals.stream().filter(one -> one != above && isIn(one, above)).count() >= 3) {
        top = above;
      }
    }
    return climbed(top);
  }

  /** Further up while that adds prose and little else, and not out of what is named an article. */
  private Element climbed(Element start) {
    Element top = start;
    boolean inBody = isInBody(start);
    for (Element parent = start.parent();
        parent != null && !parent.nameIs("html") && !isWhole(top);
        parent = parent.parent()) {
      if (addsProse(top, parent) && (!inBody || addsBody(top, parent))) {
        top = parent;
      }
    }
    return top;
  }

  private static boolean isWhole(Element element) {
    return element.nameIs("article") || element.nameIs("main");
  }

  private boolean isInBody(Element element) {
    for (Element one = element; one != null; one = one.parent()) {
      if (hints.of(one) == Hints.Kind.BODY) {
        return true;
      }
    }
    return false;
  }

  private boolean addsBody(Element inner, Element outer) {
    return bodyProse(outer) > bodyProse(inner);
  }

  private int bodyProse(Element element) {
    if (hints.of(element) == Hints.Kind.BODY) {
      return weights.of(element).prose;
    }
    int prose = 0;
    for (Element child : element.children()) {
      prose += bodyProse(child);
    }
    return prose;
  }

  /** What is around the element is prose too, and not much else. */
  private boolean addsProse(Element inner, Element outer) {
    Weights.Weight in = weights.of(inner);
    Weights.Weight out = weights.of(outer);
    int prose = out.prose - in.prose;
    return prose > 0 && prose > 0.6 * (out.letters - in.letters);
  }

  private static boolean isIn(Element element, Element above) {
    for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
      if (parent == above) {
        return true;
      }
    }
    return false;
  }
}
