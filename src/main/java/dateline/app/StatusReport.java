package dateline.app;

import dateline.article.Articles;
import dateline.chat.ModelNotices;
import dateline.chat.TroubleWords;
import dateline.chat.Words;
import dateline.digest.Rounds;
import dateline.digest.Subscriptions;
import dateline.follow.Feeds;
import dateline.follow.FollowedFeed;
import dateline.follow.PageReading;
import dateline.model.LanguageModel;
import dateline.search.PassageIndex;
import dateline.search.VectorKeeper;
import dateline.telegram.Inbox;
import dateline.telegram.Outbox;
import dateline.telegram.Reception;
import dateline.web.Status;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what the status page tells. */
final class StatusReport implements Supplier<Status> {
  private final BotAccount account;
  private final Articles articles;
  private final PassageIndex index;
  private final Optional<VectorKeeper> vectors;
  private final Feeds feeds;
  private final PageReading pages;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Reception reception;
  private final Subscriptions subscriptions;
  private final Rounds rounds;
  private final Clockwork clockwork;
  private final WritingModel writing;
  private final InstantSource clock;
  private final Instant started;

  StatusReport(
      BotAccount account,
      Articles articles,
      PassageIndex index,
      Optional<VectorKeeper> vectors,
      Feeds feeds,
      PageReading pages,
      Inbox inbox,
      Outbox outbox,
      Reception reception,
      Subscriptions subscriptions,
      Rounds rounds,
      Clockwork clockwork,
      WritingModel writing,
      InstantSource clock) {
    this.account = account;
    this.articles = articles;
    this.index = index;
    this.vectors = vectors;
    this.feeds = feeds;
    this.pages = pages;
    this.inbox = inbox;
    this.outbox = outbox;
    this.reception = reception;
    this.subscriptions = subscriptions;
    this.rounds = rounds;
    this.clockwork = clockwork;
    this.writing = writing;
    this.clock = clock;
    this.started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  @Override
  public Status get() {
    return new Status(
        clock.instant(),
        started,
        articles.count(),
        index.passages(),
        vectors.map(keeper -> new Status.Vectors(keeper.done(), keeper.todo())),
        feeds.count(),
        feeds.inTrouble(),
        pages.waiting(),
        feeds.troubledFirst(Status.FEEDS_LISTED).stream().map(StatusReport::feed).toList(),
        new Status.Queues(
            inbox.waiting(),
            outbox.waiting(),
            inbox.deadLetters() + outbox.deadLetters(),
            outbox.refusals().stream()
                .findFirst()
                .map(last -> new Status.Trouble(last.at(), last.reason()))),
        new Status.Contact(
            account.local() ? "the chat page" : "Telegram", reception.state().lastSuccess()),
        digests(),
        lastTrouble());
  }

  private Status.Digests digests() {
    Optional<Rounds.Last> last = rounds.last();
    return new Status.Digests(
        subscriptions.active(),
        last.map(Rounds.Last::editions).orElse(0L),
        last.map(Rounds.Last::ended),
        subscriptions.nextDue(),
        last.flatMap(
            it ->
                it.trouble().map(what -> new Status.Trouble(it.troubleAt().orElseThrow(), what))));
  }

  private static Status.FollowedFeed feed(FollowedFeed feed) {
    return new Status.FollowedFeed(
        feed.name(),
        feed.host(),
        feed.lastVisit(),
        feed.nextVisit(),
        feed.trouble().map(trouble -> TroubleWords.sentence(trouble, Words.in("en"))),
        feed.trouble().flatMap(trouble -> feed.failingSince()));
  }

  private Optional<Status.Trouble> lastTrouble() {
    Optional<Status.Trouble> polling =
        reception.state().trouble().map(what -> new Status.Trouble(clock.instant(), what));
    return polling
        .or(this::modelTrouble)
        .or(
            () ->
                clockwork
                    .lastFailure()
                    .map(one -> new Status.Trouble(one.when(), Troubles.inWords(one.failure()))));
  }

  private Optional<Status.Trouble> modelTrouble() {
    return writing
        .model()
        .map(LanguageModel::health)
        .flatMap(
            health ->
                ModelNotices.trouble(health, Words.in("en"))
                    .map(what -> new Status.Trouble(health.pausedSince().orElseThrow(), what)));
  }
}
