package dateline.chat;

import dateline.follow.FeedAddress;
import dateline.follow.FeedOffers;
import dateline.follow.Feeds;
import dateline.follow.FollowedFeed;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.OutgoingMessage;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Talks about the feeds: shows them to everybody, changes them for those who may. */
public final class FeedTalk {
  private final Feeds feeds;
  private final FeedOffers offers;
  private final FollowErrands errands;
  private final Managers managers;
  private final Correspondence letters;
  private final InstantSource clock;

  public FeedTalk(
      Feeds feeds,
      FeedOffers offers,
      FollowErrands errands,
      Managers managers,
      Correspondence letters,
      InstantSource clock) {
    this.feeds = feeds;
    this.offers = offers;
    this.errands = errands;
    this.managers = managers;
    this.letters = letters;
    this.clock = clock;
  }

  boolean list(IncomingUpdate update, Words words) {
    return letters.reply(update, words, () -> page(0, words));
  }

  private OutgoingMessage page(long number, Words words) {
    return FeedPages.list(feeds.all(), number, clock.instant(), words);
  }

  boolean follow(String address, IncomingUpdate update, Words words) {
    if (address.isEmpty()) {
      return letters.reply(update, words, () -> FollowReplies.how(words));
    }
    return isRefused(update, words) || errands.run(address, update, words);
  }

  private boolean isRefused(IncomingUpdate update, Words words) {
    Optional<String> refusal = managers.refusal(update, words);
    refusal.ifPresent(why -> letters.reply(update, words, () -> Greetings.plain(why)));
    return refusal.isPresent();
  }

  boolean unfollow(String wanted, IncomingUpdate update, Words words) {
    if (isRefused(update, words)) {
      return true;
    }
    return letters.reply(update, words, () -> unfollowed(wanted, update, words));
  }

  /** Where a process died before it could say what it did, that is not done to another feed. */
  private OutgoingMessage unfollowed(String wanted, IncomingUpdate update, Words words) {
    Optional<FeedOffers.Offer> before = offers.unfollowedBy(update.key());
    if (before.isPresent()) {
      return FollowReplies.unfollowed(before.get(), words);
    }
    List<FollowedFeed> all = feeds.all();
    if (wanted.isEmpty()) {
      return FeedPages.choice(all, 0, words);
    }
    List<FollowedFeed> meant = meant(wanted, all);
    return meant.size() == 1
        ? unfollowed(meant.get(0).id(), update, words)
        : FeedPages.meant(meant, words);
  }

  private OutgoingMessage unfollowed(long id, IncomingUpdate update, Words words) {
    return offers
        .unfollow(id, update.key())
        .map(offer -> FollowReplies.unfollowed(offer, words))
        .orElseGet(() -> FeedPages.meant(List.of(), words));
  }

  /** By number, by address, or by words of the title or of the address. */
  private static List<FollowedFeed> meant(String wanted, List<FollowedFeed> all) {
    Optional<String> address = FeedAddress.of(wanted);
    List<FollowedFeed> exact =
        all.stream()
            .filter(
                feed ->
                    wanted.equals(Long.toString(feed.id()))
                        || address.filter(feed.address()::equals).isPresent()
                        || feed.name().equalsIgnoreCase(wanted))
            .toList();
    String[] parts = wanted.toLowerCase(Locale.ROOT).split("\\s+");
    return exact.isEmpty()
        ? all.stream().filter(feed -> Arrays.stream(parts).allMatch(lower(feed)::contains)).toList()
        : exact;
  }

  private static String lower(FollowedFeed feed) {
    return (feed.name() + " " + feed.shownAddress()).toLowerCase(Locale.ROOT);
  }

  void pressed(
      FeedButton button, IncomingUpdate.Callback callback, IncomingUpdate update, Words words) {
    if (button.act() == FeedButton.Act.PAGE) {
      letters.hush(callback);
      turn(page(button.number(), words), update, words);
      return;
    }
    Optional<String> refusal = managers.refusal(update, words);
    if (refusal.isPresent()) {
      letters.notice(callback, refusal.get());
      return;
    }
    switch (button.act()) {
      case FOLLOW -> followOffered(button.number(), callback, update, words);
      case RESTORE -> restore(button.number(), callback, update, words);
      case UNFOLLOW -> unfollow(button.number(), callback, update, words);
      case TRY_AGAIN -> tryAgain(button.number(), callback, words);
      default -> {
        letters.hush(callback);
        turn(FeedPages.choice(feeds.all(), button.number(), words), update, words);
      }
    }
  }

  /** In place of the page that was shown; where that one is gone, as a message of its own. */
  private void turn(OutgoingMessage page, IncomingUpdate update, Words words) {
    if (!letters.edit(update, page)) {
      letters.reply(update, words, () -> page);
    }
  }

  private void followOffered(
      long offer, IncomingUpdate.Callback callback, IncomingUpdate update, Words words) {
    Optional<Feeds.Wanted> offered = offers.offered(offer);
    notice(callback, offered, words);
    offered.ifPresent(feed -> errands.run(feed.address(), update, words));
  }

  private void restore(
      long offer, IncomingUpdate.Callback callback, IncomingUpdate update, Words words) {
    Optional<Feeds.Wanted> offered = offers.offered(offer);
    if (offered.filter(feed -> feeds.byAddress(feed.address()).isPresent()).isPresent()) {
      letters.notice(callback, words.say("follow.already", Words.apart(offered.get().name())));
      return;
    }
    notice(callback, offered, words);
    offered.ifPresent(
        feed -> {
          letters.reply(update, words, () -> FollowReplies.restored(feed, words));
          feeds.follow(List.of(feed));
        });
  }

  private void unfollow(
      long id, IncomingUpdate.Callback callback, IncomingUpdate update, Words words) {
    Optional<FeedOffers.Offer> before = offers.unfollowedBy(update.key());
    Optional<FollowedFeed> feed = feeds.find(id);
    notice(callback, before.isPresent() ? before : feed, words);
    before.ifPresent(
        offer -> letters.reply(update, words, () -> FollowReplies.unfollowed(offer, words)));
    feed.ifPresent(one -> letters.reply(update, words, () -> unfollowed(id, update, words)));
  }

  private void tryAgain(long id, IncomingUpdate.Callback callback, Words words) {
    Optional<FollowedFeed> feed = feeds.find(id);
    feeds.visitAt(feed.stream().map(FollowedFeed::id).toList(), clock.instant());
    letters.notice(callback, words.say(feed.isPresent() ? "feed.tried" : "button.feedgone"));
  }

  private void notice(IncomingUpdate.Callback callback, Optional<?> what, Words words) {
    if (what.isPresent()) {
      letters.hush(callback);
    } else {
      letters.notice(callback, words.say("button.feedgone"));
    }
  }
}
