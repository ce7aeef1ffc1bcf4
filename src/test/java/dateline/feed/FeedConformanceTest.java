package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The test feeds of two other readers, gofeed and rss-parser, where they are at hand. */
class FeedConformanceTest {
  private static final double GOAL = 0.97;

  private static final String LAST_LINK =
      "of several links gofeed takes the last, ours the first: later ones lead to comments";
  private static final String MIXED =
      "rss-parser tears text and elements of XHTML apart and loses their order";
  private static final String ORIGINAL =
      "feedburner:origLink is the article, the link a service that counted clicks";
  private static final String BROKEN_LETTERS =
      "rss-parser reads ISO-8859-1 as UTF-8 and loses every accented letter";

  /** File and field, and why ours is another. */
  private static final Map<String, String> GOFEED =
      Map.of(
          "parser__atom__entry_id_xml_base.xml id",
          "an id is compared letter by letter and never resolved: RFC 4287, 4.2.6",
          "parser__atom__issue_275_extensions_and_source.xml content",
          "a video is no text of an entry, and an Atom document in it neither",
          "parser__rss__rdf_item_links.xml link",
          LAST_LINK,
          "parser__rss__rss_channel_item_links.xml link",
          LAST_LINK,
          "translator__rss__feed_item_links_-_rss_channel_item_links.xml link",
          LAST_LINK);

  private static final Map<String, String> RSS_PARSER =
      Map.of(
          "encoding.rss link", ORIGINAL,
          "feedburner.atom link", ORIGINAL,
          "many-links.rss link", ORIGINAL,
          "feedburner.atom content", "the article quotes XML; it is text, not markup to take out",
          "reddit-atom.rss content", MIXED,
          "reddit-home.rss content", MIXED,
          "uolNoticias.rss content", BROKEN_LETTERS,
          "uolNoticias.rss title", BROKEN_LETTERS,
          "uolNoticias.rss date", "rss-parser knows no Portuguese month names");

  @Test
  void fieldsAreThoseOfGofeedButForTheListedOnes() throws IOException {
    assumeTrue(
        Files.isDirectory(FeedCases.folder().resolve("gofeed")),
        "gofeed's test feeds are not there; -Ddata= names their folder");
    holds(FeedCases.gofeed(), GOFEED);
  }

  @Test
  void fieldsAreThoseOfRssParserButForTheListedOnes() throws IOException {
    assumeTrue(
        Files.isDirectory(FeedCases.folder().resolve("rss-parser")),
        "rss-parser's test feeds are not there; -Ddata= names their folder");
    holds(FeedCases.rssParser(), RSS_PARSER);
  }

  private static void holds(List<FeedCases.Case> cases, Map<String, String> listed) {
    List<FeedCases.Field> fields =
        cases.stream()
            .flatMap(one -> FeedCases.compare(one, FeedCases.ours(one)).stream())
            .toList();
    Map<String, String> deviations =
        fields.stream()
            .filter(field -> !field.equal())
            .collect(
                Collectors.toMap(
                    field -> field.file() + " " + field.name(),
                    field -> field.ours() + " instead of " + field.theirs(),
                    (one, other) -> one,
                    TreeMap::new));
    assertThat(deviations).containsOnlyKeys(listed.keySet());
    long equal = fields.stream().filter(FeedCases.Field::equal).count();
    assertThat(equal / (double) fields.size()).isGreaterThanOrEqualTo(GOAL);
  }
}
