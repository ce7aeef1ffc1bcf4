package dateline.chat;

import dateline.article.Article;
import dateline.briefing.Answer;
import dateline.briefing.Claim;
import dateline.briefing.Question;
import dateline.briefing.WrittenBy;
import dateline.temporal.Days;
import dateline.temporal.RelativeDays;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Behind a quoted sentence, the dates that its "on Thursday" and "last week" mean. The words
 * themselves stay as they were printed. Of an article of today nobody needs them.
 */
final class DayNotes {
  private final boolean quoted;
  private final LocalDate today;
  private final Words words;

  private DayNotes(boolean quoted, LocalDate today, Words words) {
    this.quoted = quoted;
    this.today = today;
    this.words = words;
  }

  static DayNotes of(Answer.Briefed briefed, Question question, Words words) {
    return new DayNotes(
        briefed.writer() != WrittenBy.MODEL,
        LocalDate.ofInstant(question.asked(), question.zone()),
        words);
  }

  Optional<String> of(Claim claim) {
    Article article = claim.citations().get(0).article();
    LocalDate published = article.published().day();
    if (!quoted || published.equals(today)) {
      return Optional.empty();
    }
    List<RelativeDays.Resolved> found =
        RelativeDays.in(claim.text(), published, article.language());
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            found.stream()
                .map(one -> note(one, claim.text()))
                .collect(Collectors.joining("; ", "(", ")")));
  }

  private String note(RelativeDays.Resolved one, String text) {
    Days days = one.days();
    String said = Words.apart(one.expression().span().of(text));
    return days.length() == 1
        ? words.say("answer.day", said, day(days.first()))
        : words.say("answer.days", said, day(days.first()), day(days.last()));
  }

  private String day(LocalDate day) {
    return Times.day(day.atStartOfDay(ZoneOffset.UTC).toInstant(), words);
  }
}
