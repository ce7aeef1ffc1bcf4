package dateline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The paragraphs of an element in their order, without a call for each level of nesting. */
final class Blocks implements NodeVisitor {
  private static final String SENTENCE_END = "।۔։።.!?…:;؟。！？”\"»";

  private static final String CELL = " | ";

  /** In a table that arranges the page, a cell holds whole paragraphs. */
  private static final int LONGEST_CELL = 80;

  private static final int LINES = 3;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String tag = "p";
  private int linked;
  private int links;
  private boolean spaced;
  private int broken;
  private int cells;
  private boolean image;

  static List<Block> of(Element root, Set<Node> out) {
    Blocks collector = new Blocks();
    Kept.walk(root, out, collector);
    collector.close();
    return collector.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (element.nameIs("br")) {
        broken++;
      } else if (element.nameIs("img")) {
        image |= text.length() == 0;
      } else if (isLayout(element)) {
        close();
        tag = "div";
      } else if (Tags.isCell(element)) {
        tag = "tr";
      } else if (Tags.isBlock(element)) {
        close();
        tag = element.normalName();
      } else if (element.nameIs("a")) {
        links++;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.nameIs("a")) {
        links = Math.max(0, links - 1);
      } else if (isLayout(element)) {
        close();
      } else if (Tags.isCell(element) && text.length() < LONGEST_CELL) {
        cells += text.length() > 0 ? 1 : 0;
      } else if (Tags.isBlock(element)) {
        close();
        tag = element.parent() == null ? "p" : element.parent().normalName();
      }
    }
  }

  /** A cell of several lines arranges the page; one of data holds a word or a number. */
  private static boolean isLayout(Element element) {
    return Tags.isCell(element)
        && element.children().stream().filter(child -> child.nameIs("br")).count() >= LINES;
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        spaced = true;
      } else {
        beforeCharacter();
        text.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  private void beforeCharacter() {
    if (broken > 1 || broken == 1 && endsSentence()) {
      close();
    } else if (cells > 0) {
      text.append(CELL);
    } else if ((spaced || broken > 0) && text.length() > 0) {
      text.append(' ');
      linked += links > 0 ? 1 : 0;
    }
    spaced = false;
    broken = 0;
    cells = 0;
  }

  private boolean endsSentence() {
    return text.length() > 0 && SENTENCE_END.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private void close() {
    if (text.length() > 0) {
      blocks.add(new Block(tag, text.toString(), linked, image));
      text.setLength(0);
      image = false;
    }
    linked = 0;
    spaced = false;
    broken = 0;
    cells = 0;
  }
}
