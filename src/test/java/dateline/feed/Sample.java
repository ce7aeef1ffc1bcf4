package dateline.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Feeds to read: whole documents of the test resources, and small ones with one fault. */
final class Sample {
  static final String ADDRESS = "https://feeds.example.org/news/feed.xml";

  private Sample() {}

  static byte[] bytes(String name) {
    try (InputStream stream = Sample.class.getResourceAsStream("/feeds/" + name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Feed feed(String name) {
    return read(FeedParser.parse(bytes(name), Optional.empty(), ADDRESS));
  }

  static Feed of(String source) {
    return of(source, StandardCharsets.UTF_8, Optional.empty());
  }

  static Feed of(String source, Charset charset, Optional<String> contentType) {
    return read(FeedParser.parse(source.getBytes(charset), contentType, ADDRESS));
  }

  /** The one entry of an RSS feed whose item has these elements. */
  static Entry item(String elements) {
    return of("<rss version=\"2.0\"><channel><item>" + elements + "</item></channel></rss>")
        .entries()
        .get(0);
  }

  static String why(String source) {
    return FeedParser.parse(source.getBytes(StandardCharsets.UTF_8), Optional.empty(), ADDRESS)
        .fold(feed -> "read: " + feed, why -> why);
  }

  private static Feed read(Parsed parsed) {
    return parsed.fold(
        feed -> feed,
        why -> {
          throw new AssertionError(why);
        });
  }
}
