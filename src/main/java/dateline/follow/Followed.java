package dateline.follow;

import java.util.List;
import java.util.function.Function;

/** What came of wanting to follow an address. */
public sealed interface Followed {

  /**
   * @param newest its newest few entries, newest first
   * @param entries how many it shows
   */
  record Started(FollowedFeed feed, List<Headline> newest, int entries) implements Followed {}

  /**
   * An entry of the feed.
   *
   * @param address of its page, may be empty
   */
  record Headline(String title, String address) {}

  record Already(FollowedFeed feed) implements Followed {}

  /** The site has several feeds. */
  record Choice(List<FeedOffers.Offer> offers) implements Followed {}

  /** The words are no address. */
  record NoAddress() implements Followed {}

  /** There is a page, and no feed of it was found. */
  record NoFeed() implements Followed {}

  record NotReached(FeedTrouble trouble) implements Followed {}

  default <T> T fold(
      Function<Started, T> started,
      Function<Already, T> already,
      Function<Choice, T> choice,
      Function<NoAddress, T> noAddress,
      Function<NoFeed, T> noFeed,
      Function<NotReached, T> notReached) {
    if (this instanceof Started it) {
      return started.apply(it);
    }
    if (this instanceof Already it) {
      return already.apply(it);
    }
    if (this instanceof Choice it) {
      return choice.apply(it);
    }
    if (this instanceof NoAddress it) {
      return noAddress.apply(it);
    }
    if (this instanceof NoFeed it) {
      return noFeed.apply(it);
    }
    return notReached.apply((NotReached) this);
  }
}
