package dateline.watch;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.briefing.Claim;
import dateline.briefing.StoryBriefing;
import dateline.store.Database;
import dateline.story.Development;
import dateline.story.Stories;
import dateline.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Tells chats of new stories that they watch for, and of what is materially new in those they were
 * told. What was told, what is to be sent and how far we are is written in one transaction, so that
 * a crash repeats work and never a message.
 */
public final class WatchRound {
  /** An older article is history that came in late. */
  private static final Duration FRESH = Duration.ofDays(2);

  private static final int BATCH = 100;
  private static final int MOST_A_DAY = 20;

  /** In one alert. */
  private static final int SENTENCES = 2;

  private final Database database;
  private final Articles articles;
  private final Stories stories;
  private final Watches watches;
  private final StoryBriefing briefing;
  private final Post post;
  private final Hours hours;
  private final InstantSource clock;
  private final StandingQueries queries = new StandingQueries();
  private long known;

  public WatchRound(
      Database database,
      Articles articles,
      Stories stories,
      Watches watches,
      StoryBriefing briefing,
      Post post,
      Hours hours,
      InstantSource clock) {
    this.database = database;
    this.articles = articles;
    this.stories = stories;
    this.watches = watches;
    this.briefing = briefing;
    this.post = post;
    this.hours = hours;
    this.clock = clock;
  }

  /** Works on all that was grouped since the last time. */
  public synchronized void run() {
    learn();
    while (step()) {
      learn();
    }
  }

  private void learn() {
    for (WatchRows.Made made : watches.madeAfter(known)) {
      queries.put(WatchQuery.read(made.query()));
      known = made.id();
    }
  }

  private boolean step() {
    long taken = database.read(WatchRows::taken);
    List<Stories.Joined> joined = stories.joinedAfter(taken, BATCH);
    if (joined.isEmpty()) {
      return false;
    }
    long next = joined.get(joined.size() - 1).version();
    Map<Long, Article> byId =
        articles.find(joined.stream().map(Stories.Joined::article).toList()).stream()
            .collect(Collectors.toMap(Article::id, one -> one));
    List<Due> due = new ArrayList<>();
    for (Stories.Joined one : joined) {
      if (byId.containsKey(one.article()) && isFresh(byId.get(one.article()))) {
        due.addAll(due(one, byId.get(one.article())));
      }
    }
    database.inTransaction(
        handle -> {
          if (WatchRows.advance(handle, taken, next)) {
            due.forEach(one -> tell(handle, one));
          }
          return next;
        });
    return true;
  }

  private boolean isFresh(Article article) {
    return article.published().instant().isAfter(clock.instant().minus(FRESH));
  }

  /** What could be told to a watch, if it was not told before. */
  private record Due(Watch watch, Story story, List<Claim> claims, boolean update) {}

  private List<Due> due(Stories.Joined joined, Article article) {
    List<WatchRows.Told> told = database.read(handle -> WatchRows.told(handle, joined.story()));
    Set<Long> knowing = told.stream().map(one -> one.watch().id()).collect(Collectors.toSet());
    List<Watch> fresh =
        watches.watchers(queries.match(article)).stream()
            .filter(one -> joined.version() > one.since() && !knowing.contains(one.watch().id()))
            .map(WatchRows.Watcher::watch)
            .toList();
    if (fresh.isEmpty() && told.isEmpty()) {
      return List.of();
    }
    return stories
        .find(joined.story())
        .map(story -> at(story, joined.version()))
        .map(
            story -> {
              List<Due> due = new ArrayList<>(news(story, article, fresh));
              due.addAll(updates(story, told));
              return due;
            })
        .orElse(List.of());
  }

  /** The key of an alert names the version that brought it, however far the story is by now. */
  private static Story at(Story story, long version) {
    return new Story(
        story.id(),
        version,
        story.lead(),
        story.headline(),
        story.outlets(),
        story.heat(),
        story.first(),
        story.last(),
        story.articles());
  }

  private List<Due> news(Story story, Article article, List<Watch> fresh) {
    if (fresh.isEmpty()) {
      return List.of();
    }
    List<Claim> claims = briefing.brief(story.headline(), List.of(article), clock.instant(), false);
    return fresh.stream().map(watch -> new Due(watch, story, claims, false)).toList();
  }

  /** Who was told as much hears the same of what came since. */
  private List<Due> updates(Story story, List<WatchRows.Told> told) {
    Map<Long, List<WatchRows.Told>> byVersion =
        told.stream()
            .filter(one -> !one.muted() && one.version() < story.version())
            .collect(Collectors.groupingBy(WatchRows.Told::version));
    List<Due> due = new ArrayList<>();
    byVersion.forEach(
        (version, all) -> {
          List<Claim> claims = changes(story, version);
          if (!claims.isEmpty()) {
            all.forEach(one -> due.add(new Due(one.watch(), story, claims, true)));
          }
        });
    return due;
  }

  /** What is materially new in the story since that version, the newest of it. */
  private List<Claim> changes(Story story, long since) {
    List<Development> all =
        stories.developmentsSince(story.id(), since).stream()
            .filter(one -> one.version() <= story.version())
            .toList();
    List<Claim> claims = new ArrayList<>();
    for (Development one : all.subList(Math.max(0, all.size() - SENTENCES), all.size())) {
      articles
          .find(one.article())
          .ifPresent(article -> claims.addAll(briefing.quote(article, List.of(one.sentence()))));
    }
    return claims;
  }

  private void tell(Handle handle, Due due) {
    Instant when = hours.awake(due.watch.chat(), clock.instant());
    LocalDate day = hours.day(due.watch.chat(), when);
    int sent = WatchRows.sent(handle, due.watch.chat(), day);
    if (sent >= MOST_A_DAY
        || !WatchRows.tell(
            handle, due.watch.id(), due.story.id(), due.story.version(), due.update)) {
      return;
    }
    WatchRows.send(handle, due.watch.chat(), day);
    Alert alert = new Alert(due.watch, due.story, due.claims, due.update, sent == MOST_A_DAY - 1);
    post.put(alert, when);
  }

  /** Forgets what was counted on days long gone. */
  public void forget() {
    LocalDate day = hours.day(0, clock.instant()).minusDays(3);
    database.inTransaction(
        handle -> {
          WatchRows.forgetDaysBefore(handle, day);
          return day;
        });
  }
}
