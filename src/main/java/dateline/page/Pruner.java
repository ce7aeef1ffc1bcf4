package dateline.page;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Takes out of a page what is no article by its element or by its name. What holds a large part of
 * the page's prose stays, whatever it is called: there are pages all inside a form.
 */
final class Pruner implements NodeFilter {
  private static final Pattern OUT_OF_SIGHT =
      Pattern.compile(
          "display\\s*:\\s*none|visibility\\s*:\\s*hidden|(?:left|top|indent)\\s*:\\s*-\\d{3,}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FOOTNOTE = Pattern.compile("\\s*[\\[(]?\\w{1,3}[\\])]?\\s*");

  private static final double LARGE_PART = 0.35;
  private static final double INLINE_PART = 0.5;
  private static final double NEARLY_ALL = 0.9;
  private static final int LONG = 60;

  private final Weights weights;
  private final Hints hints;
  private final boolean byName;
  private final double prose;
  private final Set<Element> comments;
  private final Set<Node> out = new HashSet<>();

  private Pruner(
      Weights weights, Hints hints, boolean byName, double prose, Set<Element> comments) {
    this.comments = comments;
    this.weights = weights;
    this.hints = hints;
    this.byName = byName;
    this.prose = prose;
  }

  /** The elements to leave out, each with all that is in it. */
  static Set<Node> prune(Element body, Hints hints, boolean byName) {
    Weights weights = Weights.weigh(body, Set.of());
    Pruner pruner = new Pruner(weights, hints, byName, weights.of(body).prose, Replies.in(body));
    NodeTraversor.filter(pruner, body);
    return pruner.out;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (depth > 0 && node instanceof Element element && isOut(element)) {
      out.add(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    return FilterResult.CONTINUE;
  }

  private boolean isOut(Element element) {
    if (Tags.isSilent(element) || comments.contains(element) || isFootnoteMark(element)) {
      return true;
    }
    Weights.Weight weight = weights.of(element);
    boolean small = weight.prose < LARGE_PART * prose;
    return small && (Tags.isAside(element) || isHidden(element))
        || byName && isOutByName(element, small);
  }

  /** "[1]" set high: a link to a note, and no word of the sentence. */
  private static boolean isFootnoteMark(Element element) {
    return element.nameIs("sup")
        && element.selectFirst("a[href*=#]") != null
        && FOOTNOTE.matcher(element.text()).matches();
  }

  private boolean isOutByName(Element element, boolean small) {
    if (element.nameIs("article")
        || element.nameIs("main")
        || element.nameIs("h1")
        || element.nameIs("blockquote")) {
      return false;
    }
    return switch (hints.of(element)) {
      case BODY, NONE -> false;
      case AROUND -> small && !isPartOfSentence(element) && !wrapsAnother(element);
      case COMMENTS -> element.selectFirst("h1, [itemprop=articleBody]") == null;
    };
  }

  /** A name in a sentence with a box about its bearer: the box goes, the name stays. */
  private boolean wrapsAnother(Element element) {
    return !Tags.isBlock(element)
        && element.children().stream().anyMatch(child -> hints.of(child) == Hints.Kind.AROUND);
  }

  /** A link named after what it leads to must not leave a hole in a sentence. */
  private boolean isPartOfSentence(Element element) {
    if (Tags.isBlock(element) || element.parent() == null) {
      return false;
    }
    Element block = element.parent();
    while (!Tags.isBlock(block) && block.parent() != null) {
      block = block.parent();
    }
    int letters = weights.of(element).letters;
    int all = weights.of(block).own;
    return letters < NEARLY_ALL * all && (letters < LONG || letters < INLINE_PART * all);
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && OUT_OF_SIGHT.matcher(style).find();
  }
}
