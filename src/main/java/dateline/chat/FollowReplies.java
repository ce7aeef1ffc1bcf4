package dateline.chat;

import dateline.follow.FeedOffers;
import dateline.follow.FeedTrouble;
import dateline.follow.Feeds;
import dateline.follow.Followed;
import dateline.follow.FollowedFeed;
import dateline.telegram.Button;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says what came of wanting to follow a feed, or to follow it no longer. */
final class FollowReplies {
  private FollowReplies() {}

  static OutgoingMessage how(Words words) {
    return plain(words.say("follow.how"));
  }

  /** Without what may be secret in the address. */
  static OutgoingMessage looking(String address, Words words) {
    return plain(words.say("follow.looking", Words.apart(FollowedFeed.shown(address))));
  }

  static OutgoingMessage of(Followed followed, Words words) {
    return followed.fold(
        started -> started(started, words),
        already ->
            plain(words.say("follow.already", Words.apart(already.feed().name())))
                .withKeyboard(List.of(List.of(unfollow(already.feed(), words)))),
        choice -> choice(choice.offers(), words),
        noAddress -> plain(words.say("follow.noaddress")),
        noFeed -> plain(words.say("follow.nofeed")),
        notReached -> notReached(notReached.trouble(), words));
  }

  private static OutgoingMessage plain(String words) {
    return OutgoingMessage.of(MessageText.of(words));
  }

  private static Button unfollow(FollowedFeed feed, Words words) {
    return FeedButton.of(words.say("feed.unfollow"), FeedButton.Act.UNFOLLOW, feed.id());
  }

  private static OutgoingMessage started(Followed.Started started, Words words) {
    MessageText.Builder text =
        MessageText.builder()
            .bold(words.say("follow.started", Words.apart(started.feed().name())))
            .newLine();
    if (started.newest().isEmpty()) {
      text.text(words.say("follow.empty"));
    } else {
      text.text(words.count("follow.articles", started.entries()));
      started.newest().forEach(one -> headline(text.newLine(), one));
      text.paragraph().text(words.say("follow.ask"));
    }
    return OutgoingMessage.of(text.build())
        .withKeyboard(List.of(List.of(unfollow(started.feed(), words))));
  }

  private static void headline(MessageText.Builder text, Followed.Headline headline) {
    text.text("• ").link(Words.apart(headline.title()), headline.address());
  }

  private static OutgoingMessage choice(List<FeedOffers.Offer> offers, Words words) {
    List<List<Button>> rows = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (FeedOffers.Offer offer : offers) {
      String name = offer.feed().name();
      String label = labels.add(name) ? name : name + " (" + (rows.size() + 1) + ")";
      rows.add(List.of(FeedButton.of(label, FeedButton.Act.FOLLOW, offer.id())));
    }
    return plain(words.say("follow.choice")).withKeyboard(rows);
  }

  private static OutgoingMessage notReached(FeedTrouble trouble, Words words) {
    return plain(
        words.say(
            "follow.notreached",
            TroubleWords.of(trouble, words),
            TroubleWords.advice(trouble, words)));
  }

  /**
   * @param offer under which the feed can be followed again
   */
  static OutgoingMessage unfollowed(FeedOffers.Offer offer, Words words) {
    Button undo = FeedButton.of(words.say("feed.undo"), FeedButton.Act.RESTORE, offer.id());
    return plain(words.say("unfollow.done", Words.apart(offer.feed().name())))
        .withKeyboard(List.of(List.of(undo)));
  }

  static OutgoingMessage restored(Feeds.Wanted feed, Words words) {
    return plain(words.say("follow.again", Words.apart(feed.name())));
  }
}
