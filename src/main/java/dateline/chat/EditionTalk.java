package dateline.chat;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Passages;
import dateline.briefing.Citation;
import dateline.briefing.Claim;
import dateline.chat.DigestButton.Act;
import dateline.digest.DigestRound;
import dateline.digest.Order;
import dateline.digest.ReaderMemory;
import dateline.story.Stories;
import dateline.story.Story;
import dateline.telegram.Button;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a reader of an edition asks for by its buttons: more on a story, or less of its kind. */
final class EditionTalk {
  private static final int LISTED = 20;

  private final DigestRound round;
  private final ReaderMemory memory;
  private final Stories stories;
  private final Articles articles;
  private final CitationLinks links;

  EditionTalk(
      DigestRound round,
      ReaderMemory memory,
      Stories stories,
      Articles articles,
      CitationLinks links) {
    this.round = round;
    this.memory = memory;
    this.stories = stories;
    this.articles = articles;
    this.links = links;
  }

  /** The story, where the order was told it and it still is there. */
  Optional<Story> told(DigestButton button) {
    return memory.wasTold(button.of(), button.what())
        ? stories.find(button.what())
        : Optional.empty();
  }

  OutgoingMessage pressed(DigestButton button, Order order, Story story, Words words) {
    return switch (button.act()) {
      case LESS -> disliked(order, "LIKE", story.headline(), "edition.less.done", words);
      case MUTE -> disliked(order, "STORY", "" + story.id(), "edition.mute.done", words);
      case MUTE_TOPIC ->
          topic(button, order)
              .map(topic -> disliked(order, "TOPIC", topic, "edition.mutetopic.done", words))
              .orElseGet(() -> Greetings.plain(words.say("button.digest.old")));
      case SOURCES -> OutgoingMessage.of(sources(story, words));
      default -> more(button, order, story, words);
    };
  }

  private OutgoingMessage disliked(
      Order order, String kind, String value, String key, Words words) {
    memory.dislike(order.id(), kind, value);
    return Greetings.plain(words.say(key, Words.apart(value)));
  }

  private static Optional<String> topic(DigestButton button, Order order) {
    List<String> topics = order.interest().canonical().topics();
    return button.topic() >= 0 && button.topic() < topics.size()
        ? Optional.of(topics.get(button.topic()))
        : Optional.empty();
  }

  private OutgoingMessage more(DigestButton button, Order order, Story story, Words words) {
    MessageText.Builder text = MessageText.builder().bold(Words.apart(story.headline()));
    List<Claim> claims = round.tell(story);
    Sources sources = new Sources(claims, links);
    for (Claim claim : claims) {
      text.paragraph().text(claim.text());
      sources.marks(claim).forEach(mark -> linked(text.text(" "), mark.label(), mark.address()));
    }
    if (!claims.isEmpty()) {
      text.paragraph().bold(words.say("answer.sources"));
      sources
          .list()
          .forEach(
              source ->
                  line(text, source.label() + " ", source.article(), source.address(), words));
    }
    return OutgoingMessage.of(text.build()).withKeyboard(buttons(button, order, story, words));
  }

  private static void linked(MessageText.Builder text, String words, Optional<String> address) {
    address.ifPresentOrElse(to -> text.link(words, to), () -> text.text(words));
  }

  private static void line(
      MessageText.Builder text,
      String label,
      Article article,
      Optional<String> address,
      Words words) {
    text.newLine().text(label + Words.apart(article.outlet()) + " · ");
    text.text(Times.published(article.published(), words)).newLine();
    linked(text, Words.apart(article.title()), address);
  }

  private List<List<Button>> buttons(DigestButton button, Order order, Story story, Words words) {
    List<List<Button>> rows = new ArrayList<>();
    rows.add(
        List.of(
            DigestButton.of(words.say("edition.less"), Act.LESS, order.id(), story.id()),
            DigestButton.of(words.say("edition.mute"), Act.MUTE, order.id(), story.id())));
    if (order.interest().topics().size() > 1) {
      topic(button, order)
          .ifPresent(
              topic ->
                  rows.add(
                      List.of(
                          DigestButton.of(
                              words.say("edition.mutetopic", Words.apart(topic)),
                              Act.MUTE_TOPIC,
                              order.id(),
                              story.id(),
                              button.topic()))));
    }
    rows.add(
        List.of(
            DigestButton.of(words.say("edition.sources"), Act.SOURCES, order.id(), story.id())));
    return rows;
  }

  private MessageText sources(Story story, Words words) {
    MessageText.Builder text =
        MessageText.builder()
            .bold(Words.apart(story.headline()))
            .newLine()
            .text(words.count("sources.articles", story.articles().size()));
    List<Long> newest =
        story
            .articles()
            .subList(Math.max(0, story.articles().size() - LISTED), story.articles().size());
    articles.find(newest).stream()
        .sorted(Comparator.comparing((Article one) -> one.published().instant()).reversed())
        .forEach(article -> line(text.newLine(), "", article, address(article), words));
    return text.build();
  }

  private Optional<String> address(Article article) {
    return Passages.of(article).stream()
        .findFirst()
        .map(first -> new Citation(article, first))
        .flatMap(top -> links.of(top.passageText(), top));
  }
}
