package dateline.chat;

import dateline.article.Articles;
import dateline.telegram.MessageText;
import java.util.List;

/** Says which outlets there are, how much of each, and how new. */
final class OutletList {
  /** About two messages; nobody reads a third. */
  private static final int LISTED = 80;

  private OutletList() {}

  static MessageText of(List<Articles.OutletCount> outlets, Words words) {
    if (outlets.isEmpty()) {
      return MessageText.of(words.say("nothing.held"));
    }
    MessageText.Builder text =
        MessageText.builder()
            .bold(words.say("sources.title"))
            .newLine()
            .text(words.say("sources.total", articles(outlets, words), count(outlets, words)))
            .newLine();
    outlets.stream().limit(LISTED).forEach(outlet -> line(text.newLine(), outlet, words));
    List<Articles.OutletCount> rest = outlets.stream().skip(LISTED).toList();
    if (!rest.isEmpty()) {
      text.paragraph().text(words.say("sources.more", count(rest, words), articles(rest, words)));
    }
    return text.build();
  }

  private static void line(MessageText.Builder text, Articles.OutletCount outlet, Words words) {
    text.bold(Words.apart(outlet.outlet()))
        .text(" · " + words.count("sources.articles", outlet.articles()))
        .text(" · " + Times.day(outlet.newest(), words));
  }

  private static String count(List<Articles.OutletCount> outlets, Words words) {
    return words.count("sources.outlets", outlets.size());
  }

  private static String articles(List<Articles.OutletCount> outlets, Words words) {
    return words.count(
        "sources.articles", outlets.stream().mapToLong(Articles.OutletCount::articles).sum());
  }
}
