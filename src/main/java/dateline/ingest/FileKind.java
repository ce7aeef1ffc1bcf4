package dateline.ingest;

import dateline.page.PageReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the articles of one kind of file are read. */
interface FileKind {
  /**
   * @throws IOException if the file cannot be read to its end
   */
  void read(NewsFile file, Found found) throws IOException;

  /** The kinds by the ends of their names. */
  final class Kinds {
    /** For people: what can be imported. */
    static final String NAMES =
        ".jsonl, .txt, .html, .warc files and feeds (.xml, .rss, .atom, .rdf, .json), plain or .gz,";

    private final Map<String, FileKind> byEnding;

    private Kinds(Map<String, FileKind> byEnding) {
      this.byEnding = byEnding;
    }

    static Kinds all(PageReader pages) {
      FileKind html = new HtmlFile(pages);
      FileKind feed = new FeedFile();
      return new Kinds(
          Map.ofEntries(
              Map.entry("jsonl", new JsonLines()),
              Map.entry("txt", new AgencyCopyFile()),
              Map.entry("html", html),
              Map.entry("htm", html),
              Map.entry("warc", new WarcFile(pages)),
              Map.entry("xml", feed),
              Map.entry("rss", feed),
              Map.entry("rdf", feed),
              Map.entry("atom", feed),
              Map.entry("json", feed)));
    }

    Optional<FileKind> of(String name) {
      String kind = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
      String ending = kind.substring(kind.lastIndexOf('.') + 1);
      return Optional.ofNullable(byEnding.get(ending)).filter(known -> kind.contains("."));
    }
  }
}
