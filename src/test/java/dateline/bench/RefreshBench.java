package dateline.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.article.Articles;
import dateline.fetch.FetchOptions;
import dateline.fetch.Fetcher;
import dateline.fetch.HostSpacing;
import dateline.follow.Entries;
import dateline.follow.FeedVisit;
import dateline.follow.Feeds;
import dateline.follow.Refresher;
import dateline.ingest.Intake;
import dateline.store.Database;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast 10,000 feeds of as many hosts are visited: real feed files, served over sockets of this
 * machine with entity tags, read by the ordinary client and stored in a database file. Server and
 * reader share the cores. A changed feed shows one article more than before, its words whole.
 */
final class RefreshBench implements Bench.Benchmark {
  private static final int FEEDS = 10_000;
  private static final int AT_ONCE = 24;
  private static final Duration PAUSE = Duration.ofDays(1);

  @Override
  public List<Figure> run() throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Path folder = Corpus.emptied(Path.of("target", "bench", "refresh"));
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    Clock clock = new Clock();
    try (Publisher publisher = new Publisher(fixtures());
        Database database = Database.open(folder);
        Fetcher fetcher = fetcher(clock)) {
      Feeds feeds = new Feeds(database, clock);
      Refresher refresher = refresher(database, feeds, fetcher, clock, threads);
      feeds.follow(
          IntStream.range(0, FEEDS)
              .mapToObj(i -> new Feeds.Wanted(publisher.address(i), "Feed " + i, "", ""))
              .toList());
      return rounds(refresher, publisher, clock);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Figure> rounds(Refresher refresher, Publisher publisher, Clock clock)
      throws Exception {
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.reported("first visits", perSecond(refresher, clock), "feeds/s", "higher"));
    figures.add(Figure.higher("unchanged", perSecond(refresher, clock), "feeds/s", 500));
    double before = usedMegabytes();
    publisher.edition++;
    figures.add(Figure.higher("changed", perSecond(refresher, clock), "feeds/s", 100));
    publisher.edition++;
    perSecond(refresher, clock);
    perSecond(refresher, clock);
    figures.add(
        Figure.lower("heap in use after 30,000 more visits", usedMegabytes() - before, "MB", 20));
    return figures;
  }

  private static double perSecond(Refresher refresher, Clock clock) throws Exception {
    clock.now = clock.now.plus(PAUSE);
    long started = System.nanoTime();
    Refresher.Round round = refresher.refreshDue();
    double seconds = (System.nanoTime() - started) / 1e9;
    if (round.visited() != FEEDS || round.failed() > 0) {
      throw new IllegalStateException("Not every feed was read: " + round);
    }
    return FEEDS / seconds;
  }

  private static Fetcher fetcher(InstantSource clock) {
    return new Fetcher(
        FetchOptions.standard("Dateline benchmark")
            .withPrivateNetworks(true)
            .withLookup(host -> List.of(InetAddress.getLoopbackAddress())),
        clock);
  }

  private static Refresher refresher(
      Database database,
      Feeds feeds,
      Fetcher fetcher,
      InstantSource clock,
      ExecutorService threads) {
    Entries entries = new Entries(database, clock);
    FeedVisit visit = new FeedVisit(fetcher, entries, new Intake(clock, false), clock);
    return new Refresher(
        database,
        feeds,
        entries,
        new Articles(database, clock),
        visit,
        HostSpacing.standard(),
        clock,
        threads,
        AT_ONCE);
  }

  private static List<String> fixtures() throws IOException {
    Path folder = NewsQuestions.DATA.resolve("feeds").resolve("rss-parser");
    if (!Files.isDirectory(folder)) {
      throw new MissingData(folder + " is missing: real feeds to serve.");
    }
    List<String> fixtures = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (file.toString().endsWith(".rss") && text.contains("</channel>") && utf8(text)) {
          fixtures.add(text);
        }
      }
    }
    return fixtures;
  }

  private static boolean utf8(String text) {
    return !text.contains("\uFFFD") && !text.substring(0, 100).contains("ISO-8859");
  }

  private static double usedMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  private static final class Clock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-01T08:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** Serves feed {@code n} of host {@code feed<n>.example}, with one article more each edition. */
  private static final class Publisher implements AutoCloseable {
    private final List<String> fixtures;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private volatile int edition;

    Publisher(List<String> fixtures) throws IOException {
      this.fixtures = fixtures;
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
      server.setExecutor(threads);
      server.createContext("/", this::answer);
      server.start();
    }

    String address(int feed) {
      return "http://feed" + feed + ".example:" + server.getAddress().getPort() + "/rss.xml";
    }

    private void answer(HttpExchange exchange) throws IOException {
      String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst("\\..*", "");
      int feed = Integer.parseInt(host.substring("feed".length()));
      String tag = "\"" + feed + "-" + edition + "\"";
      try (exchange) {
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
          exchange.sendResponseHeaders(304, -1);
          return;
        }
        byte[] body = body(feed).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    }

    private String body(int feed) {
      StringBuilder items = new StringBuilder();
      for (int number = 1; number <= edition; number++) {
        items.append(item(feed, number));
      }
      String fixture = fixtures.get(feed % fixtures.size());
      return fixture.replaceFirst("</channel>", items + "</channel>");
    }

    private static String item(int feed, int number) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        text.append("<p>The council of town ").append(feed).append(" settled matter ");
        text.append(number * 100 + i).append(" of ").append(feed * 31 + i);
        text.append(" and will meet again about street ").append(feed * 7 + i).append(".</p>");
      }
      String link = "https://feed" + feed + ".example/story/" + number;
      return "<item><guid>"
          + link
          + "</guid><link>"
          + link
          + "</link><title>Town "
          + feed
          + " settles matter "
          + number
          + "</title><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate>"
          + "<description><![CDATA["
          + text
          + "]]></description></item>";
    }

    @Override
    public void close() {
      server.stop(0);
      threads.shutdownNow();
    }
  }
}
