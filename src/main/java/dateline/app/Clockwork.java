package dateline.app;

import dateline.chat.BuriedNotices;
import dateline.search.IndexKeeper;
import dateline.search.VectorKeeper;
import dateline.telegram.Inbox;
import dateline.telegram.Lanes;
import dateline.telegram.Outbox;
import dateline.telegram.Reception;
import dateline.telegram.Sender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only place that knows timers: calls again and again what must be done again and again. */
final class Clockwork {
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
  private static final Duration UPDATES_KEPT = Duration.ofDays(7);

  /** With a message its key is forgotten, and with the key that it was sent. */
  private static final Duration MESSAGES_KEPT = Duration.ofDays(60);

  /** Who asks the first question must not wait for the first visits. */
  private static final Duration FIRST_VISITS = Duration.ofSeconds(5);

  private final ScheduledExecutorService quick = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService slow = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService digesting = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService grouping = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService fetching = Executors.newScheduledThreadPool(3);
  private final IndexKeeper index;
  private final Optional<VectorKeeper> vectors;
  private final Inbox inbox;
  private final BuriedNotices buried;
  private final Outbox outbox;
  private final Reception reception;
  private final Lanes lanes;
  private final Sender sender;
  private final SendPool sends;
  private final FeedRounds feeds;
  private final ModelRounds model;
  private final DigestRounds digests;
  private final WatchRounds watches;
  private final Runnable introduction;
  private final InstantSource clock;
  private volatile Optional<Failure> lastFailure = Optional.empty();

  /**
   * @param introduction is run once at the start, on a thread that may wait for the network
   */
  Clockwork(
      IndexKeeper index,
      Optional<VectorKeeper> vectors,
      Inbox inbox,
      BuriedNotices buried,
      Outbox outbox,
      Reception reception,
      Lanes lanes,
      Sender sender,
      SendPool sends,
      FeedRounds feeds,
      ModelRounds model,
      DigestRounds digests,
      WatchRounds watches,
      Runnable introduction,
      InstantSource clock) {
    this.index = index;
    this.vectors = vectors;
    this.inbox = inbox;
    this.buried = buried;
    this.outbox = outbox;
    this.reception = reception;
    this.lanes = lanes;
    this.sender = sender;
    this.sends = sends;
    this.feeds = feeds;
    this.model = model;
    this.digests = digests;
    this.watches = watches;
    this.introduction = introduction;
    this.clock = clock;
  }

  /** What failed last, and when. */
  record Failure(Instant when, RuntimeException failure) {}

  Optional<Failure> lastFailure() {
    return lastFailure;
  }

  void start() {
    inbox.recover();
    outbox.recover();
    feeds.resumeErrands();
    lanes.dispatch();
    every(quick, Duration.ofSeconds(1), lanes::dispatch);
    every(quick, Duration.ofSeconds(1), sender::drain);
    every(slow, Duration.ofSeconds(2), index::catchUp);
    vectors.ifPresent(keeper -> every(slow, Duration.ofMillis(100), keeper::step));
    every(slow, Duration.ofHours(1), () -> inbox.forget(clock.instant().minus(UPDATES_KEPT)));
    every(slow, Duration.ofHours(1), () -> outbox.forget(clock.instant().minus(MESSAGES_KEPT)));
    every(slow, Duration.ofSeconds(10), feeds::retireSample);
    every(slow, Duration.ofMinutes(1), feeds::tellTroubles);
    every(slow, Duration.ofMinutes(1), model::tellTroubles);
    every(slow, Duration.ofMinutes(1), buried::tell);
    every(slow, Duration.ofHours(1), model::forget);
    every(slow, Duration.ofMinutes(1), digests::watch);
    every(slow, Duration.ofHours(1), digests::forget);
    every(slow, Duration.ofHours(1), watches::forget);
    every(grouping, Duration.ofMillis(200), watches::group);
    every(watching, Duration.ofMillis(200), watches::tell);
    every(digesting, Duration.ofSeconds(2), digests::serve);
    everyAfter(FIRST_VISITS, fetching, Duration.ofSeconds(1), feeds::visit);
    everyAfter(FIRST_VISITS, fetching, Duration.ofSeconds(1), feeds::readPages);
    everyAfter(FIRST_VISITS, fetching, Duration.ofMinutes(1), feeds::askHubs);
    slow.execute(introduction);
    reception.start();
  }

  void stop() {
    reception.close();
    watches.stop();
    fetching.shutdownNow();
    quick.shutdownNow();
    slow.shutdown();
    digesting.shutdown();
    grouping.shutdown();
    watching.shutdown();
    lanes.close();
    sender.stop();
    sends.close();
    try {
      slow.awaitTermination(10, TimeUnit.SECONDS);
      digesting.awaitTermination(10, TimeUnit.SECONDS);
      grouping.awaitTermination(10, TimeUnit.SECONDS);
      watching.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void every(ScheduledExecutorService timer, Duration pause, Runnable work) {
    everyAfter(Duration.ZERO, timer, pause, work);
  }

  /** A failure is said and does not end the repetition. */
  private void everyAfter(
      Duration first, ScheduledExecutorService timer, Duration pause, Runnable work) {
    Runnable guarded =
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            LOG.error("Something that is done again and again failed this time; it goes on.", e);
            lastFailure = Optional.of(new Failure(clock.instant(), e));
          }
        };
    timer.scheduleWithFixedDelay(
        guarded, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }
}
