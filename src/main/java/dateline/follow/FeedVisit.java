package dateline.follow;

import dateline.article.CanonicalAddress;
import dateline.article.Incoming;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedParser;
import dateline.fetch.FetchRequest;
import dateline.fetch.Fetched;
import dateline.fetch.Fetcher;
import dateline.ingest.Intake;
import dateline.ingest.RawArticle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits one feed: what it shows, and what of that is new. Writes nothing. */
public final class FeedVisit {
  private static final Logger LOG = LoggerFactory.getLogger(FeedVisit.class);

  /** Of what was there before we came, so much is taken, and so much of that counts as news. */
  private static final int FIRST_TAKEN = 100;

  static final int NEWEST_FEW = 5;

  private final Fetcher fetcher;
  private final Entries entries;
  private final Intake intake;
  private final InstantSource clock;

  public FeedVisit(Fetcher fetcher, Entries entries, Intake intake, InstantSource clock) {
    this.fetcher = fetcher;
    this.entries = entries;
    this.intake = intake;
    this.clock = clock;
  }

  /** Never throws: one feed must not end the round of all. */
  Visited visit(FollowedFeed feed) {
    try {
      FollowedFeed.Validators last = feed.validators();
      return fetched(
          feed,
          fetcher.fetch(
              new FetchRequest(
                  feed.address(), FetchRequest.Kind.FEED, last.entityTag(), last.lastModified())));
    } catch (RuntimeException e) {
      LOG.error("Reading the feed {} failed in an unforeseen way.", feed.shownAddress(), e);
      return Visited.failed(feed, FeedTrouble.of(FeedTrouble.Kind.BROKEN));
    }
  }

  private Visited fetched(FollowedFeed feed, Fetched fetched) {
    return fetched.fold(
        fresh -> read(feed, fresh),
        notModified -> new Visited(feed, new Visited.Unchanged(notModified.freshFor())),
        tooOften ->
            new Visited(
                feed,
                new Visited.Failed(
                    FeedTrouble.of(FeedTrouble.Kind.TOO_OFTEN), tooOften.retryAfter())),
        gone -> Visited.failed(feed, FeedTrouble.of(FeedTrouble.Kind.GONE)),
        failed -> Visited.failed(feed, FeedTrouble.of(failed.trouble())));
  }

  private Visited read(FollowedFeed feed, Fetched.Fresh fresh) {
    String hash = hash(fresh.body());
    if (feed.validators().bodyHash().filter(hash::equals).isPresent()) {
      return new Visited(feed, new Visited.Unchanged(fresh.freshFor()));
    }
    return FeedParser.parse(fresh.body(), fresh.contentType(), fresh.address())
        .fold(
            parsed -> new Visited(feed, read(feed, fresh, hash, parsed)),
            why -> Visited.failed(feed, new FeedTrouble(FeedTrouble.Kind.UNREADABLE, why)));
  }

  private Visited.Read read(FollowedFeed feed, Fetched.Fresh fresh, String hash, Feed parsed) {
    return new Visited.Read(
        new FollowedFeed.Validators(fresh.entityTag(), fresh.lastModified(), Optional.of(hash)),
        fresh.freshFor().or(parsed::interval),
        Optional.of(fresh.address()).filter(address -> fresh.moved()),
        parsed.title(),
        parsed.site(),
        hub(fresh, parsed),
        news(feed, parsed));
  }

  private static Optional<FollowedFeed.Hub> hub(Fetched.Fresh fresh, Feed parsed) {
    String topic = parsed.self().orElse(fresh.address());
    return fresh
        .hub()
        .or(parsed::hub)
        .map(hub -> new FollowedFeed.Hub(hub, topic, Optional.empty()));
  }

  /** What is new or changed, oldest first, so that the order of storing is that of the news. */
  private List<SeenEntry> news(FollowedFeed feed, Feed parsed) {
    Instant undated = feed.isUnread() ? Instant.EPOCH : clock.instant();
    List<Entry> shown = new ArrayList<>(distinct(parsed.entries()));
    shown.sort(Comparator.comparing((Entry entry) -> time(entry).orElse(undated)).reversed());
    List<Entry> taken =
        feed.isUnread() ? shown.subList(0, Math.min(FIRST_TAKEN, shown.size())) : shown;
    Map<String, Entries.Known> known = new HashMap<>();
    entries
        .known(feed.id(), taken.stream().map(Entry::id).toList())
        .forEach(one -> known.put(one.guid(), one));
    List<SeenEntry> news = new ArrayList<>();
    for (int i = taken.size() - 1; i >= 0; i--) {
      Entry entry = taken.get(i);
      boolean backlog = feed.isUnread() && (i >= NEWEST_FEW || time(entry).isEmpty());
      seen(feed, entry, backlog, Optional.ofNullable(known.get(entry.id()))).ifPresent(news::add);
    }
    return news;
  }

  /** Entries that can be cited, once each. */
  private static List<Entry> distinct(List<Entry> entries) {
    Map<String, Entry> distinct = new LinkedHashMap<>();
    entries.stream()
        .filter(entry -> CanonicalAddress.of(entry.url()).isPresent())
        .forEach(entry -> distinct.putIfAbsent(entry.id(), entry));
    return List.copyOf(distinct.values());
  }

  private static Optional<Instant> time(Entry entry) {
    return entry.published().or(entry::updated);
  }

  private Optional<SeenEntry> seen(
      FollowedFeed feed, Entry entry, boolean backlog, Optional<Entries.Known> known) {
    String fingerprint =
        hash((entry.title() + "\n" + entry.text()).getBytes(StandardCharsets.UTF_8));
    if (known.filter(one -> one.fingerprint().equals(fingerprint)).isPresent()) {
      return Optional.empty();
    }
    Optional<Long> brought =
        entries.brought(feed.id(), entry.id(), FollowedFeed.host(entry.url()), fingerprint);
    Optional<Long> article = brought.or(() -> known.flatMap(Entries.Known::article));
    return Optional.of(
        new SeenEntry(
            entry,
            fingerprint,
            article,
            backlog,
            brought.isPresent(),
            brought.isPresent() ? Optional.empty() : whole(feed, entry, article)));
  }

  private Optional<Incoming> whole(FollowedFeed feed, Entry entry, Optional<Long> article) {
    if (!EntryArticle.isWhole(entry)) {
      return Optional.empty();
    }
    Optional<RawArticle> raw = EntryArticle.ofFeed(entry, clock.instant(), feed.isUnread());
    return raw.flatMap(intake::article).map(accepted -> new Incoming(accepted, article));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
