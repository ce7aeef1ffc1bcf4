package dateline.ingest;

import dateline.article.Publication;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedParser;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A saved feed: an article an entry, as far as the feed gives it. */
final class FeedFile implements FileKind {
  @Override
  public void read(NewsFile file, Found found) throws IOException {
    Optional<byte[]> feed = file.bytes();
    if (feed.isEmpty()) {
      found.failed(file + " is skipped: it has more than " + Lines.LONGEST + " bytes");
      return;
    }
    Optional<Feed> read =
        FeedParser.parse(feed.get(), Optional.empty(), "")
            .fold(
                Optional::of,
                why -> {
                  found.failed(file + " is skipped: it is no feed");
                  return Optional.empty();
                });
    read.ifPresent(one -> read(file, one, found));
  }

  private static void read(NewsFile file, Feed feed, Found found) {
    int incomplete = 0;
    for (Entry entry : feed.entries()) {
      Optional<Instant> published = entry.published().or(entry::updated);
      if (entry.text().isBlank() || entry.url().isBlank() || published.isEmpty()) {
        incomplete++;
      } else {
        found.article(file + ", " + entry.url(), article(entry, published.get()));
      }
    }
    if (incomplete > 0) {
      found.remark(
          file
              + ": "
              + incomplete
              + (incomplete == 1 ? " entry is" : " entries are")
              + " left out, without a text, an address or a date");
    }
  }

  private static RawArticle article(Entry entry, Instant published) {
    return new RawArticle(
        entry.url(),
        entry.title(),
        entry.text(),
        published.toString(),
        entry.updated().map(Publication::at),
        Optional.empty(),
        Optional.empty(),
        entry.authors(),
        false);
  }
}
