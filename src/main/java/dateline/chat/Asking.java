package dateline.chat;

import dateline.article.Article;
import dateline.briefing.Answer;
import dateline.briefing.Exchange;
import dateline.briefing.Question;
import dateline.briefing.Understanding;
import dateline.telegram.IncomingUpdate;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongFunction;

/** Understands what a reader asks by the clock of the chat and by what was asked in it before. */
public final class Asking {
  private static final int TITLES = 5;

  private final Understanding understanding;
  private final Exchanges exchanges;
  private final LongFunction<ZoneId> zones;
  private final InstantSource clock;

  /** {@code zones} gives the time zone of each chat. */
  public Asking(
      Understanding understanding,
      Exchanges exchanges,
      LongFunction<ZoneId> zones,
      InstantSource clock) {
    this.understanding = understanding;
    this.exchanges = exchanges;
    this.zones = zones;
    this.clock = clock;
  }

  Question question(String words, IncomingUpdate update) {
    Exchanges.Place place = place(update);
    return understanding.of(words, clock.instant(), zones.apply(place.chat()), exchanges.of(place));
  }

  /** Remembers the question for the next one, made whole, with what answered it. */
  void answered(Question question, Answer answer, IncomingUpdate update) {
    exchanges.keep(place(update), new Exchange(question.topic(), titles(answer), question.asked()));
  }

  void forget(IncomingUpdate update) {
    exchanges.forget(place(update));
  }

  private static Exchanges.Place place(IncomingUpdate update) {
    return new Exchanges.Place(
        update.chat().map(IncomingUpdate.Chat::id).orElse(0L),
        update.threadId().map(Number::longValue).orElse(0L));
  }

  private static List<String> titles(Answer answer) {
    return answer instanceof Answer.Briefed briefed
        ? briefed.claims().stream()
            .flatMap(claim -> claim.citations().stream())
            .map(citation -> citation.article())
            .map(Article::title)
            .distinct()
            .limit(TITLES)
            .toList()
        : List.of();
  }
}
