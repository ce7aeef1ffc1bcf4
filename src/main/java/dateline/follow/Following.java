package dateline.follow;

import dateline.feed.Discovery;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedLink;
import dateline.feed.FeedParser;
import dateline.feed.Parsed;
import dateline.fetch.FetchRequest;
import dateline.fetch.Fetched;
import dateline.fetch.Fetcher;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From an address somebody gives, of a feed or of a site, to a feed that is followed. */
public final class Following {
  private static final int CHOICES = 6;

  private final Feeds feeds;
  private final FeedOffers offers;
  private final Fetcher fetcher;
  private final Refresher refresher;

  public Following(Feeds feeds, FeedOffers offers, Fetcher fetcher, Refresher refresher) {
    this.feeds = feeds;
    this.offers = offers;
    this.fetcher = fetcher;
    this.refresher = refresher;
  }

  /** Asks the address, and what it names; takes seconds, where {@link #known} is empty. */
  public Followed follow(String words) {
    return known(words).orElseGet(() -> asked(FeedAddress.of(words).orElseThrow()));
  }

  /** What can be said without asking anybody. */
  public Optional<Followed> known(String words) {
    Optional<String> address = FeedAddress.of(words);
    return address.isEmpty()
        ? Optional.of(new Followed.NoAddress())
        : feeds.byAddress(address.get()).map(Followed.Already::new);
  }

  private Followed asked(String address) {
    return fetcher
        .fetch(FetchRequest.feed(address))
        .fold(
            this::found,
            notModified -> new Followed.NoFeed(),
            tooOften -> notReached(FeedTrouble.Kind.TOO_OFTEN),
            gone -> notReached(FeedTrouble.Kind.GONE),
            failed -> new Followed.NotReached(FeedTrouble.of(failed.trouble())));
  }

  private static Followed notReached(FeedTrouble.Kind kind) {
    return new Followed.NotReached(FeedTrouble.of(kind));
  }

  private Followed found(Fetched.Fresh fresh) {
    return parsed(fresh).fold(feed -> start(fresh.address(), feed), why -> onPage(fresh));
  }

  private static Parsed parsed(Fetched.Fresh fresh) {
    return FeedParser.parse(fresh.body(), fresh.contentType(), fresh.address());
  }

  /** A page names its feeds, or one of the usual places holds one. */
  private Followed onPage(Fetched.Fresh page) {
    List<FeedLink> links =
        Discovery.feedsOf(page.body(), page.contentType(), page.address()).stream()
            .limit(CHOICES)
            .toList();
    if (links.size() == 1) {
      return firstOf(List.of(links.get(0).address()));
    }
    if (links.isEmpty()) {
      return firstOf(Discovery.guesses(page.address()));
    }
    return new Followed.Choice(links.stream().map(link -> offers.offer(wanted(link))).toList());
  }

  private static Feeds.Wanted wanted(FeedLink link) {
    String title = link.title().isBlank() ? FollowedFeed.shown(link.address()) : link.title();
    return new Feeds.Wanted(link.address(), title, "", "");
  }

  private Followed firstOf(List<String> addresses) {
    for (String address : addresses) {
      Optional<Followed> started =
          fetcher
              .fetch(FetchRequest.feed(address))
              .fold(
                  fresh ->
                      parsed(fresh)
                          .fold(
                              feed -> Optional.of(start(fresh.address(), feed)),
                              why -> Optional.empty()),
                  notModified -> Optional.empty(),
                  tooOften -> Optional.empty(),
                  gone -> Optional.empty(),
                  failed -> Optional.empty());
      if (started.isPresent()) {
        return started.get();
      }
    }
    return new Followed.NoFeed();
  }

  /** Its entries are there before the reader is told so. */
  private Followed start(String found, Feed feed) {
    String address = FeedAddress.of(found).orElse(found);
    Optional<FollowedFeed> already = feeds.byAddress(address);
    if (already.isPresent()) {
      return new Followed.Already(already.get());
    }
    String title = feed.title().isBlank() ? FollowedFeed.host(address) : feed.title();
    feeds.follow(List.of(new Feeds.Wanted(address, title, "", feed.site().orElse(""))));
    FollowedFeed followed = feeds.byAddress(address).orElseThrow();
    refresher.refresh(followed);
    List<Followed.Headline> newest =
        feed.entries().stream()
            .filter(entry -> !entry.title().isBlank())
            .sorted(Comparator.comparing(Following::time).reversed())
            .limit(FeedVisit.NEWEST_FEW)
            .map(entry -> new Followed.Headline(entry.title(), entry.url()))
            .toList();
    return new Followed.Started(followed, newest, feed.entries().size());
  }

  private static Instant time(Entry entry) {
    return entry.published().or(entry::updated).orElse(Instant.EPOCH);
  }
}
