package dateline.ingest;

import dateline.page.PageReader;
import java.io.IOException;
import java.util.Optional;

/** A {@code .html} file: a saved page, known by the address it gives as its own. */
final class HtmlFile implements FileKind {
  private final PageReader reader;

  HtmlFile(PageReader reader) {
    this.reader = reader;
  }

  @Override
  public void read(NewsFile file, Found found) throws IOException {
    Optional<byte[]> html = file.bytes();
    if (html.isEmpty()) {
      found.failed(file + " is skipped: it has more than " + Lines.LONGEST + " bytes");
      return;
    }
    String name = AgencyCopy.FILE_ADDRESS + file.name().replace('\\', '/');
    Optional<RawArticle> article =
        PageArticle.of(reader.read(html.get(), Optional.empty(), ""), Optional.empty(), name)
            .fold(
                Optional::of,
                why -> {
                  found.remark(file + " is left out: " + why);
                  return Optional.empty();
                });
    article.ifPresent(raw -> found.article(file.toString(), raw));
  }
}
