package dateline.feed;

import java.util.function.Function;

/** What came of reading a feed. */
public sealed interface Parsed {

  record Read(Feed feed) implements Parsed {}

  /**
   * @param why one sentence for the person who follows the feed
   */
  record Unreadable(String why) implements Parsed {}

  default <T> T fold(Function<Feed, T> read, Function<String, T> unreadable) {
    return this instanceof Read it
        ? read.apply(it.feed())
        : unreadable.apply(((Unreadable) this).why());
  }
}
