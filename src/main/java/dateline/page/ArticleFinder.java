package dateline.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the element an article stands in, as Arc90's readability does: each paragraph speaks for
 * the elements around it, the nearer the more, and links speak against.
 */
final class ArticleFinder implements NodeVisitor {
  private static final int LEVELS = 5;
  private static final int SHORTEST = 25;
  private static final double LINKED = 0.5;
  private static final double NEARLY = 0.75;
  private static final int SEVERAL = 3;
  private static final double MORE_PROSE = 1.3;
  private static final double FEW_LINKS = 0.25;
  private static final double MOSTLY = 0.7;
  private static final int TEASERS = 2;
  private static final double OF_TEASERS = 0.6;
  private static final double NAMED_BODY = 25;
  private static final double NAMED_AROUND = -25;

  private final Weights weights;
  private final Hints hints;
  private final Map<Element, Double> scores = new LinkedHashMap<>();

  /** How much prose of elements named after an article's body stands in each. */
  private final Map<Element, Integer> bodies = new HashMap<>();

  private ArticleFinder(Weights weights, Hints hints) {
    this.weights = weights;
    this.hints = hints;
  }

  static Optional<Element> find(Element body, Set<Node> out, Hints hints) {
    ArticleFinder finder = new ArticleFinder(Weights.weigh(body, out), hints);
    Kept.walk(body, out, finder);
    return finder.best();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      speak(element);
      countBody(element);
    }
  }

  private void speak(Element element) {
    Weights.Weight weight = weights.of(element);
    if (!Tags.isBlock(element)
        || weight.own < SHORTEST
        || weight.ownLinked > LINKED * weight.own
        || Tags.isHeading(element)) {
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

  private void countBody(Element element) {
    int prose = weights.of(element).prose;
    if (prose > 0 && isBody(element)) {
      bodies.merge(element, prose, Integer::sum);
      element.parents().forEach(above -> bodies.merge(above, prose, Integer::sum));
    }
  }

  private double scoreOf(Element element) {
    double named =
        switch (hints.of(element)) {
          case BODY -> NAMED_BODY;
          case AROUND, COMMENTS -> NAMED_AROUND;
          case NONE -> 0;
        };
    Weights.Weight weight = weights.of(element);
    double teasers = weight.linkedHeadings > TEASERS ? OF_TEASERS : 1;
    return (scores.getOrDefault(element, 0.0) + named) * (1 - weight.linkDensity()) * teasers;
  }

  private Optional<Element> best() {
    return scores.keySet().stream()
        .max(Comparator.comparingDouble(this::scoreOf))
        .map(best -> climbed(widened(best)));
  }

  /** Up to the element that holds several others nearly as good. */
  private Element widened(Element best) {
    double goal = scoreOf(best) * NEARLY;
    Map<Element, Integer> rivals = new HashMap<>();
    scores.keySet().stream()
        .filter(one -> scoreOf(one) >= goal)
        .forEach(one -> one.parents().forEach(above -> rivals.merge(above, 1, Integer::sum)));
    Element top = best;
    for (Element above : best.parents()) {
      if (rivals.getOrDefault(above, 0) >= SEVERAL
          && weights.of(above).prose > MORE_PROSE * weights.of(top).prose
          && weights.of(above).linkDensity() < FEW_LINKS
          && weights.of(above).linkedHeadings - weights.of(top).linkedHeadings < TEASERS) {
        top = above;
      }
    }
    return top;
  }

  /** Further up while that adds prose and little else, and not out of what is named an article. */
  private Element climbed(Element start) {
    Element top = start;
    boolean inBody = isBody(start) || start.parents().stream().anyMatch(this::isBody);
    for (Element above : start.parents()) {
      boolean whole = top.nameIs("article") || top.nameIs("main") || above.nameIs("html");
      if (!whole && addsProse(top, above) && (!inBody || addsBody(top, above))) {
        top = above;
      }
    }
    return top;
  }

  private boolean isBody(Element element) {
    return !element.nameIs("body") && hints.of(element) == Hints.Kind.BODY;
  }

  /** An article may be cut into several bodies. */
  private boolean addsBody(Element inner, Element outer) {
    return bodies.getOrDefault(outer, 0) > bodies.getOrDefault(inner, 0);
  }

  private boolean addsProse(Element inner, Element outer) {
    Weights.Weight in = weights.of(inner);
    Weights.Weight out = weights.of(outer);
    int prose = out.prose - in.prose;
    return prose > 0
        && prose > MOSTLY * (out.letters - in.letters)
        && out.linkedHeadings - in.linkedHeadings < TEASERS;
  }
}
