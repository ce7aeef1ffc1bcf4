package dateline.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * What sites ask of robots in their robots.txt (RFC 9309). A file is kept for a day at most; one
 * that could not be had stands for "not now", and is tried again after some minutes.
 */
final class Robots {
  /** RFC 9309 2.5: what stands behind so many bytes need not be read. */
  static final int LARGEST_FILE = 500 * 1_024;

  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration KEPT_AT_LEAST = Duration.ofHours(1);
  private static final Duration TRIED_AGAIN = Duration.ofMinutes(10);
  private static final int MOST_SITES = 1_000;
  private static final long MOST_BYTES = 16_000_000;

  private final InstantSource clock;
  private final Function<HttpUrl, Fetched> fetch;

  /** By origin, the one that was asked for longest ago first. */
  private final Map<String, Site> sites = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param fetch gets a robots.txt, cut off at {@link #LARGEST_FILE}
   */
  Robots(InstantSource clock, Function<HttpUrl, Fetched> fetch) {
    this.clock = clock;
    this.fetch = fetch;
  }

  private record Kept(RobotsFile file, Instant until) {}

  /** Its lock makes others wait who want the same file, and nobody else. */
  private final class Site {
    private volatile Optional<Kept> kept = Optional.empty();

    synchronized RobotsFile file(HttpUrl address) {
      Instant now = clock.instant();
      Optional<Kept> valid = kept.filter(it -> it.until().isAfter(now));
      if (valid.isEmpty()) {
        RobotsFile read = RobotsFile.read(address, fetch.apply(address));
        Duration time = keptFor(read);
        RobotsFile file = read.obstacle().isEmpty() ? read : old().orElse(read);
        valid = Optional.of(new Kept(file, clock.instant().plus(time)));
        kept = valid;
        trim();
      }
      return valid.get().file();
    }

    /** RFC 9309 2.4: an old file is better than one that cannot be had. */
    private Optional<RobotsFile> old() {
      return kept.map(Kept::file).filter(file -> file.obstacle().isEmpty());
    }

    long weight() {
      return kept.map(it -> it.file().weight()).orElse(0L);
    }
  }

  /** What to answer instead of asking for the page; empty where it may be asked for. */
  Optional<Fetched> obstacle(HttpUrl page) {
    HttpUrl address = address(page);
    RobotsFile file = site(address).file(address);
    return file.obstacle()
        .or(
            () ->
                file.permits(page)
                    ? Optional.empty()
                    : Optional.of(new Fetched.Failed(Trouble.of(Trouble.Kind.ROBOTS))));
  }

  /** As far as it is known without asking. */
  Optional<Duration> crawlDelay(HttpUrl page) {
    Optional<Site> site;
    synchronized (sites) {
      site = Optional.ofNullable(sites.get(address(page).toString()));
    }
    return site.flatMap(it -> it.kept).flatMap(it -> it.file().crawlDelay());
  }

  /** How many sites it remembers. */
  int size() {
    synchronized (sites) {
      return sites.size();
    }
  }

  private Site site(HttpUrl address) {
    synchronized (sites) {
      return sites.computeIfAbsent(address.toString(), key -> new Site());
    }
  }

  private void trim() {
    synchronized (sites) {
      long bytes = sites.values().stream().mapToLong(Site::weight).sum();
      Iterator<Site> eldest = sites.values().iterator();
      while (eldest.hasNext() && (sites.size() > MOST_SITES || bytes > MOST_BYTES)) {
        bytes -= eldest.next().weight();
        eldest.remove();
      }
    }
  }

  private static Duration keptFor(RobotsFile file) {
    Duration lowest = file.obstacle().isEmpty() ? KEPT_AT_LEAST : TRIED_AGAIN;
    Duration highest = KEPT;
    Duration wanted = file.wanted().orElse(file.obstacle().isEmpty() ? highest : lowest);
    Duration atLeast = wanted.compareTo(lowest) < 0 ? lowest : wanted;
    return atLeast.compareTo(highest) > 0 ? highest : atLeast;
  }

  private static HttpUrl address(HttpUrl page) {
    return page.newBuilder().encodedPath("/robots.txt").query(null).build();
  }
}
