package dateline.follow;

import dateline.article.Articles;
import dateline.fetch.FetchOptions;
import dateline.fetch.Fetcher;
import dateline.fetch.HostSpacing;
import dateline.ingest.Intake;
import dateline.store.Database;
import dateline.telegram.MovingClock;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All that follows feeds, over a database in a folder; every host is this machine. */
public final class Desk implements AutoCloseable {
  public final MovingClock clock = new MovingClock();
  public final Database database;
  public final Feeds feeds;
  public final Entries entries;
  public final FeedOffers offers;
  public final Articles articles;
  public final Refresher refresher;
  public final PageReading pages;
  public final Following following;
  public final Hubs hubs;
  private final Fetcher fetcher;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  public Desk(Path folder) {
    database = Database.open(folder);
    feeds = new Feeds(database, clock);
    offers = new FeedOffers(database);
    entries = new Entries(database, clock);
    articles = new Articles(database, clock);
    fetcher =
        new Fetcher(
            FetchOptions.standard("Dateline test")
                .withPrivateNetworks(true)
                .withTimeLimit(Duration.ofSeconds(5))
                .withLookup(Desk::lookUp),
            clock);
    Intake intake = new Intake(clock, false);
    FeedVisit visit = new FeedVisit(fetcher, entries, intake, clock);
    HostSpacing spacing = HostSpacing.standard();
    refresher =
        new Refresher(database, feeds, entries, articles, visit, spacing, clock, threads, 4);
    pages =
        new PageReading(database, entries, articles, fetcher, intake, spacing, clock, threads, 4);
    following = new Following(feeds, offers, fetcher, refresher);
    hubs =
        new Hubs(database, feeds, fetcher, Optional.of(URI.create("https://news.example/")), clock);
  }

  private static List<InetAddress> lookUp(String host) {
    return host.startsWith("nowhere") ? List.of() : List.of(InetAddress.getLoopbackAddress());
  }

  public Desk follow(String... addresses) {
    feeds.follow(
        List.of(addresses).stream()
            .map(address -> new Feeds.Wanted(address, "Followed as this", "World", ""))
            .toList());
    return this;
  }

  public FollowedFeed feed(String address) {
    return feeds.byAddress(address).orElseThrow();
  }

  /** Visits what is due, then reads pages for a minute, as the timers would. */
  public Refresher.Round round() throws InterruptedException {
    Refresher.Round round = refresher.refreshDue();
    for (int second = 0; second < 60; second++) {
      pages.readDue();
      clock.pass(Duration.ofSeconds(1));
    }
    return round;
  }

  public List<String> titles() {
    return articles.newestTitles(100);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    fetcher.close();
    database.close();
  }
}
