package dateline.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The status as its page shows it; a list of times or troubles has one element or none. */
public record StatusView(
    String now,
    String started,
    Count articles,
    Count passages,
    List<Progress> vectors,
    Count feeds,
    Count inbox,
    Count outbox,
    Count deadLetters,
    String contact,
    List<String> lastContact,
    List<Trouble> troubles) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** A number and how it is written. */
  public record Count(long number, String written) {
    static Count of(long number) {
      return new Count(number, String.format(Locale.ROOT, "%,d", number));
    }

    public boolean isNone() {
      return number == 0;
    }

    public boolean isOne() {
      return number == 1;
    }
  }

  /** How far something has come. */
  public record Progress(Count done, Count toDo, long all) {}

  /** What went wrong and when. */
  public record Trouble(String when, String what) {}

  static StatusView of(Status status) {
    Status.Queues queues = status.queues();
    return new StatusView(
        moment(status.now()),
        moment(status.started()),
        Count.of(status.articles()),
        Count.of(status.passages()),
        list(status.vectors().map(StatusView::progress)),
        Count.of(status.feeds()),
        Count.of(queues.inboxWaiting()),
        Count.of(queues.outboxWaiting()),
        Count.of(queues.deadLetters()),
        status.contact().with(),
        list(status.contact().last().map(StatusView::moment)),
        list(status.lastTrouble().map(it -> new Trouble(moment(it.when()), it.what()))));
  }

  private static Progress progress(Status.Vectors vectors) {
    return new Progress(
        Count.of(vectors.done()), Count.of(vectors.toDo()), vectors.done() + vectors.toDo());
  }

  private static <T> List<T> list(Optional<T> one) {
    return one.stream().toList();
  }

  private static String moment(Instant instant) {
    return MOMENT.format(instant);
  }
}
