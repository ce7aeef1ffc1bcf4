package dateline.follow;

import dateline.article.Articles;
import dateline.article.Incoming;
import dateline.fetch.FetchRequest;
import dateline.fetch.HostSpacing;
import dateline.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits the feeds that are due and stores what they bring. {@code kill -9} at any moment repeats a
 * visit and loses nothing: articles are stored before what we know of the feed is, and an article
 * that is stored twice is known the second time.
 */
public final class Refresher {
  private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

  /** Longer than a visit can take, retries of the database included. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final Duration NETWORK_AWAY = Duration.ofMinutes(2);

  /** So many hosts out of reach and none within: it is our network. */
  private static final int HOSTS_AWAY = 3;

  /** A transaction holds up all others: it must be short. */
  private static final int ARTICLES_AT_ONCE = 100;

  private final Database database;
  private final Feeds feeds;
  private final Entries entries;
  private final Articles articles;
  private final FeedVisit visit;
  private final HostSpacing spacing;
  private final InstantSource clock;
  private final VisitBook book;
  private final ExecutorService threads;
  private final int atOnce;

  private Instant awayUntil = Instant.EPOCH;

  public Refresher(
      Database database,
      Feeds feeds,
      Entries entries,
      Articles articles,
      FeedVisit visit,
      HostSpacing spacing,
      InstantSource clock,
      ExecutorService threads,
      int atOnce) {
    this.database = database;
    this.feeds = feeds;
    this.entries = entries;
    this.articles = articles;
    this.visit = visit;
    this.spacing = spacing;
    this.clock = clock;
    this.book = new VisitBook(clock);
    this.threads = threads;
    this.atOnce = atOnce;
  }

  /** What a round brought. */
  public record Round(int visited, int failed, int news) {}

  /** Visits every feed that is due; returns when the last of them is kept. */
  public Round refreshDue() throws InterruptedException {
    if (clock.instant().isBefore(awayUntil)) {
      return new Round(0, 0, 0);
    }
    Tally tally = new Tally();
    new Pipeline<FollowedFeed, Visited>(threads, atOnce)
        .run(
            room -> tally.looksAway() ? List.of() : take(room),
            visit::visit,
            visits -> keep(tally, visits));
    finish(tally);
    return new Round(tally.visited, tally.failed, tally.news);
  }

  /** Visits one feed now, whether it is due or not. */
  public Round refresh(FollowedFeed feed) {
    Tally tally = new Tally();
    tally.reached = true;
    keep(tally, List.of(visit.visit(feed)));
    return new Round(tally.visited, tally.failed, tally.news);
  }

  /** What happened in this round so far. */
  private static final class Tally {
    private final List<Visited> outOfReach = new ArrayList<>();
    private final Set<String> hostsAway = new HashSet<>();
    private boolean reached;
    private int visited;
    private int failed;
    private int news;

    boolean looksAway() {
      return !reached && hostsAway.size() >= HOSTS_AWAY;
    }
  }

  /** Feeds of a host that was asked just now are put off, not waited for. */
  private List<FollowedFeed> take(int room) {
    List<FollowedFeed> taken = new ArrayList<>();
    List<FollowedFeed> claimed;
    do {
      claimed = room == 0 ? List.of() : feeds.claimDue(room - taken.size(), LEASE);
      for (FollowedFeed feed : claimed) {
        Instant now = clock.instant();
        spacing
            .reserve(feed.address(), FetchRequest.Kind.FEED, Optional.empty(), now)
            .ifPresentOrElse(
                when -> feeds.visitAt(List.of(feed.id()), when), () -> taken.add(feed));
      }
    } while (!claimed.isEmpty() && taken.isEmpty());
    return taken;
  }

  /** As long as no host was reached, it may be our own network that is away. */
  private void keep(Tally tally, List<Visited> visits) {
    List<Visited> sure = new ArrayList<>();
    for (Visited visited : visits) {
      if (visited.trouble().filter(FeedTrouble::mayBeOurNetwork).isEmpty()) {
        tally.reached = true;
        sure.add(visited);
      } else {
        tally.hostsAway.add(visited.feed().host());
        tally.outOfReach.add(visited);
      }
    }
    if (tally.reached) {
      sure.addAll(tally.outOfReach);
      tally.outOfReach.clear();
      write(tally, sure);
    }
  }

  private void finish(Tally tally) {
    if (tally.looksAway()) {
      awayUntil = clock.instant().plus(NETWORK_AWAY);
      feeds.visitAt(tally.outOfReach.stream().map(one -> one.feed().id()).toList(), awayUntil);
      LOG.warn("No feed can be reached: the network seems to be away. Next try at {}.", awayUntil);
    } else {
      write(tally, tally.outOfReach);
    }
  }

  private void write(Tally tally, List<Visited> visits) {
    List<Seen> seen = visits.stream().map(this::stored).toList();
    database.inTransaction(
        handle -> {
          seen.forEach(one -> keep(handle, one));
          return seen.size();
        });
    tally.visited += visits.size();
    tally.failed += (int) visits.stream().filter(one -> one.trouble().isPresent()).count();
    tally.news += seen.stream().mapToInt(one -> one.articles().size()).sum();
  }

  /** A visit and the articles its entries became, in their order; empty for those still to read. */
  private record Seen(Visited visited, List<Optional<Long>> articles) {}

  private Seen stored(Visited visited) {
    List<SeenEntry> news = news(visited);
    List<Incoming> whole = news.stream().flatMap(one -> one.whole().stream()).toList();
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < whole.size(); i += ARTICLES_AT_ONCE) {
      articles
          .take(whole.subList(i, Math.min(i + ARTICLES_AT_ONCE, whole.size())))
          .forEach(added -> ids.add(added.id()));
    }
    List<Optional<Long>> became = new ArrayList<>();
    int next = 0;
    for (SeenEntry entry : news) {
      became.add(entry.whole().isPresent() ? Optional.of(ids.get(next++)) : entry.article());
    }
    return new Seen(visited, became);
  }

  private static List<SeenEntry> news(Visited visited) {
    return visited
        .outcome()
        .fold(Visited.Read::news, unchanged -> List.<SeenEntry>of(), failed -> List.of());
  }

  private void keep(Handle handle, Seen seen) {
    Instant now = clock.instant();
    FollowedFeed feed = seen.visited().feed();
    List<SeenEntry> news = news(seen.visited());
    List<Entries.Keeping> kept = new ArrayList<>();
    for (int i = news.size() - 1; i >= 0; i--) {
      SeenEntry entry = news.get(i);
      boolean readPage = entry.whole().isEmpty() && !entry.settled();
      Optional<Instant> pageAt =
          readPage
              ? Optional.of(spacing.book(entry.entry().url(), FetchRequest.Kind.PAGE, now))
              : Optional.empty();
      kept.add(new Entries.Keeping(entry, seen.articles().get(i), pageAt));
    }
    entries.keep(handle, feed.id(), kept);
    RefreshPlan.Next next = next(seen.visited(), now);
    book.keep(handle, seen.visited(), next);
    seen.visited().trouble().ifPresent(trouble -> say(feed, trouble, next));
  }

  private static void say(FollowedFeed feed, FeedTrouble trouble, RefreshPlan.Next next) {
    LOG.info(
        "The feed {} could not be read: {}{}. Next try at {}.",
        feed.shownAddress(),
        trouble.kind(),
        trouble.detail().isEmpty() ? "" : " (" + trouble.detail() + ")",
        next.at());
  }

  private RefreshPlan.Next next(Visited visited, Instant now) {
    FollowedFeed feed = visited.feed();
    RefreshPlan plan = new RefreshPlan(chance(feed, now));
    boolean hubTells = feed.hub().filter(hub -> hub.tells(now)).isPresent();
    return visited
        .outcome()
        .fold(
            read -> plan.read(now, feed.every(), read.news().size(), read.promise(), hubTells),
            unchanged -> plan.read(now, feed.every(), 0, unchanged.promise(), hubTells),
            failed -> failed(plan, feed, failed, now));
  }

  private static RefreshPlan.Next failed(
      RefreshPlan plan, FollowedFeed feed, Visited.Failed failed, Instant now) {
    return switch (failed.trouble().kind()) {
      case TOO_OFTEN -> plan.tooOften(now, feed.every(), failed.retryAfter());
      case GONE -> plan.gone(now, feed.every());
      default -> plan.failed(now, feed.every(), feed.failures() + 1);
    };
  }

  /** The same for the same feed and time, so that a test can tell it. */
  private static double chance(FollowedFeed feed, Instant now) {
    long mixed = (feed.id() * 0x9E3779B97F4A7C15L) ^ now.getEpochSecond();
    return Math.floorMod(mixed * 0xBF58476D1CE4E5B9L, 1_000L) / 1_000.0;
  }
}
