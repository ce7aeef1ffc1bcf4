package dateline.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/**
 * The text of the article of a page: what stands around it is taken out, its element is found, and
 * of that the paragraphs are kept.
 */
final class ArticleText {
  /** Less than this may be because too much was taken out. */
  private static final int LITTLE = 200;

  private static final int MUCH_MORE = 3;
  private static final double LONGER = 1.5;
  private static final int LONGEST_BODY = 1_000_000;
  private static final int TELLING = 40;

  private final Set<String> titles;
  private final Optional<String> body;

  /**
   * @param titles as {@link Paragraphs#key} makes them
   * @param body the text as the page's JSON-LD has it
   */
  ArticleText(Set<String> titles, Optional<String> body) {
    this.titles = titles;
    this.body = body;
  }

  String of(Document page) {
    String text = read(page, true);
    if (text.length() < LITTLE) {
      String more = read(page, false);
      text = more.length() > MUCH_MORE * Math.max(LITTLE, text.length()) ? more : text;
    }
    String seen = text;
    return body.map(ArticleText::plain)
        .filter(other -> other.length() > LONGER * seen.length() && agrees(other, seen))
        .orElse(text);
  }

  private String read(Document page, boolean byName) {
    Hints hints = new Hints();
    Set<Node> out = Pruner.prune(page.body(), hints, byName);
    return ArticleFinder.find(page.body(), out, hints)
        .map(root -> text(Paragraphs.of(Blocks.of(root, out), titles)))
        .orElse("");
  }

  private static String text(List<Block> blocks) {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }

  private static String plain(String body) {
    String near = body.substring(0, Math.min(body.length(), LONGEST_BODY));
    return near.contains("</")
        ? text(Blocks.of(Jsoup.parseBodyFragment(near).body(), Set.of()))
        : Arrays.stream(near.split("\\s*\\R\\s*"))
            .map(Titles::plain)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n\n"));
  }

  /** Most paragraphs that are seen stand in the other text too. */
  private static boolean agrees(String other, String seen) {
    String whole = Paragraphs.key(other);
    List<String> telling =
        Arrays.stream(seen.split("\n\n"))
            .filter(paragraph -> paragraph.length() >= TELLING)
            .map(Paragraphs::key)
            .toList();
    long shared = telling.stream().filter(whole::contains).count();
    return shared * 2 >= telling.size();
  }
}
