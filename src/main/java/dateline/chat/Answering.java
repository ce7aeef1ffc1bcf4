package dateline.chat;

import dateline.article.Articles;
import dateline.briefing.Answer;
import dateline.briefing.HeadlinesMeant;
import dateline.briefing.Question;
import dateline.model.Account;
import dateline.model.Errand;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import java.util.function.Function;

/** Turns a question into the message that answers it. */
public final class Answering {
  private final Function<Question, Answer> briefing;
  private final Replies replies;
  private final Articles articles;
  private final CheckTalk checks;
  private final UsageTalk usage;
  private final Asking asking;
  private final Headlines headlines;

  /** {@code briefing} is {@code Briefing::answer}. */
  public Answering(
      Function<Question, Answer> briefing,
      Replies replies,
      Articles articles,
      CheckTalk checks,
      UsageTalk usage,
      Asking asking,
      Headlines headlines) {
    this.briefing = briefing;
    this.replies = replies;
    this.articles = articles;
    this.checks = checks;
    this.usage = usage;
    this.asking = asking;
    this.headlines = headlines;
  }

  OutgoingMessage answer(Command.Ask ask, IncomingUpdate update, Words words) {
    Account account = UsageTalk.account(update);
    Question question = Errand.on(account, () -> asking.question(ask.words(), update));
    Headlines.Told told =
        HeadlinesMeant.in(question)
            .map(meant -> headlines.tell(meant, question, words))
            .orElseGet(() -> briefed(question, account, words));
    asking.answered(question, told.answer(), update);
    OutgoingMessage message =
        OutgoingMessage.of(
            isForWantOfArticles(told.answer())
                ? MessageText.of(words.say("nothing.held"))
                : told.text());
    return checks.kept(message, told.answer(), update, words);
  }

  private Headlines.Told briefed(Question question, Account account, Words words) {
    Answer answer = Errand.on(account, () -> briefing.apply(question));
    return new Headlines.Told(answer, replies.answer(answer, question, words));
  }

  private boolean isForWantOfArticles(Answer answer) {
    return answer instanceof Answer.NothingFound nothing
        && nothing.nearest().isEmpty()
        && articles.count() == 0;
  }

  /** From here on nothing that was asked before is remembered. */
  OutgoingMessage anew(IncomingUpdate update, Words words) {
    asking.forget(update);
    return OutgoingMessage.of(MessageText.of(words.say("new.begun")));
  }

  OutgoingMessage why(IncomingUpdate update, Words words) {
    return checks.why(update, words);
  }

  /** Of the pressed button under an answer. */
  OutgoingMessage why(String data, IncomingUpdate update, Words words) {
    return checks.pressed(data, update, words);
  }

  OutgoingMessage usage(IncomingUpdate update, Words words) {
    return usage.told(update, words);
  }

  OutgoingMessage outlets(Words words) {
    return OutgoingMessage.of(OutletList.of(articles.outlets(), words));
  }
}
