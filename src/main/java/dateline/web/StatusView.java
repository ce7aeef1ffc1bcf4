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
    Count feedsInTrouble,
    Count pagesWaiting,
    List<Feed> feedList,
    Count feedsUnlisted,
    Count inbox,
    Count outbox,
    Count deadLetters,
    List<Trouble> refusals,
    String contact,
    List<String> lastContact,
    Digests digests,
    List<Trouble> troubles) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

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

  /** A feed; a list of visits or troubles has one element or none. */
  public record Feed(
      String title, String host, List<String> visited, String next, List<Trouble> troubles) {}

  /** The orders; a list of rounds, deliveries or troubles has one element or none. */
  public record Digests(
      Count orders,
      Count editions,
      List<String> lastRound,
      List<String> next,
      List<Trouble> troubles) {}

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
        Count.of(status.feedsInTrouble()),
        Count.of(status.pagesWaiting()),
        status.feedList().stream().map(feed -> feed(feed, status.now())).toList(),
        Count.of(status.feeds() - status.feedList().size()),
        Count.of(queues.inboxWaiting()),
        Count.of(queues.outboxWaiting()),
        Count.of(queues.deadLetters()),
        troubles(queues.refusal()),
        status.contact().with(),
        list(status.contact().last().map(StatusView::moment)),
        digests(status.digests()),
        troubles(status.lastTrouble()));
  }

  private static Progress progress(Status.Vectors vectors) {
    return new Progress(
        Count.of(vectors.done()), Count.of(vectors.toDo()), vectors.done() + vectors.toDo());
  }

  private static Digests digests(Status.Digests digests) {
    return new Digests(
        Count.of(digests.orders()),
        Count.of(digests.editions()),
        list(digests.lastRound().map(StatusView::moment)),
        list(digests.next().map(StatusView::moment)),
        troubles(digests.trouble()));
  }

  private static Feed feed(Status.FollowedFeed feed, Instant now) {
    return new Feed(
        feed.title(),
        feed.title().equals(feed.host()) ? "" : feed.host(),
        list(feed.lastVisit().map(visit -> near(visit, now))),
        near(feed.nextVisit(), now),
        list(feed.trouble().map(what -> new Trouble(near(feed.since().orElse(now), now), what))));
  }

  /** A moment within some days of now; today's without its day. */
  private static String near(Instant instant, Instant now) {
    boolean today = DAY.format(instant).equals(DAY.format(now));
    return (today ? "" : DAY.format(instant) + ", ") + HOUR.format(instant);
  }

  private static List<Trouble> troubles(Optional<Status.Trouble> trouble) {
    return list(trouble.map(it -> new Trouble(moment(it.when()), it.what())));
  }

  private static <T> List<T> list(Optional<T> one) {
    return one.stream().toList();
  }

  private static String moment(Instant instant) {
    return MOMENT.format(instant);
  }
}
