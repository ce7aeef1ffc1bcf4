package dateline.chat;

import dateline.follow.FeedTrouble;
import dateline.follow.FollowedFeed;
import java.time.Instant;

/** How a feed is, in plain words. */
final class FeedState {
  private FeedState() {}

  static String of(FollowedFeed feed, Instant now, Words words) {
    return feed.trouble()
        .map(trouble -> trouble(feed, trouble, now, words))
        .orElseGet(
            () ->
                feed.lastVisit()
                    .map(visit -> words.say("feed.well", Times.ago(visit, now, words)))
                    .orElseGet(() -> words.say("feed.unread")));
  }

  /** What is wrong, since when, and when it is tried next. */
  static String trouble(FollowedFeed feed, FeedTrouble trouble, Instant now, Words words) {
    return words.say(
        "feed.trouble",
        TroubleWords.of(trouble, words),
        Times.moment(feed.failingSince().or(feed::lastVisit).orElse(now), words),
        Times.until(feed.nextVisit(), now, words));
  }
}
