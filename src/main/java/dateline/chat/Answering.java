package dateline.chat;

import dateline.article.Articles;
import dateline.briefing.Answer;
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

  /** {@code briefing} is {@code Briefing::answer}. */
  public Answering(
      Function<Question, Answer> briefing,
      Replies replies,
      Articles articles,
      CheckTalk checks,
      UsageTalk usage,
      Asking asking) {
    this.briefing = briefing;
    this.replies = replies;
    this.articles = articles;
    this.checks = checks;
    this.usage = usage;
    this.asking = asking;
  }

  OutgoingMessage answer(Command.Ask ask, IncomingUpdate update, Words words) {
    Account account = UsageTalk.account(update);
    Question question = Errand.on(account, () -> asking.question(ask.words(), update));
    Answer answer = Errand.on(account, () -> briefing.apply(question));
    asking.answered(question, answer, update);
    OutgoingMessage message =
        OutgoingMessage.of(
            isForWantOfArticles(answer)
                ? MessageText.of(words.say("nothing.held"))
                : replies.answer(answer, question, words));
    return checks.kept(message, answer, update, words);
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
