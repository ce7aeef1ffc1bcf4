package dateline.digest;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Publication;
import dateline.briefing.GroundingVerifier;
import dateline.briefing.StoryBriefing;
import dateline.grounding.ClaimCheck;
import dateline.store.Database;
import dateline.story.Stories;
import dateline.telegram.MovingClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that makes editions, over a real database; what is put is kept in a list. */
public final class DigestDesk implements AutoCloseable {
  public final MovingClock clock = new MovingClock();
  public final Database database;
  public final Articles articles;
  public final Stories stories;
  public final Subscriptions subscriptions;
  public final ReaderMemory memory;
  public final Rounds rounds;
  public final DigestEditor editor;
  public final Map<String, Written> put = new LinkedHashMap<>();
  public final Set<String> lost = new HashSet<>();
  public final DigestRound round;
  public Runnable beforePut = () -> {};
  private int orders;

  public DigestDesk(Path folder) {
    database = Database.open(folder);
    articles = new Articles(database, clock);
    stories = new Stories(database, articles);
    subscriptions = new Subscriptions(database, new DigestChats(database), clock);
    memory = new ReaderMemory(database);
    rounds = new Rounds(database);
    NewsWindow window = new NewsWindow(articles, stories, Duration.ofDays(8));
    editor = new DigestEditor(window, stories);
    round = round(window, editor);
  }

  private DigestRound round(NewsWindow window, DigestEditor itsEditor) {
    return new DigestRound(
        database,
        subscriptions,
        memory,
        rounds,
        stories,
        window,
        itsEditor,
        new EditionWriter(
            articles, new StoryBriefing(Optional.empty(), new GroundingVerifier(new ClaimCheck()))),
        new Post() {
          @Override
          public void put(List<Sending> editions) {
            for (Sending sending : editions) {
              beforePut.run();
              put.put(sending.key(), sending.edition());
            }
          }

          @Override
          public Set<String> lost(Collection<String> keys) {
            return keys.stream().filter(lost::contains).collect(Collectors.toSet());
          }
        },
        clock);
  }

  /** A second round over the same database, as in another process. */
  DigestRound otherRound() {
    NewsWindow window = new NewsWindow(articles, stories, Duration.ofDays(8));
    return round(window, new DigestEditor(window, stories));
  }

  Order order(Interest interest, String... times) {
    return order(5, interest, Order.Manner.USUAL, times);
  }

  Order order(long chat, Interest interest, Order.Manner manner, String... times) {
    LocalTime[] hours = List.of(times).stream().map(LocalTime::parse).toArray(LocalTime[]::new);
    return subscriptions
        .add(
            "update" + ++orders,
            new Order.Home(chat, Optional.empty(), 7, "en"),
            interest,
            new Timetable(Timetable.Hours.daily(hours), ZoneId.of("UTC")),
            manner)
        .orElseThrow();
  }

  static Interest about(String... topics) {
    return Interest.OPEN.withTopics(List.of(topics));
  }

  Article publish(String outlet, String title, String text) {
    String url =
        "https://" + outlet.toLowerCase().replace(' ', '-') + ".example/" + title.hashCode();
    articles.add(
        List.of(
            new Article(
                0,
                url,
                title,
                text,
                Publication.at(clock.instant()),
                outlet,
                "en",
                List.of(),
                false)));
    return articles.changesAfter(articles.lastChange() - 1, 1).get(0).article();
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  /** The headlines of the editions that were put, in order. */
  List<List<String>> headlines() {
    List<List<String>> headlines = new ArrayList<>();
    put.values()
        .forEach(
            it -> headlines.add(it.stories().stream().map(one -> one.pick().headline()).toList()));
    return headlines;
  }

  @Override
  public void close() {
    database.close();
  }
}
