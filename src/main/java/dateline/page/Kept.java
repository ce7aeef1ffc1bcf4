package dateline.page;

import java.util.Set;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Walks a tree without what was taken out of it. Nothing is removed from the tree itself: jsoup
 * numbers all siblings anew for each that goes, which takes minutes where there are many.
 */
final class Kept implements NodeFilter {
  private final Set<Node> out;
  private final NodeVisitor visitor;

  private Kept(Set<Node> out, NodeVisitor visitor) {
    this.out = out;
    this.visitor = visitor;
  }

  static void walk(Node root, Set<Node> out, NodeVisitor visitor) {
    NodeTraversor.filter(new Kept(out, visitor), root);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (out.contains(node)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    visitor.head(node, depth);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    visitor.tail(node, depth);
    return FilterResult.CONTINUE;
  }
}
