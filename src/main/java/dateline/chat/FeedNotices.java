package dateline.chat;

import dateline.follow.Feeds;
import dateline.follow.FollowedFeed;
import dateline.telegram.Button;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Urgency;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the bot's owner of feeds in trouble, each trouble once. As long as nobody owns the bot
 * nothing is told, and what is wrong then is told later.
 *
 * <p>The key of a message names every feed it tells of, so that after a crash between the message
 * and the note that it was told none is told again.
 */
public final class FeedNotices {
  private static final String KEY = "feed-trouble/";
  private static final String AND = ",";
  private static final int LISTED = 10;

  /** With those that are only counted; the rest has its turn a minute later. */
  private static final int AT_ONCE = 100;

  private final Feeds feeds;
  private final OwnerLetters owner;
  private final InstantSource clock;

  public FeedNotices(Feeds feeds, OwnerLetters owner, InstantSource clock) {
    this.feeds = feeds;
    this.owner = owner;
    this.clock = clock;
  }

  public void tell() {
    owner.words().ifPresent(this::tell);
  }

  private void tell(Words words) {
    List<FollowedFeed> untold = feeds.untold();
    if (untold.isEmpty()) {
      return;
    }
    Set<String> told =
        owner.keys(KEY).stream()
            .flatMap(key -> Arrays.stream(key.substring(KEY.length()).split(AND)))
            .collect(Collectors.toSet());
    untold.stream().filter(feed -> told.contains(part(feed))).forEach(this::note);
    List<FollowedFeed> news =
        untold.stream().filter(feed -> !told.contains(part(feed))).limit(AT_ONCE).toList();
    if (!news.isEmpty()) {
      String key = KEY + news.stream().map(FeedNotices::part).collect(Collectors.joining(AND));
      owner.put(key, message(news, words), Urgency.BULK);
      news.forEach(this::note);
    }
  }

  private void note(FollowedFeed feed) {
    feeds.told(feed.id());
  }

  private static String part(FollowedFeed feed) {
    return feed.id() + "/" + feed.failingSince().orElse(Instant.EPOCH).toEpochMilli();
  }

  private OutgoingMessage message(List<FollowedFeed> troubled, Words words) {
    MessageText.Builder text = MessageText.builder();
    boolean one = troubled.size() == 1;
    if (!one) {
      text.bold(words.count("notice.many", troubled.size()));
    }
    List<FollowedFeed> listed = troubled.stream().limit(LISTED).toList();
    for (FollowedFeed feed : listed) {
      if (!one) {
        text.newLine().text(feed.id() + " · ");
      }
      text.bold(Words.apart(feed.name())).text(": " + FeedState.of(feed, clock.instant(), words));
    }
    if (troubled.size() > LISTED) {
      text.newLine().text(words.count("notice.more", troubled.size() - LISTED));
    }
    text.paragraph().text(words.say("notice.keeptrying"));
    return OutgoingMessage.of(text.build())
        .withKeyboard(listed.stream().map(feed -> buttons(feed, one, words)).toList());
  }

  private static List<Button> buttons(FollowedFeed feed, boolean alone, Words words) {
    String number = alone ? "" : " " + feed.id();
    return List.of(
        FeedButton.of(words.say("feed.tryagain") + number, FeedButton.Act.TRY_AGAIN, feed.id()),
        FeedButton.of(words.say("feed.unfollow") + number, FeedButton.Act.UNFOLLOW, feed.id()));
  }
}
