package dateline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Of the blocks of an article's element those that are the article. */
final class Paragraphs {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> ITEMS = Set.of("li", "tr", "dt", "dd", "pre");
  private static final Set<String> LOOSE =
      Set.of("div", "section", "article", "center", "main", "body", "header", "figure");
  private static final double MARKED = 0.7;
  private static final int LABEL = 150;
  private static final int SHORT = 80;
  private static final int SUBTITLE = 50;
  private static final double HEAD = 0.3;
  private static final int LONGEST_TITLE = 400;
  private static final int SHORTEST_TITLE = 10;

  private final List<Block> blocks;

  private Paragraphs(List<Block> blocks) {
    this.blocks = blocks;
  }

  static List<Block> of(List<Block> blocks, Set<String> titles) {
    Paragraphs paragraphs = new Paragraphs(new ArrayList<>(blocks));
    paragraphs.cutToTitle(titles);
    paragraphs.dropAnnounced();
    paragraphs.dropLinkLists();
    paragraphs.blocks.removeIf(Clutter::is);
    paragraphs.dropFragments();
    paragraphs.cutHead();
    paragraphs.cutTail();
    paragraphs.dropLonelyHeadings();
    return List.copyOf(paragraphs.blocks);
  }

  static String key(String text) {
    return NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** What stands before the title, or between it and its repetition, is no paragraph. */
  private void cutToTitle(Set<String> titles) {
    int letters = blocks.stream().mapToInt(block -> block.text().length()).sum();
    int before = 0;
    int start = 0;
    for (int i = 0; i < blocks.size() && before < HEAD * letters; i++) {
      String text = blocks.get(i).text();
      start = isTitle(blocks.get(i), titles) ? i + 1 : start;
      before += text.length();
    }
    blocks.subList(0, start).clear();
  }

  /** A heading may be the title that other places give with more behind it. */
  private static boolean isTitle(Block block, Set<String> titles) {
    if (block.text().length() > LONGEST_TITLE) {
      return false;
    }
    String key = key(block.text());
    return titles.contains(key)
        || block.isHeading()
            && key.length() > SHORTEST_TITLE
            && titles.stream().anyMatch(title -> title.startsWith(key + " "));
  }

  /** What follows "More stories", up to the next paragraph that is none of them. */
  private void dropAnnounced() {
    List<Block> kept = new ArrayList<>();
    boolean announced = false;
    for (Block block : blocks) {
      announced =
          Clutter.announcesLinks(block)
              || announced && (block.tag().equals("li") || block.linkDensity() > 0.3);
      if (!announced) {
        kept.add(block);
      }
    }
    blocks.clear();
    blocks.addAll(kept);
  }

  private void dropLinkLists() {
    int end = blocks.size();
    while (end > 0) {
      int start = end;
      while (start > 0 && isLinkItem(blocks.get(start - 1))) {
        start--;
      }
      if (end - start >= 2) {
        blocks.subList(start, end).clear();
      }
      end = Math.min(start, end - 1);
    }
  }

  private static boolean isLinkItem(Block block) {
    return (block.tag().equals("li") || block.isHeading()) && block.linkDensity() > 0.9;
  }

  /**
   * Where paragraphs are marked as such, a few words that are not marked are a caption or label.
   */
  private void dropFragments() {
    int all = blocks.stream().mapToInt(block -> block.text().length()).sum();
    int marked =
        blocks.stream()
            .filter(block -> block.tag().equals("p"))
            .mapToInt(block -> block.text().length())
            .sum();
    if (marked > MARKED * all) {
      blocks.removeIf(block -> LOOSE.contains(block.tag()) && isShort(block));
    }
  }

  private static boolean isShort(Block block) {
    return block.text().length() < LABEL && !block.endsSentence();
  }

  private void cutHead() {
    while (blocks.size() > 1 && (isFragment(blocks.get(0)) || isSubtitle(blocks.get(0)))) {
      blocks.remove(0);
    }
  }

  private static boolean isSubtitle(Block block) {
    return block.isHeading() && block.text().length() > SUBTITLE;
  }

  private static boolean isFragment(Block block) {
    return !block.isHeading()
        && !ITEMS.contains(block.tag())
        && block.text().length() < SHORT
        && !block.endsSentence();
  }

  private void cutTail() {
    while (blocks.size() > 1) {
      Block last = blocks.get(blocks.size() - 1);
      if (last.isHeading() || last.linkDensity() > 0.8) {
        blocks.remove(blocks.size() - 1);
      } else {
        return;
      }
    }
  }

  private void dropLonelyHeadings() {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      boolean last = i == blocks.size() - 1;
      if (blocks.get(i).isHeading()
          && (last
              || blocks.get(i + 1).isHeading()
                  && blocks.get(i + 1).tag().compareTo(blocks.get(i).tag()) < 0)) {
        blocks.remove(i);
      }
    }
  }
}
