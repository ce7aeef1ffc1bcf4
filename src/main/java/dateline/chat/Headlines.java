package dateline.chat;

import dateline.briefing.Answer;
import dateline.briefing.HeadlinesMeant;
import dateline.briefing.Period;
import dateline.briefing.Question;
import dateline.briefing.WrittenBy;
import dateline.digest.TopStories;
import dateline.telegram.MessageText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Answers who asks for the news as such with the top stories. */
public final class Headlines {
  private final TopStories stories;
  private final Replies replies;

  public Headlines(TopStories stories, Replies replies) {
    this.stories = stories;
    this.replies = replies;
  }

  /** An answer and how it is said. */
  record Told(Answer answer, MessageText text) {}

  Told tell(HeadlinesMeant meant, Question question, Words words) {
    return stories
        .of(question, meant)
        .map(top -> told(top, meant, question, words))
        .orElseGet(() -> nothing(question, words));
  }

  private Told told(TopStories.Top top, HeadlinesMeant meant, Question question, Words words) {
    Answer.Briefed answer = new Answer.Briefed(top.claims(), List.of(), WrittenBy.EXTRACTIVE);
    String heading = heading(top, meant, question, words);
    return new Told(answer, replies.headlines(answer, heading, question, words));
  }

  /** Nothing is grouped yet, or nothing of the outlets meant is held. */
  private Told nothing(Question question, Words words) {
    Answer answer = new Answer.NothingFound(Optional.empty());
    return new Told(
        answer,
        question.meaning().isLimited()
            ? replies.answer(answer, question, words)
            : MessageText.of(words.say("headlines.soon")));
  }

  private static String heading(
      TopStories.Top top, HeadlinesMeant meant, Question question, Words words) {
    if (top.reach() == TopStories.Reach.AS_MEANT) {
      return ofThen(meant.time().orElseThrow(), question, words);
    }
    if (top.reach() == TopStories.Reach.NEWEST) {
      String then = meant.time().isPresent() ? words.say("headlines.then") + " " : "";
      return then + newest(top, meant, words);
    }
    boolean asAsked = meant.time().isEmpty() && top.reach() == TopStories.Reach.DAY;
    String stretch = words.say("headlines." + top.reach().name());
    return words.say(asAsked ? "headlines.top" : "headlines.wider", stretch);
  }

  private static String newest(TopStories.Top top, HeadlinesMeant meant, Words words) {
    String day = Times.day(top.newest(), words);
    return top.ofOneLanguage()
        ? words.say("headlines.NEWEST.own", day, words.say("headlines.in." + meant.language()))
        : words.say("headlines.NEWEST", day);
  }

  private static String ofThen(Period time, Question question, Words words) {
    Instant end = time.until().isAfter(question.asked()) ? question.asked() : time.until();
    String first = day(time.from(), question, words);
    String last = day(end.minusMillis(1), question, words);
    return first.equals(last)
        ? words.say("headlines.day", first)
        : words.say("headlines.days", first, last);
  }

  private static String day(Instant moment, Question question, Words words) {
    LocalDate day = LocalDate.ofInstant(moment, question.zone());
    return Times.day(day.atStartOfDay(ZoneOffset.UTC).toInstant(), words);
  }
}
