package dateline.briefing;

import dateline.text.Languages;
import dateline.text.Span;
import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a question: what it is about, of which time, and by which outlets. */
public final class Understanding {
  private static final int SURE_OF_LANGUAGE = 6;

  private final Supplier<Collection<String>> outlets;
  private final Optional<Rewriter> rewriter;

  /**
   * @param outlets the names of those whose articles we hold
   * @param rewriter puts follow-ups into whole questions; where it cannot, rules do
   */
  public Understanding(Supplier<Collection<String>> outlets, Optional<Rewriter> rewriter) {
    this.outlets = outlets;
    this.rewriter = rewriter;
  }

  /** A question that stands by itself. */
  public Question of(String words, Instant asked, ZoneId zone) {
    return of(words, asked, zone, List.of());
  }

  /**
   * @param earlier the exchanges before it in its chat, the latest last
   */
  public Question of(String words, Instant asked, ZoneId zone, List<Exchange> earlier) {
    String language = Languages.of(words);
    Optional<Exchange> last = earlier.stream().reduce((one, later) -> later);
    boolean afterNews = last.filter(one -> isAtLarge(one.question(), asked, zone)).isPresent();
    Optional<String> listed = last.filter(one -> afterNews).flatMap(it -> listed(words, it));
    if (listed.isPresent()) {
      return new Question(words, asked, zone, language, Meaning.of(listed.get()));
    }
    boolean leans =
        last.isPresent()
            && (afterNews
                ? FollowUps.isOfAnotherTime(words, grammar(words, language))
                : FollowUps.isOne(words, grammar(words, language), isAtLarge(words, asked, zone)));
    Optional<String> rewritten =
        leans ? rewriter.flatMap(one -> one.whole(words, earlier)) : Optional.empty();
    if (rewritten.isPresent()) {
      return read(rewritten.get(), rewritten.get(), rewritten, language, asked, zone);
    }
    Optional<Exchange> before =
        earlier.stream()
            .filter(one -> leans && mayBeMeant(one, words))
            .reduce((one, later) -> later)
            .map(one -> afterNews ? one.withoutTitles() : one);
    if (before.isPresent()) {
      return read(
          words,
          FollowUps.topic(words, before.get()),
          Optional.of(FollowUps.about(before.get())),
          language,
          asked,
          zone);
    }
    return read(words, words, Optional.empty(), language, asked, zone);
  }

  /** What found nothing in one script finds nothing together with words of another. */
  private static boolean mayBeMeant(Exchange before, String words) {
    return !before.titles().isEmpty() || script(before.question()).equals(script(words));
  }

  private static boolean isAtLarge(String words, Instant asked, ZoneId zone) {
    String language = grammar(words, Languages.of(words));
    return HeadlinesMeant.isAtLarge(words, LocalDate.ofInstant(asked, zone), language);
  }

  private static Optional<String> listed(String words, Exchange before) {
    return FollowUps.listed(words, grammar(words, Languages.of(words)), before.titles());
  }

  /** The language of a few words, such as "why?", is not told for sure; their script is. */
  static String grammar(String words, String language) {
    if (words.strip().split("\\s+").length > SURE_OF_LANGUAGE) {
      return language;
    }
    return script(words);
  }

  /** Arabic or else English, by the letters. */
  static String script(String words) {
    boolean arabic = words.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC);
    return arabic ? "ar" : "en";
  }

  /** {@code topic} begins with {@code words}, so that what is said stands at the same places. */
  private Question read(
      String words,
      String topic,
      Optional<String> about,
      String language,
      Instant asked,
      ZoneId zone) {
    Optional<TimesMeant> times = TimesMeant.in(words, asked, zone, grammar(words, language));
    OutletsMeant meant = OutletsMeant.in(words, outlets.get());
    List<Span> said = new ArrayList<>(meant.said());
    times.ifPresent(one -> said.addAll(one.said()));
    return new Question(
        words,
        asked,
        zone,
        language,
        new Meaning(
            without(said, topic),
            times.map(TimesMeant::published),
            meant.only(),
            meant.otherThan(),
            about));
  }

  private static String without(List<Span> said, String topic) {
    StringBuilder rest = new StringBuilder(topic);
    said.stream()
        .sorted(Comparator.comparingInt(Span::start).reversed())
        .forEach(span -> rest.replace(span.start(), Math.min(rest.length(), span.end()), " "));
    return rest.chars().anyMatch(Character::isLetterOrDigit) ? rest.toString() : topic;
  }
}
