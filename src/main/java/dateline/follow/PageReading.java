package dateline.follow;

import dateline.article.Added;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Incoming;
import dateline.fetch.FetchRequest;
import dateline.fetch.Fetched;
import dateline.fetch.Fetcher;
import dateline.fetch.HostSpacing;
import dateline.fetch.Trouble;
import dateline.ingest.Intake;
import dateline.page.PageReader;
import dateline.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the pages of entries whose feed does not give them whole. Where the page is refused, or
 * gives less than the feed, the feed's words are taken.
 */
public final class PageReading {
  private static final Logger LOG = LoggerFactory.getLogger(PageReading.class);
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final List<Duration> RETRIES =
      List.of(Duration.ofMinutes(2), Duration.ofMinutes(20));
  private static final Duration TOO_OFTEN = Duration.ofMinutes(10);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);
  private static final Set<Trouble.Kind> MAY_PASS =
      Set.of(
          Trouble.Kind.UNKNOWN_HOST,
          Trouble.Kind.UNREACHABLE,
          Trouble.Kind.TOO_SLOW,
          Trouble.Kind.STATUS,
          Trouble.Kind.BROKEN);

  private final Database database;
  private final Entries entries;
  private final Articles articles;
  private final Fetcher fetcher;
  private final Intake intake;
  private final PageReader reader;
  private final HostSpacing spacing;
  private final InstantSource clock;
  private final ExecutorService threads;
  private final int atOnce;

  public PageReading(
      Database database,
      Entries entries,
      Articles articles,
      Fetcher fetcher,
      Intake intake,
      HostSpacing spacing,
      InstantSource clock,
      ExecutorService threads,
      int atOnce) {
    this.database = database;
    this.entries = entries;
    this.articles = articles;
    this.fetcher = fetcher;
    this.intake = intake;
    this.reader = new PageReader(clock);
    this.spacing = spacing;
    this.clock = clock;
    this.threads = threads;
    this.atOnce = atOnce;
  }

  /** Reads every page that is due; returns how many entries are done with. */
  public int readDue() throws InterruptedException {
    return new Pipeline<Entries.Waiting, Read>(threads, atOnce)
        .run(this::take, this::read, this::keep);
  }

  /**
   * Pages are due one after the other, as their host permits. After a standstill many of a host are
   * due at once: all but one of them are put off.
   */
  private List<Entries.Waiting> take(int room) {
    List<Entries.Waiting> taken = new ArrayList<>();
    List<Entries.Waiting> claimed;
    do {
      claimed = room == 0 ? List.of() : entries.claimDue(room - taken.size(), LEASE);
      Set<String> hosts = new HashSet<>();
      List<Entries.Waiting> putOff = new ArrayList<>();
      claimed.forEach(one -> (hosts.add(one.host()) ? taken : putOff).add(one));
      putOff(putOff);
    } while (!claimed.isEmpty() && taken.isEmpty());
    return taken;
  }

  private void putOff(List<Entries.Waiting> waiting) {
    if (!waiting.isEmpty()) {
      Instant now = clock.instant();
      database.inTransaction(
          handle -> {
            waiting.forEach(one -> entries.again(handle, one, one.tries(), book(one, now)));
            return waiting.size();
          });
    }
  }

  /** The first of them was asked for just now. */
  private Instant book(Entries.Waiting entry, Instant now) {
    Instant when = spacing.book(entry.entry().url(), FetchRequest.Kind.PAGE, now);
    return when.isAfter(now)
        ? when
        : spacing.book(entry.entry().url(), FetchRequest.Kind.PAGE, now);
  }

  /** The pages that wait to be read. */
  public long waiting() {
    return entries.waiting();
  }

  private record Read(Entries.Waiting entry, Outcome outcome) {}

  /** What came of an entry's page. */
  private sealed interface Outcome {
    default <T> T fold(
        Function<Taken, T> taken, Function<Brought, T> brought, Function<Later, T> later) {
      if (this instanceof Taken it) {
        return taken.apply(it);
      }
      if (this instanceof Brought it) {
        return brought.apply(it);
      }
      return later.apply((Later) this);
    }
  }

  /** The article it is; empty where neither page nor feed give one. */
  private record Taken(Optional<Article> article) implements Outcome {}

  /** Another feed has brought it. */
  private record Brought(long article) implements Outcome {}

  private record Later(int tries, Duration pause, boolean wholeHost) implements Outcome {}

  /** Never throws: one page must not end the round of all. */
  private Read read(Entries.Waiting entry) {
    try {
      Optional<Long> brought =
          entries.brought(entry.feed(), entry.guid(), entry.host(), entry.fingerprint());
      return new Read(entry, brought.<Outcome>map(Brought::new).orElseGet(() -> fetch(entry)));
    } catch (RuntimeException e) {
      LOG.error("Reading {} failed in an unforeseen way.", shown(entry), e);
      return new Read(entry, fromFeed(entry));
    }
  }

  private Outcome fetch(Entries.Waiting entry) {
    return fetcher
        .fetch(FetchRequest.page(entry.entry().url()))
        .fold(
            fresh -> fromPage(entry, fresh),
            notModified -> fromFeed(entry),
            tooOften -> later(entry, tooOften),
            gone -> fromFeed(entry),
            failed -> failed(entry, failed.trouble()));
  }

  private Outcome fromPage(Entries.Waiting entry, Fetched.Fresh fresh) {
    boolean html = fresh.contentType().filter(type -> !isHtml(type)).isEmpty();
    if (!html) {
      return fromFeed(entry);
    }
    return new Taken(
        EntryArticle.ofPage(
                entry.entry(),
                reader.read(fresh.body(), fresh.contentType(), fresh.address()),
                fresh.address(),
                clock.instant(),
                entry.backlog())
            .flatMap(intake::article));
  }

  private static boolean isHtml(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.contains("html") || type.contains("xml") || type.startsWith("text/plain");
  }

  private Outcome fromFeed(Entries.Waiting entry) {
    return new Taken(
        EntryArticle.ofFeed(entry.entry(), clock.instant(), entry.backlog())
            .flatMap(intake::article));
  }

  private Outcome later(Entries.Waiting entry, Fetched.TooOften tooOften) {
    Duration wait = tooOften.retryAfter().orElse(TOO_OFTEN);
    return wait.compareTo(LONGEST_WAIT) > 0 || entry.tries() >= RETRIES.size() * 2
        ? fromFeed(entry)
        : new Later(entry.tries() + 1, wait, true);
  }

  private Outcome failed(Entries.Waiting entry, Trouble trouble) {
    boolean again = MAY_PASS.contains(trouble.kind()) && entry.tries() < RETRIES.size();
    Duration wait = again ? RETRIES.get(entry.tries()) : Duration.ZERO;
    LOG.info(
        "The page {} could not be read: {}{}. {}",
        shown(entry),
        trouble.kind(),
        trouble.detail().isEmpty() ? "" : " (" + trouble.detail() + ")",
        again
            ? "Next try at " + clock.instant().plus(wait) + "."
            : "What the feed says of it is taken instead; it is not tried again.");
    return again ? new Later(entry.tries() + 1, wait, false) : fromFeed(entry);
  }

  private static String shown(Entries.Waiting entry) {
    return FollowedFeed.shown(entry.entry().url());
  }

  private void keep(List<Read> reads) {
    List<Incoming> incoming =
        reads.stream()
            .flatMap(
                read ->
                    article(read).stream().map(one -> new Incoming(one, read.entry().article())))
            .toList();
    List<Added> added = articles.take(incoming);
    database.inTransaction(
        handle -> {
          int next = 0;
          for (Read read : reads) {
            boolean taken = article(read).isPresent();
            keep(handle, read, taken ? Optional.of(added.get(next).id()) : Optional.empty());
            next += taken ? 1 : 0;
          }
          return next;
        });
  }

  private static Optional<Article> article(Read read) {
    return read.outcome()
        .fold(Taken::article, brought -> Optional.empty(), later -> Optional.empty());
  }

  private void keep(Handle handle, Read read, Optional<Long> article) {
    Entries.Waiting entry = read.entry();
    read.outcome()
        .fold(
            taken -> {
              entries.done(handle, entry, article);
              return true;
            },
            brought -> {
              entries.done(handle, entry, Optional.of(brought.article()));
              return true;
            },
            later -> {
              Duration own = later.wholeHost() ? Duration.ZERO : later.pause();
              entries.again(handle, entry, later.tries(), clock.instant().plus(own));
              if (later.wholeHost()) {
                entries.delay(handle, entry.host(), later.pause());
              }
              return true;
            });
  }
}
