package dateline.app;

import dateline.feed.Opml;
import dateline.follow.FeedAddress;
import dateline.follow.FeedTrouble;
import dateline.follow.Feeds;
import dateline.follow.FollowedFeed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Feeds as OPML lists name them, and the list that comes with the program. */
final class FeedLists {
  private FeedLists() {}

  static Optional<Feeds.Wanted> wanted(Opml.Outline outline) {
    return FeedAddress.of(outline.address())
        .map(
            address ->
                new Feeds.Wanted(
                    address,
                    outline.title().isBlank() ? address : outline.title(),
                    outline.category(),
                    outline.site().orElse("")));
  }

  static Opml.Outline outline(FollowedFeed feed) {
    return new Opml.Outline(
        feed.title(),
        feed.address(),
        Optional.of(feed.site()).filter(site -> !site.isEmpty()),
        feed.category());
  }

  /** Reputable outlets by region and topic, followed at the first start. */
  static List<Feeds.Wanted> outlets() {
    try (InputStream list = FeedLists.class.getResourceAsStream("/feed/outlets.opml")) {
      return Opml.read(list.readAllBytes()).stream()
          .flatMap(outline -> wanted(outline).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The list of outlets cannot be read", e);
    }
  }

  /** For the terminal. */
  static String inWords(FeedTrouble trouble) {
    return "";
  }
}
