package dateline.chat;

import dateline.article.Article;
import dateline.article.Passages;
import dateline.briefing.Answer;
import dateline.briefing.Citation;
import dateline.briefing.Claim;
import dateline.briefing.ClaimFilter;
import dateline.briefing.Difference;
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
        briefed -> briefing(briefed, question, words),
        nothing -> nothing(notFound(question), nothing.nearest(), question, words),
        nothing -> nothing("nothing.supported", nothing.nearest(), question, words));
  }

  /** The top stories, under a line that says of when they are. */
  MessageText headlines(Answer.Briefed stories, String of, Question question, Words words) {
    MessageText.Builder text = MessageText.builder().bold(of).paragraph();
    body(text, stories, question, words);
    return text.paragraph().text(words.say("headlines.next")).build();
  }

  private MessageText briefing(Answer.Briefed briefed, Question question, Words words) {
    MessageText.Builder text = MessageText.builder();
    question
        .meaning()
        .about()
        .ifPresent(about -> text.italic(words.say("answer.about", Words.apart(about))).paragraph());
    if (isOfAnotherTime(briefed, question)) {
      text.italic(words.say("answer.othertime")).paragraph();
    }
    body(text, briefed, question, words);
    if (briefed.claims().stream().anyMatch(claim -> claim.original().isPresent())) {
      text.paragraph().italic(words.say("answer.translated"));
    }
    briefed
        .instead()
        .ifPresent(why -> text.paragraph().italic(words.say("answer.instead." + why.name())));
    return text.build();
  }

  private void body(
      MessageText.Builder text, Answer.Briefed briefed, Question question, Words words) {
    Sources sources = new Sources(briefed.claims(), links);
    DayNotes notes = DayNotes.of(briefed, question, words);
    briefed.settled().forEach(claim -> claim(text, claim, sources, notes));
    for (Difference difference : briefed.differences()) {
      text.bold(words.say("answer.differ")).text(" ");
      difference(text, difference, sources);
      text.paragraph();
    }
    if (!briefed.unconfirmed().isEmpty()) {
      text.bold(words.say("answer.unconfirmed")).text(" ");
      briefed.unconfirmed().forEach(claim -> claim(text, claim, sources, notes));
    }
    text.bold(words.say("answer.sources"));
    sources.list().forEach(source -> source(text.newLine(), source, words));
    if (quotesAnotherLanguage(briefed, question)) {
      text.paragraph().italic(words.say("answer.language"));
    }
  }

  private static void claim(
      MessageText.Builder text, Claim claim, Sources sources, DayNotes notes) {
    text.text(claim.text());
    sources.marks(claim).forEach(mark -> mark(text, mark));
    notes.of(claim).ifPresent(note -> text.text(" ").italic(note));
    text.paragraph();
  }

  /** Such as {@code Reuters: two missiles [1]; AP: three missiles [2].} */
  private static void difference(MessageText.Builder text, Difference difference, Sources sources) {
    String between = "";
    for (Difference.Side side : difference.sides()) {
      String outlet = side.citation().article().outlet();
      text.text(between + Words.apart(outlet) + ": " + Words.apart(side.words()));
      mark(text, sources.mark(side.words(), side.citation()));
      between = "; ";
    }
  }

  private static void mark(MessageText.Builder text, Sources.Mark mark) {
    linked(text.text(" "), mark.label(), mark.address());
  }

  private static void source(MessageText.Builder text, Sources.Source source, Words words) {
    Article article = source.article();
    text.text(source.label() + " " + origin(article, words)).newLine();
    linked(text, title(article, words), source.address());
  }

  /** What a stranger wrote as a title may be no title. */
  private static String title(Article article, Words words) {
    return ClaimFilter.isSeemly(article.title())
        ? Words.apart(article.title())
        : words.say("article.untitled");
  }

  private static void linked(MessageText.Builder text, String words, Optional<String> address) {
    address.ifPresentOrElse(to -> text.link(words, to), () -> text.text(words));
  }

  /** Outlet and time, such as {@code Reuters · 19 October 2023, 14:05 UTC}. */
  private static String origin(Article article, Words words) {
    String sample = article.sample() ? " · " + words.say("article.sample") : "";
    String updated =
        article
            .updated()
            .map(when -> " · " + words.say("article.updated", Times.published(when, words)))
            .orElse("");
    return Words.apart(article.outlet())
        + sample
        + " · "
        + Times.published(article.published(), words)
        + updated;
  }

  private static boolean quotesAnotherLanguage(Answer.Briefed briefed, Question question) {
    return briefed.writer() != WrittenBy.MODEL
        && briefed.claims().stream()
            .flatMap(claim -> claim.citations().stream())
            .map(citation -> Words.in(citation.article().language()))
            .anyMatch(language -> language != Words.in(question.language()));
  }

  private static boolean isOfAnotherTime(Answer.Briefed briefed, Question question) {
    return question
        .meaning()
        .published()
        .filter(
            meant ->
                briefed.claims().stream()
                    .flatMap(claim -> claim.citations().stream())
                    .map(citation -> citation.article().published().instant())
                    .noneMatch(meant::holds))
        .isPresent();
  }

  private static String notFound(Question question) {
    if (question.meaning().published().isPresent()) {
      return "nothing.found.then";
    }
    return question.meaning().isLimited() ? "nothing.found.outlets" : "nothing.found";
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
    linked(text, title(article, words), address);
    text.newLine().text(origin(article, words));
  }
}
