package dateline.bench;

import dateline.article.Articles;
import dateline.briefing.GroundingVerifier;
import dateline.briefing.StoryBriefing;
import dateline.chat.CitationLinks;
import dateline.chat.DigestPost;
import dateline.chat.EditionMessage;
import dateline.digest.DigestChats;
import dateline.digest.DigestEditor;
import dateline.digest.DigestRound;
import dateline.digest.EditionWriter;
import dateline.digest.Interest;
import dateline.digest.NewsWindow;
import dateline.digest.Order;
import dateline.digest.Post;
import dateline.digest.ReaderMemory;
import dateline.digest.Rounds;
import dateline.digest.Subscriptions;
import dateline.digest.Timetable;
import dateline.grounding.ClaimCheck;
import dateline.store.Database;
import dateline.story.Stories;
import dateline.telegram.MovingClock;
import dateline.telegram.Outbox;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A hundred thousand orders of five thousand kinds, due in one minute, each of which looks at all
 * 18,079 real articles. Their stories were grouped before, as they are when articles come in.
 */
final class OrdersBench implements Bench.Benchmark {
  private static final Path FOLDER = Path.of("target", "bench", "orders");
  private static final int KINDS = 5_000;
  private static final int READERS = Integer.getInteger("readers", 20);
  private static final Instant ORDERED = Instant.parse("2020-01-01T07:00:00Z");
  private static final Instant NOW = Instant.parse("2026-08-01T08:01:00Z");

  private final Random random = new Random(6);
  private final MovingClock clock = new MovingClock();

  @Override
  public List<Figure> run() throws Exception {
    copyOfTheArticles();
    clock.pass(Duration.between(clock.instant(), ORDERED));
    try (Database database = Database.open(FOLDER)) {
      Articles articles = new Articles(database, clock);
      Stories stories = new Stories(database, articles);
      while (stories.catchUp(500) > 0) {
        continue;
      }
      Subscriptions subscriptions = new Subscriptions(database, new DigestChats(database), clock);
      order(database, subscriptions, interests(articles));
      clock.pass(Duration.between(clock.instant(), NOW));
      System.gc();
      Counted counted =
          new Counted(
              new DigestPost(
                  new Outbox(database, 42, clock),
                  new EditionMessage(CitationLinks.toOriginals())));
      DigestRound round = round(database, articles, stories, subscriptions, counted);
      long started = System.nanoTime();
      long editions = round.run();
      double seconds = (System.nanoTime() - started) / 1e9;
      return figures(editions, counted, seconds);
    }
  }

  private static List<Figure> figures(long editions, Counted counted, double seconds)
      throws IOException {
    return List.of(
        new Figure(
            "editions decided, written and in the outbox",
            editions,
            "editions",
            "equal",
            Optional.of((double) KINDS * READERS),
            java.util.Map.of()),
        Figure.reported("of them with stories", counted.full, "editions", "higher"),
        Figure.reported("stories told", counted.stories, "stories", "higher"),
        Figure.lower("all of that, the articles read in too", seconds, "s", 60),
        Figure.lower("heap at its highest", heap(), "MB", 1_024),
        Figure.lower("resident memory at its highest", resident(), "MB", 1_500));
  }

  /** The articles as another benchmark has imported them, in a database of its own. */
  private static void copyOfTheArticles() throws IOException {
    Corpus.filled().close();
    Corpus.emptied(FOLDER);
    Files.copy(Corpus.FOLDER.resolve("dateline.db"), FOLDER.resolve("dateline.db"));
  }

  /** One to three words or names out of real headlines; every fourth leaves something out. */
  private List<Interest> interests(Articles articles) {
    List<String> words = new ArrayList<>(words(articles));
    Set<Interest> interests = new java.util.LinkedHashSet<>();
    while (interests.size() < KINDS) {
      List<String> topics = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        topics.add(words.get(random.nextInt(words.size())));
      }
      Interest interest = Interest.OPEN.withTopics(topics);
      interests.add(
          random.nextInt(4) == 0
              ? interest.without(words.get(random.nextInt(words.size())))
              : interest);
    }
    return List.copyOf(interests);
  }

  private static Set<String> words(Articles articles) {
    Set<String> words = new TreeSet<>();
    for (String title : articles.newestTitles(4_000)) {
      for (String word : title.split("[^\\p{L}]+")) {
        if (word.length() > 4) {
          words.add(word.toLowerCase(java.util.Locale.ROOT));
        }
      }
    }
    return words;
  }

  private static void order(
      Database database, Subscriptions subscriptions, List<Interest> interests) {
    Timetable eight = new Timetable(Timetable.Hours.daily(LocalTime.of(8, 0)), ZoneOffset.UTC);
    database.inTransaction(
        handle -> {
          for (int reader = 0; reader < READERS; reader++) {
            for (int kind = 0; kind < interests.size(); kind++) {
              long chat = 1_000L + (long) reader * KINDS + kind;
              subscriptions.add(
                  "bench" + chat,
                  new Order.Home(chat, Optional.empty(), chat, "en"),
                  interests.get(kind),
                  eight,
                  Order.Manner.USUAL);
            }
          }
          return true;
        });
  }

  private DigestRound round(
      Database database,
      Articles articles,
      Stories stories,
      Subscriptions subscriptions,
      Post post) {
    NewsWindow window = new NewsWindow(articles, stories, Duration.ofDays(3_650));
    return new DigestRound(
        database,
        subscriptions,
        new ReaderMemory(database),
        new Rounds(database),
        stories,
        window,
        new DigestEditor(window, stories),
        new EditionWriter(
            articles, new StoryBriefing(Optional.empty(), new GroundingVerifier(new ClaimCheck()))),
        post,
        clock);
  }

  /** Counts what is put. */
  private static final class Counted implements Post {
    private final Post post;
    private long full;
    private long stories;

    private Counted(Post post) {
      this.post = post;
    }

    @Override
    public void put(List<Sending> editions) {
      for (Sending sending : editions) {
        full += sending.edition().stories().isEmpty() ? 0 : 1;
        stories += sending.edition().stories().size();
      }
      post.put(editions);
    }

    @Override
    public Set<String> lost(Collection<String> keys) {
      return post.lost(keys);
    }
  }

  private static double heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / 1e6;
  }

  private static double resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
        .findFirst()
        .orElse(0);
  }
}
