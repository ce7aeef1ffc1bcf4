package dateline.chat;

import dateline.article.Articles;
import dateline.briefing.Answer;
import dateline.briefing.Question;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import dateline.text.Languages;
import java.time.InstantSource;
import java.util.function.Function;

/** Turns a question into the message that answers it. */
public final class Answering {
  private final Function<Question, Answer> briefing;
  private final Replies replies;
  private final Articles articles;
  private final InstantSource clock;

  /** {@code briefing} is {@code Briefing::answer}. */
  public Answering(
      Function<Question, Answer> briefing,
      Replies replies,
      Articles articles,
      InstantSource clock) {
    this.briefing = briefing;
    this.replies = replies;
    this.articles = articles;
    this.clock = clock;
  }

  OutgoingMessage answer(Command.Ask ask, Words words) {
    Question question = new Question(ask.words(), clock.instant(), Languages.of(ask.words()));
    Answer answer = briefing.apply(question);
    return OutgoingMessage.of(
        isForWantOfArticles(answer)
            ? MessageText.of(words.say("nothing.held"))
            : replies.answer(answer, question, words));
  }

  private boolean isForWantOfArticles(Answer answer) {
    return answer instanceof Answer.NothingFound nothing
        && nothing.nearest().isEmpty()
        && articles.count() == 0;
  }

  OutgoingMessage outlets(Words words) {
    return OutgoingMessage.of(OutletList.of(articles.outlets(), words));
  }
}
