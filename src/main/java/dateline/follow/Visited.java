package dateline.follow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of visiting a feed. */
record Visited(FollowedFeed feed, Outcome outcome) {

  /** How it went. */
  sealed interface Outcome {
    default <T> T fold(
        Function<Read, T> read, Function<Unchanged, T> unchanged, Function<Failed, T> failed) {
      if (this instanceof Read it) {
        return read.apply(it);
      }
      if (this instanceof Unchanged it) {
        return unchanged.apply(it);
      }
      return failed.apply((Failed) this);
    }
  }

  /**
   * @param promise how long nothing new will come, as the host or the feed says
   * @param movedTo where it is for good
   * @param news the entries that are new or changed
   */
  record Read(
      FollowedFeed.Validators validators,
      Optional<Duration> promise,
      Optional<String> movedTo,
      String title,
      Optional<String> site,
      Optional<FollowedFeed.Hub> hub,
      List<SeenEntry> news)
      implements Outcome {}

  record Unchanged(Optional<Duration> promise) implements Outcome {}

  record Failed(FeedTrouble trouble, Optional<Duration> retryAfter) implements Outcome {}

  static Visited failed(FollowedFeed feed, FeedTrouble trouble) {
    return new Visited(feed, new Failed(trouble, Optional.empty()));
  }

  Optional<FeedTrouble> trouble() {
    return outcome.fold(
        read -> Optional.empty(),
        unchanged -> Optional.empty(),
        failed -> Optional.of(failed.trouble()));
  }
}
