package dateline.ingest;

import dateline.page.PageReader;
import java.io.IOException;
import java.util.Optional;

/**
 * A web archive, as Common Crawl's news crawl writes them: the pages in it that hold an article.
 * Read record by record, so that its size does not matter.
 */
final class WarcFile implements FileKind {
  private final PageReader reader;

  WarcFile(PageReader reader) {
    this.reader = reader;
  }

  @Override
  public void read(NewsFile file, Found found) throws IOException {
    int without = 0;
    boolean any = false;
    try (WarcRecords records = WarcRecords.open(file.path())) {
      for (WarcRecords.Next next = records.next();
          !(next instanceof WarcRecords.End);
          next = records.next()) {
        any = true;
        if (next instanceof WarcRecords.Broken broken) {
          found.failed(file + ", byte " + broken.position() + ": " + broken.why());
        } else if (next instanceof WarcRecords.Html page && !read(file, page, found)) {
          without++;
        }
      }
    }
    if (!any) {
      found.failed(file + " is empty");
    }
    if (without > 0) {
      String pages = without == 1 ? " page is" : " pages are";
      found.remark(file + ": " + without + pages + " left out, without a dated article");
    }
  }

  private boolean read(NewsFile file, WarcRecords.Html page, Found found) {
    Optional<RawArticle> article =
        PageArticle.of(
                reader.read(page.html(), page.contentType(), page.address()),
                Optional.of(page.address()),
                page.address())
            .fold(Optional::of, why -> Optional.empty());
    article.ifPresent(raw -> found.article(file + ", " + page.address(), raw));
    return article.isPresent();
  }
}
