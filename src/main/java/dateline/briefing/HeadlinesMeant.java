package dateline.briefing;

import dateline.temporal.Days;
import dateline.temporal.TimeExpression;
import dateline.temporal.TimeExpressions;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a question asks for the news as such: "What happened yesterday?", "ما الأخبار؟". Apart from
 * times and outlets it holds only words that name no topic.
 *
 * @param time when what is meant was published; empty for what is new
 * @param language of the lists its words stand in: so few words do not tell it for sure otherwise
 */
public record HeadlinesMeant(Optional<Period> time, String language) {
  private static final Pattern ASKED = words("headlines-asked");
  private static final Pattern AROUND = words("headlines-asked", "headlines-around");

  /** A time they stand before is no longer the time meant, but its beginning or its end. */
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(?:since|after|before|until|till|between)\\b"
              + "|(?<!\\p{L})(?:منذ|بعد|قبل|حتى|بين)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private static Pattern words(String... lists) {
    String any =
        Stream.of(lists)
            .flatMap(list -> Stream.of("en", "ar").map(language -> list + "-" + language))
            .flatMap(
                list -> {
                  int end = list.lastIndexOf('-');
                  return WordLists.lines(list.substring(0, end), list.substring(end + 1)).stream();
                })
            .filter(line -> !line.isBlank())
            // The longest first: a phrase goes before its words.
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
  }

  /** Empty for a question with a topic, and for one about a time still to come. */
  public static Optional<HeadlinesMeant> in(Question question) {
    LocalDate today = LocalDate.ofInstant(question.asked(), question.zone());
    String language = Understanding.grammar(question.words(), question.language());
    if (!isAtLarge(question.topic(), today, language)) {
      return Optional.empty();
    }
    String script = Understanding.script(question.words());
    List<TimeExpression> times =
        TimeExpressions.of(question.words(), today, language).stream()
            .filter(time -> !time.value().equals("PRESENT_REF"))
            .toList();
    if (times.isEmpty()) {
      return Optional.of(new HeadlinesMeant(Optional.empty(), script));
    }
    return itself(times, question)
        .or(() -> question.meaning().published())
        .filter(period -> period.from().isAfter(Instant.EPOCH))
        .map(period -> new HeadlinesMeant(Optional.of(period), script));
  }

  /** Whether nothing is left of the words without times and without those that name no topic. */
  static boolean isAtLarge(String words, LocalDate today, String language) {
    StringBuilder timeless = new StringBuilder(words);
    TimeExpressions.of(words, today, language)
        .forEach(
            time -> {
              int length = time.span().end() - time.span().start();
              timeless.replace(time.span().start(), time.span().end(), " ".repeat(length));
            });
    String rest = AROUND.matcher(plain(timeless.toString())).replaceAll(" ");
    return ASKED.matcher(plain(words)).find()
        && rest.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** As the lists are written. */
  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cf}\u0640]", "")
        .replace('\u0649', '\u064a')
        .replace('\u0629', '\u0647')
        .replace('\u2019', '\'')
        .toLowerCase(Locale.ROOT);
  }

  /**
   * The days named, without those after them that {@link Meaning#published} has too. Of a week or
   * month that is not over that one is better: on a Tuesday it goes further back.
   */
  private static Optional<Period> itself(List<TimeExpression> times, Question question) {
    if (times.size() > 1
        || times.get(0).type() != TimeExpression.Type.DATE
        || OPEN.matcher(question.words()).find()) {
      return Optional.empty();
    }
    Optional<Days> days = Days.of(times.get(0).value());
    boolean understood = question.meaning().published().isPresent();
    return days.map(some -> period(some, question))
        .filter(period -> period.from().isBefore(question.asked()))
        .filter(
            period ->
                !understood
                    || days.get().length() == 1
                    || !period.until().isAfter(question.asked()));
  }

  private static Period period(Days days, Question question) {
    return new Period(
        TimesMeant.begin(days.first(), question.zone()),
        days.last().plusDays(1).atStartOfDay(question.zone()).toInstant());
  }
}
