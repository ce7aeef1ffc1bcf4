package dateline.app;

import dateline.article.Articles;
import dateline.chat.FeedNotices;
import dateline.chat.FollowErrands;
import dateline.fetch.FetchOptions;
import dateline.fetch.Fetcher;
import dateline.fetch.HostSpacing;
import dateline.follow.Entries;
import dateline.follow.FeedOffers;
import dateline.follow.FeedVisit;
import dateline.follow.Feeds;
import dateline.follow.Following;
import dateline.follow.Hubs;
import dateline.follow.PageReading;
import dateline.follow.Refresher;
import dateline.ingest.Intake;
import dateline.store.Database;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.Executors;

/** Builds what follows feeds and reads pages. */
final class FeedWiring {
  private static final int FEEDS_AT_ONCE = 24;
  private static final int PAGES_AT_ONCE = 8;

  /** Readers' wishes do not stand behind a round of visits. */
  private static final int ERRANDS_AT_ONCE = 4;

  @Produces
  @Singleton
  Fetcher fetcher(Settings.Dateline settings, InstantSource clock) {
    return new Fetcher(
        FetchOptions.standard(userAgent(settings)).withPrivateNetworks(settings.privateNetworks()),
        clock);
  }

  /** Whoever runs the bot answers for it where its public address leads. */
  private static String userAgent(Settings.Dateline settings) {
    return settings
        .publicUrl()
        .map(url -> FetchOptions.userAgent("0.1", url.toASCIIString()))
        .orElse("Dateline/0.1 (self-hosted news reader)");
  }

  void close(@Disposes Fetcher fetcher) {
    fetcher.close();
  }

  @Produces
  @Singleton
  HostSpacing hostSpacing() {
    return HostSpacing.standard();
  }

  @Produces
  @Singleton
  Feeds feeds(Database database, InstantSource clock) {
    return new Feeds(database, clock);
  }

  @Produces
  @Singleton
  Entries entries(Database database, InstantSource clock) {
    return new Entries(database, clock);
  }

  @Produces
  @Singleton
  FetchPool fetchPool() {
    return new FetchPool(
        Executors.newFixedThreadPool(FEEDS_AT_ONCE),
        Executors.newFixedThreadPool(PAGES_AT_ONCE),
        Executors.newFixedThreadPool(ERRANDS_AT_ONCE));
  }

  void close(@Disposes FetchPool pool) {
    pool.close();
  }

  @Produces
  @Singleton
  Refresher refresher(
      Database database,
      Feeds feeds,
      Entries entries,
      Articles articles,
      Fetcher fetcher,
      HostSpacing spacing,
      FetchPool pool,
      InstantSource clock) {
    FeedVisit visit = new FeedVisit(fetcher, entries, new Intake(clock, false), clock);
    return new Refresher(
        database, feeds, entries, articles, visit, spacing, clock, pool.feeds(), FEEDS_AT_ONCE);
  }

  @Produces
  @Singleton
  PageReading pageReading(
      Database database,
      Entries entries,
      Articles articles,
      Fetcher fetcher,
      HostSpacing spacing,
      FetchPool pool,
      InstantSource clock) {
    return new PageReading(
        database,
        entries,
        articles,
        fetcher,
        new Intake(clock, false),
        spacing,
        clock,
        pool.pages(),
        PAGES_AT_ONCE);
  }

  @Produces
  @Singleton
  Hubs hubs(
      Database database,
      Feeds feeds,
      Fetcher fetcher,
      Settings.Dateline settings,
      InstantSource clock) {
    return new Hubs(database, feeds, fetcher, settings.publicUrl(), clock);
  }

  @Produces
  @Singleton
  FeedRounds feedRounds(
      Refresher refresher,
      PageReading pages,
      SampleEdition sample,
      FeedNotices notices,
      FollowErrands errands,
      Hubs hubs) {
    return new FeedRounds(refresher, pages, sample, notices::tell, errands::resume, hubs);
  }

  @Produces
  @Singleton
  FeedOffers feedOffers(Database database) {
    return new FeedOffers(database);
  }

  @Produces
  @Singleton
  Following following(Feeds feeds, FeedOffers offers, Fetcher fetcher, Refresher refresher) {
    return new Following(feeds, offers, fetcher, refresher);
  }
}
