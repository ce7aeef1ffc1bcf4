package dateline.chat;

import dateline.follow.FollowedFeed;
import dateline.telegram.Button;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** The followed feeds, a page at a time. */
final class FeedPages {
  private static final int LINES = 20;
  private static final int CHOICES = 10;
  private static final int TRIED_AGAIN = 5;

  private FeedPages() {}

  /** Those in trouble first, the others by category. */
  static OutgoingMessage list(List<FollowedFeed> feeds, long wanted, Instant now, Words words) {
    if (feeds.isEmpty()) {
      return OutgoingMessage.of(MessageText.of(words.say("feeds.none")));
    }
    List<FollowedFeed> ordered =
        feeds.stream()
            .sorted(Comparator.comparing((FollowedFeed feed) -> feed.trouble().isEmpty()))
            .toList();
    ListPage<FollowedFeed> page = ListPage.of(ordered, wanted, LINES);
    MessageText.Builder text = head(feeds, words);
    String group = "";
    for (FollowedFeed feed : page.shown()) {
      String own = group(feed, words);
      text.newLine();
      if (!own.equals(group)) {
        text.newLine().bold(own).newLine();
        group = own;
      }
      text.text(feed.id() + " · ").append(named(feed));
      text.text(": " + FeedState.of(feed, now, words));
    }
    if (page.count() > 1) {
      text.paragraph()
          .italic(words.say("page.number", "" + (page.number() + 1), "" + page.count()));
    }
    return OutgoingMessage.of(text.build()).withKeyboard(buttons(page, words));
  }

  private static MessageText.Builder head(List<FollowedFeed> feeds, Words words) {
    long troubled = feeds.stream().filter(feed -> feed.trouble().isPresent()).count();
    MessageText.Builder text =
        MessageText.builder().bold(words.count("feeds.followed", feeds.size()));
    return troubled == 0 ? text : text.newLine().text(words.count("feeds.troubled", troubled));
  }

  private static String group(FollowedFeed feed, Words words) {
    if (feed.trouble().isPresent()) {
      return words.say("feeds.introuble");
    }
    return feed.category().isBlank() ? words.say("feeds.other") : Words.apart(feed.category());
  }

  private static MessageText named(FollowedFeed feed) {
    MessageText.Builder name = MessageText.builder();
    return name.link(Words.apart(feed.name()), feed.site()).build();
  }

  private static List<List<Button>> buttons(ListPage<FollowedFeed> page, Words words) {
    List<List<Button>> rows = new ArrayList<>();
    page.shown().stream()
        .filter(feed -> feed.trouble().isPresent())
        .limit(TRIED_AGAIN)
        .forEach(feed -> rows.add(List.of(tryAgain(feed, words))));
    rows.add(page.turning(to(FeedButton.Act.PAGE), words));
    return rows;
  }

  private static BiFunction<String, Integer, Button> to(FeedButton.Act act) {
    return (label, page) -> FeedButton.of(label, act, page);
  }

  private static Button tryAgain(FollowedFeed feed, Words words) {
    String label = words.say("feed.tryagain.named", Words.apart(feed.name()));
    return FeedButton.of(label, FeedButton.Act.TRY_AGAIN, feed.id());
  }

  /** A button for each feed, to unfollow it. */
  static OutgoingMessage choice(List<FollowedFeed> feeds, long wanted, Words words) {
    if (feeds.isEmpty()) {
      return OutgoingMessage.of(MessageText.of(words.say("feeds.none")));
    }
    ListPage<FollowedFeed> page = ListPage.of(feeds, wanted, CHOICES);
    List<List<Button>> rows = new ArrayList<>(rows(page.shown()));
    rows.add(page.turning(to(FeedButton.Act.CHOICE), words));
    return OutgoingMessage.of(MessageText.of(words.say("unfollow.which"))).withKeyboard(rows);
  }

  /** Which of them is meant, if any? Nobody reads more buttons than these. */
  static OutgoingMessage meant(List<FollowedFeed> feeds, Words words) {
    if (feeds.isEmpty()) {
      return OutgoingMessage.of(MessageText.of(words.say("unfollow.none")));
    }
    boolean more = feeds.size() > LINES;
    return OutgoingMessage.of(
            MessageText.of(words.say(more ? "unfollow.many" : "unfollow.several")))
        .withKeyboard(rows(feeds.stream().limit(LINES).toList()));
  }

  private static List<List<Button>> rows(List<FollowedFeed> feeds) {
    return feeds.stream()
        .map(feed -> List.of(FeedButton.of(label(feed), FeedButton.Act.UNFOLLOW, feed.id())))
        .toList();
  }

  private static String label(FollowedFeed feed) {
    return feed.id() + " · " + feed.name();
  }
}
