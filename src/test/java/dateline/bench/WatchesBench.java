package dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Publication;
import dateline.briefing.GroundingVerifier;
import dateline.briefing.StoryBriefing;
import dateline.chat.AlertPost;
import dateline.chat.CitationLinks;
import dateline.grounding.ClaimCheck;
import dateline.store.Database;
import dateline.story.Stories;
import dateline.telegram.Outbox;
import dateline.watch.Hours;
import dateline.watch.WatchRound;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * 100,000 watches over a stream of the real articles: from the article coming in to its alerts in
 * the outbox, grouping and all. One part comes as fast as it is told, the other at a fixed rate.
 */
final class WatchesBench implements Bench.Benchmark {
  private static final Path FOLDER = Path.of("target", "bench", "watches");
  private static final int WATCHES = 100_000;
  private static final int STREAM = Integer.getInteger("stream", 6_000);
  private static final int WARM_UP = STREAM / 3;
  private static final int AT_ONCE = 20;
  private static final Duration BEAT = Duration.ofMillis(100);
  private static final int MOST_UNTOLD = 200;
  private static final int GROUPED_AT_ONCE = 50;
  private static final Instant NOW = Instant.parse("2026-01-10T08:00:00Z");

  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Random random = new Random(5);

  @Override
  public List<Figure> run() throws IOException {
    List<Article> news = new ArrayList<>();
    try (Corpus corpus = Corpus.filled()) {
      for (long after = 0; ; ) {
        List<Articles.Change> some = corpus.articles.changesAfter(after, 1_000);
        if (some.isEmpty()) {
          break;
        }
        some.forEach(change -> news.add(change.article()));
        after = some.get(some.size() - 1).number();
      }
    }
    Collections.shuffle(news, random);
    Corpus.emptied(FOLDER);
    try (Database database = Database.open(FOLDER)) {
      return measure(database, news);
    }
  }

  private List<Figure> measure(Database database, List<Article> news) {
    InstantSource clock = () -> NOW;
    long before = usedMegabytes();
    Articles articles = new Articles(database, clock);
    Stories stories = new Stories(database, articles);
    int queries = fill(database, news.subList(STREAM, news.size()));
    Outbox outbox = new Outbox(database, 42, clock);
    WatchRound round =
        new WatchRound(
            database,
            articles,
            stories,
            new dateline.watch.Watches(database, articles),
            new StoryBriefing(Optional.empty(), new GroundingVerifier(new ClaimCheck())),
            new AlertPost(outbox, CitationLinks.toOriginals()),
            Hours.always(),
            clock);
    round.run();
    long loaded = usedMegabytes() - before;
    double rate;
    double processor;
    List<Double> waits;
    try (AlertFlow flow = new AlertFlow(database, articles, () -> group(stories), round::run)) {
      List<Article> stream = news.subList(0, STREAM).stream().map(WatchesBench::asOfNow).toList();
      int middle = (WARM_UP + STREAM) / 2;
      flow.rush(stream.subList(0, WARM_UP), AT_ONCE, MOST_UNTOLD);
      List<Article> first = stream.subList(WARM_UP, middle);
      long used = MACHINE.getProcessCpuTime();
      rate = first.size() / flow.rush(first, AT_ONCE, MOST_UNTOLD);
      processor = (MACHINE.getProcessCpuTime() - used) / 1e6 / first.size();
      waits = new ArrayList<>(flow.steadily(stream.subList(middle, STREAM), AT_ONCE, BEAT));
    }
    Collections.sort(waits);
    long alerts = outbox.waiting();
    return List.of(
        Figure.higher("articles, stored to alerts in the outbox", rate, "/s", 200),
        Figure.lower("article to its alerts, p99", waits.get(waits.size() * 99 / 100), "s", 1)
            .beside(Map.of("articles a second", AT_ONCE * 1e3 / BEAT.toMillis())),
        Figure.reported("processor time of all threads, an article", processor, "ms", "lower"),
        Figure.reported("alerts an article", alerts / (double) STREAM, "", "higher"),
        Figure.reported("different queries", queries, "", "higher"),
        Figure.reported("heap of the watches", loaded, "MB", "lower"));
  }

  private static void group(Stories stories) {
    int grouped;
    do {
      grouped = stories.catchUp(GROUPED_AT_ONCE);
    } while (grouped == GROUPED_AT_ONCE);
  }

  /** Published now, as what comes by a feed is. */
  private static Article asOfNow(Article article) {
    return new Article(
        0,
        article.url(),
        article.title(),
        article.text(),
        Publication.at(NOW),
        article.outlet(),
        article.language(),
        article.authors(),
        false);
  }

  /** One chat each; popular wishes come more than once. */
  private int fill(Database database, List<Article> news) {
    List<String> wishes = new Wishes(news, random).some(WATCHES);
    database.inTransaction(
        handle -> {
          var insert =
              handle.prepareBatch(
                  """
                  insert into watch (id, chat, language, words, query, since)
                  values (?, ?, 'en', ?, ?, 0)
                  """);
          for (int id = 1; id <= WATCHES; id++) {
            String words = wishes.get(id - 1);
            insert.add(id, 1_000_000 + id, words, Wishes.query(words).orElseThrow().canonical());
          }
          insert.execute();
          return handle.execute("update watch_counter set last = ?", WATCHES);
        });
    return Set.copyOf(wishes).size();
  }

  private static long usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
