package dateline.digest;

import dateline.digest.ScheduleWord.Kind;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words of an order that follow each other and say when: "every weekday at 7:30 and 18:00". */
final class ScheduleRun {
  final List<LocalTime> times = new ArrayList<>();
  final List<DayOfWeek> days = new ArrayList<>();
  Optional<String> impossible = Optional.empty();

  /** Behind the last word that belongs to it. */
  int end;

  private final List<String> tokens;
  private boolean led;
  private boolean sure;
  private boolean bareNumbers;
  private boolean range;

  private ScheduleRun(List<String> tokens, int start) {
    this.tokens = tokens;
    this.end = start;
  }

  /** What begins at that word; nothing where it says nothing of hours and days. */
  static Optional<ScheduleRun> at(int start, List<String> tokens) {
    ScheduleRun run = new ScheduleRun(tokens, start);
    Kind first = ScheduleWord.of(tokens.get(start), false).kind();
    if (first == Kind.LINK || tokens.get(start).equalsIgnoreCase("the")) {
      return Optional.empty();
    }
    run.read(start);
    return run.isMeant() ? Optional.of(run) : Optional.empty();
  }

  private boolean isMeant() {
    boolean some = !times.isEmpty() || !days.isEmpty() || impossible.isPresent();
    return some && (sure || impossible.isPresent() || led);
  }

  private void read(int start) {
    for (int i = start; i < tokens.size(); i++) {
      String token = tokens.get(i);
      ScheduleWord word = ScheduleWord.of(token, bareNumbers);
      if (word.kind() == Kind.OTHER && token.length() > 2 && token.startsWith("و")) {
        word = ScheduleWord.of(token.substring(1), bareNumbers);
      }
      if (word.kind() == Kind.OTHER) {
        return;
      }
      take(word, token);
      boolean says =
          word.kind() == Kind.TIME
              || word.kind() == Kind.DAYS
              || word.kind() == Kind.IMPOSSIBLE_TIME;
      end = says ? i + 1 : end;
      led |= word.kind() == Kind.LEAD;
      bareNumbers |= ScheduleWord.announcesHours(token);
      range = word.kind() == Kind.RANGE || range && word.kind() == Kind.LEAD;
    }
  }

  private void take(ScheduleWord word, String token) {
    sure |= word.sure();
    word.time().ifPresent(times::add);
    if (word.kind() == Kind.IMPOSSIBLE_TIME && impossible.isEmpty()) {
      impossible = Optional.of(token);
    }
    if (range && !word.days().isEmpty() && !days.isEmpty()) {
      days.addAll(ScheduleWord.between(days.get(days.size() - 1), word.days().get(0)));
    } else {
      days.addAll(word.days());
    }
  }
}
