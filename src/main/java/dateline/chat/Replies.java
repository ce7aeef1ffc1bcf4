package dateline.chat;

import dateline.article.Article;
import dateline.article.Passages;
import dateline.briefing.Answer;
import dateline.briefing.Citation;
import dateline.briefing.Claim;
import dateline.briefing.Question;
import dateline.briefing.WrittenBy;
import dateline.telegram.MessageText;
import java.util.Optional;

/** Says what became of a question. */
public final class Replies {
  private static final int LONG_QUESTION = 500;

  private final CitationLinks links;

  public Replies(CitationLinks links) {
    this.links = links;
  }

  public MessageText answer(Answer answer, Question question, Words words) {
    return answer.fold(
        briefed -> briefing(briefed, words),
        nothing -> nothing("nothing.found", nothing.nearest(), question, words),
        nothing -> nothing("nothing.supported", nothing.nearest(), question, words));
  }

  private MessageText briefing(Answer.Briefed briefed, Words words) {
    Sources sources = new Sources(briefed.claims(), links);
    MessageText.Builder text = MessageText.builder();
    for (Claim claim : briefed.claims()) {
      text.text(claim.text());
      sources.marks(claim).forEach(mark -> linked(text.text(" "), mark.label(), mark.address()));
      text.paragraph();
    }
    text.bold(words.say("answer.sources"));
    sources.list().forEach(source -> source(text.newLine(), source, words));
    if (briefed.writer() == WrittenBy.EXTRACTIVE_INSTEAD_OF_MODEL) {
      text.paragraph().italic(words.say("answer.instead"));
    }
    return text.build();
  }

  private static void source(MessageText.Builder text, Sources.Source source, Words words) {
    Article article = source.article();
    text.text(source.label() + " " + origin(article, words)).newLine();
    linked(text, Words.apart(article.title()), source.address());
  }

  private static void linked(MessageText.Builder text, String words, Optional<String> address) {
    address.ifPresentOrElse(to -> text.link(words, to), () -> text.text(words));
  }

  /** Outlet and time, such as {@code Reuters · 19 October 2023, 14:05 UTC}. */
  private static String origin(Article article, Words words) {
    String mark = article.sample() ? " · " + words.say("article.sample") : "";
    return Words.apart(article.outlet())
        + mark
        + " · "
        + Times.published(article.published(), words);
  }

  private MessageText nothing(
      String key, Optional<Article> nearest, Question question, Words words) {
    MessageText.Builder text = MessageText.builder().text(words.say(key));
    nearest.ifPresent(article -> nearest(text.paragraph(), article, question, words));
    text.paragraph();
    if (question.words().length() > LONG_QUESTION) {
      text.text(words.say("nothing.long") + " ");
    }
    return text.text(words.say("nothing.next")).build();
  }

  private void nearest(MessageText.Builder text, Article article, Question question, Words words) {
    String age = Times.age(article.published(), question.asked(), words);
    Optional<String> address =
        Passages.of(article).stream()
            .findFirst()
            .map(first -> new Citation(article, first))
            .flatMap(top -> links.of(top.passageText(), top));
    text.text(words.say("nothing.nearest", age)).newLine();
    linked(text, Words.apart(article.title()), address);
    text.newLine().text(origin(article, words));
  }
}
