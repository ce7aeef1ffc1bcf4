package dateline.chat;

import dateline.follow.FeedAddress;
import dateline.follow.FollowRequests;
import dateline.follow.FollowRequests.Request;
import dateline.follow.Followed;
import dateline.follow.Following;
import dateline.telegram.IncomingUpdate;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Asks sites whether they can be followed, on threads of its own: a slow site keeps no chat
 * waiting. What a crash cuts off is asked again after the next start, see {@link #resume}.
 */
public final class FollowErrands {
  private static final System.Logger LOG = System.getLogger(FollowErrands.class.getName());

  private final FollowRequests requests;
  private final Following following;
  private final Correspondence letters;
  private final Executor threads;

  public FollowErrands(
      FollowRequests requests, Following following, Correspondence letters, Executor threads) {
    this.requests = requests;
    this.following = following;
    this.letters = letters;
    this.threads = threads;
  }

  /** Says at once that it looks, or what needs no looking; the answer follows. */
  boolean run(String address, IncomingUpdate update, Words words) {
    Optional<Followed> known = following.known(address);
    if (known.isPresent()) {
      return letters.reply(update, words, () -> FollowReplies.of(known.get(), words));
    }
    Request request = request(address, update, words);
    boolean added = requests.add(request);
    boolean put =
        letters.reply(
            update,
            words,
            () -> FollowReplies.looking(FeedAddress.of(address).orElse(address), words));
    if (added) {
      threads.execute(() -> work(request));
    }
    return put;
  }

  private static Request request(String address, IncomingUpdate update, Words words) {
    IncomingUpdate.Chat chat = update.chat().orElseThrow();
    boolean oneOfMany = !chat.isPrivate() && update.callback().isEmpty();
    return new Request(
        update.key(),
        address,
        chat.id(),
        update.threadId(),
        oneOfMany ? update.messageId() : Optional.empty(),
        words.locale().toLanguageTag());
  }

  /** Takes up what an earlier process left. Call it once, before updates are worked on. */
  public void resume() {
    requests.all().forEach(request -> threads.execute(() -> work(request)));
  }

  private void work(Request request) {
    Words words = Words.in(request.language());
    try {
      letters.answerLater(
          "follow/" + request.key(),
          request,
          () -> FollowReplies.of(following.follow(request.address()), words));
    } catch (RuntimeException failure) {
      if (Thread.currentThread().isInterrupted()) {
        // The bot is stopping: the site is asked after the next start.
        return;
      }
      LOG.log(System.Logger.Level.ERROR, "Asking for a feed, for update " + request.key(), failure);
      letters.answerLater("follow/" + request.key(), request, () -> Greetings.apology(words));
    }
    requests.done(request);
  }
}
