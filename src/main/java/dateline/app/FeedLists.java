package dateline.app;

import dateline.feed.Opml;
import dateline.follow.FeedAddress;
import dateline.follow.Feeds;
import dateline.follow.FollowedFeed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Feeds as OPML lists name them, and the list that comes with the program. */
final class FeedLists {
  /** Between a category and one within it. */
  private static final String IN = " / ";

  private FeedLists() {}

  static Optional<Feeds.Wanted> wanted(Opml.Listed feed) {
    return FeedAddress.of(feed.address())
        .map(
            address ->
                new Feeds.Wanted(
                    address,
                    feed.title(),
                    String.join(IN, feed.categories()),
                    feed.site().orElse("")));
  }

  static Opml.Listed listed(FollowedFeed feed) {
    return new Opml.Listed(
        feed.address(),
        feed.title(),
        feed.category().isEmpty() ? List.of() : List.of(feed.category().split(IN)),
        Optional.of(feed.site()).filter(site -> !site.isEmpty()),
        Optional.empty());
  }

  /** Reputable outlets by region and topic, followed at the first start. */
  static List<Feeds.Wanted> outlets() {
    try (InputStream list = FeedLists.class.getResourceAsStream("/feed/outlets.opml")) {
      return Opml.read(list.readAllBytes()).stream()
          .flatMap(opml -> opml.feeds().stream())
          .flatMap(feed -> wanted(feed).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The list of outlets cannot be read", e);
    }
  }
}
