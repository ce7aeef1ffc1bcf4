package dateline.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * Gets what stands at an address, politely and safely: follows redirects, keeps to robots.txt for
 * pages, stays off private networks, and refuses what is too large or too slow. Blocks for no
 * longer than the time limit; may be used by many threads at once.
 */
public final class Fetcher implements AutoCloseable {
  private static final String FEED_TYPES =
      "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
          + " text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1";
  private static final String PAGE_TYPES = "text/html, application/xhtml+xml, */*;q=0.1";

  /** A host that needs longer for its robots.txt is not in a state to be asked for pages. */
  private static final Duration ROBOTS_LIMIT = Duration.ofSeconds(10);

  private static final int FORM_REDIRECTS = 3;

  private final FetchOptions options;
  private final AddressGuard guard;
  private final Connections connections;
  private final Answers answers;
  private final Robots robots;

  public Fetcher(FetchOptions options, InstantSource clock) {
    this(options, clock, AddressGuard.of(options.privateNetworks()));
  }

  Fetcher(FetchOptions options, InstantSource clock, AddressGuard guard) {
    this.options = options;
    this.guard = guard;
    this.connections = new Connections(options, guard);
    this.answers = new Answers(clock);
    this.robots = new Robots(clock, this::robotsFile);
  }

  public Fetched fetch(FetchRequest request) {
    return WebAddress.of(request.address())
        .map(start -> run(errand(request, start)))
        .orElseGet(() -> new Fetched.Failed(Trouble.of(Trouble.Kind.BAD_ADDRESS)));
  }

  /** Sends a form by POST, as guarded as a fetch. Redirects that ask for it get it, too. */
  public Posted post(String address, Map<String, String> form) {
    FormBody.Builder body = new FormBody.Builder();
    form.forEach(body::add);
    Posting posting = new Posting(connections, guard, body.build(), options.timeLimit());
    return WebAddress.of(address)
        .map(start -> posting.to(start, FORM_REDIRECTS))
        .orElseGet(() -> new Posted.Failed(Trouble.of(Trouble.Kind.BAD_ADDRESS)));
  }

  /**
   * What the robots.txt of the site wants between two requests, as far as it is known: it is once a
   * page of the site has been fetched.
   */
  public Optional<Duration> crawlDelay(String address) {
    return WebAddress.of(address).flatMap(robots::crawlDelay);
  }

  private Fetched run(Errand errand) {
    return new Journey(connections, guard, answers, errand).run(options.mostRedirects());
  }

  private Errand errand(FetchRequest request, HttpUrl start) {
    boolean feed = request.kind() == FetchRequest.Kind.FEED;
    return new Errand(
        start,
        feed ? FEED_TYPES : PAGE_TYPES,
        conditions(request),
        new Body.Limit(options.largest(request.kind()), false),
        options.timeLimit(),
        feed ? address -> Optional.empty() : robots::obstacle);
  }

  private Fetched robotsFile(HttpUrl address) {
    boolean hurried = options.timeLimit().compareTo(ROBOTS_LIMIT) > 0;
    return run(
        new Errand(
            address,
            "text/plain, */*;q=0.1",
            Headers.of(),
            new Body.Limit(Robots.LARGEST_FILE, true),
            hurried ? ROBOTS_LIMIT : options.timeLimit(),
            redirected -> Optional.empty()));
  }

  private static Headers conditions(FetchRequest request) {
    Headers.Builder headers = new Headers.Builder();
    request
        .entityTag()
        .flatMap(HeaderText::checked)
        .ifPresent(tag -> headers.add("If-None-Match", tag));
    request
        .lastModified()
        .flatMap(HeaderText::checked)
        .ifPresent(date -> headers.add("If-Modified-Since", date));
    return headers.build();
  }

  @Override
  public void close() {
    connections.close();
  }
}
