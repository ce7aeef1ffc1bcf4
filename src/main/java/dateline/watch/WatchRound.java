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
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells chats of new stories that they watch for, and of what is materially new in those they were
 * told. What was told, what is to be sent and how far we are is written in one transaction, so that
 * a crash repeats work and never a message.
 */
public final class WatchRound {
  /** An older article is history that came in late. */
  private static final Duration FRESH = Duration.ofDays(2);

  /** Articles of one transaction: while it tells them answers wait, and so does what comes in. */
  private static final int BATCH = 40;

  /** In one alert. */
  private static final int SENTENCES = 2;

  private final Database database;
  private final Articles articles;
  private final Stories stories;
  private final Watches watches;
  private final StoryBriefing briefing;
  private final Telling telling;
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
    this.telling = new Telling(post, hours);
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
    watches.unused().forEach(queries::remove);
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
    List<Telling.Due> due = due(matched(joined));
    database.inTransaction(
        handle -> {
          if (WatchRows.advance(handle, taken, next)) {
            telling.tell(handle, due, clock.instant());
          }
          return next;
        });
    return true;
  }

  /** An article in its story, and the queries it answers. */
  private record Matched(Stories.Joined joined, Article article, Set<String> queries) {
    boolean isAnyOf(Set<String> watched) {
      return queries.stream().anyMatch(watched::contains);
    }
  }

  private List<Matched> matched(List<Stories.Joined> joined) {
    Map<Long, Article> fresh =
        articles.find(joined.stream().map(Stories.Joined::article).toList()).stream()
            .filter(this::isFresh)
            .collect(Collectors.toMap(Article::id, one -> one));
    return joined.parallelStream()
        .filter(one -> fresh.containsKey(one.article()))
        .map(one -> matched(one, fresh.get(one.article())))
        .toList();
  }

  private Matched matched(Stories.Joined joined, Article article) {
    return new Matched(joined, article, queries.match(article));
  }

  private boolean isFresh(Article article) {
    return article.published().instant().isAfter(clock.instant().minus(FRESH));
  }

  private List<Telling.Due> due(List<Matched> all) {
    if (all.isEmpty()) {
      return List.of();
    }
    Set<Long> ids = all.stream().map(one -> one.joined.story()).collect(Collectors.toSet());
    Map<Long, List<WatchRows.Told>> told = database.read(handle -> WatchRows.told(handle, ids));
    Map<String, List<WatchRows.Watcher>> watchers =
        watches.watchers(
            all.stream().flatMap(one -> one.queries.stream()).collect(Collectors.toSet()));
    Set<Long> concerned =
        all.stream()
            .filter(one -> one.isAnyOf(watchers.keySet()))
            .map(one -> one.joined.story())
            .collect(Collectors.toCollection(() -> new HashSet<>(told.keySet())));
    Map<Long, Story> found =
        stories.find(concerned).stream().collect(Collectors.toMap(Story::id, one -> one));
    Map<Long, List<Claim>> quoted = quoted(all, watchers.keySet(), found);
    Map<Long, Knowledge> knowledge = new HashMap<>();
    Map<List<Development>, List<Claim>> changes = new HashMap<>();
    List<Telling.Due> due = new ArrayList<>();
    for (Matched one : all) {
      long story = one.joined.story();
      if (found.containsKey(story)) {
        Knowledge known =
            knowledge.computeIfAbsent(
                story, first -> new Knowledge(told.getOrDefault(story, List.of())));
        Story now = at(found.get(story), one.joined.version());
        due.addAll(updates(now, known, changes));
        due.addAll(news(now, one, watchers, known, quoted));
      }
    }
    return due;
  }

  /** What the watched articles say, by their ids; several are read at the same time. */
  private Map<Long, List<Claim>> quoted(
      List<Matched> all, Set<String> watched, Map<Long, Story> stories) {
    return all.parallelStream()
        .filter(one -> one.isAnyOf(watched) && stories.containsKey(one.joined.story()))
        .collect(
            Collectors.toMap(
                one -> one.article.id(),
                one -> quote(stories.get(one.joined.story()), one.article)));
  }

  private List<Claim> quote(Story story, Article article) {
    return briefing.brief(story.headline(), List.of(article), clock.instant(), false);
  }

  /** How far which watch knows a story, with what this round tells; the muted are left alone. */
  private static final class Knowledge {
    private final Map<Long, Long> versions = new LinkedHashMap<>();
    private final Set<Long> muted = new HashSet<>();

    Knowledge(List<WatchRows.Told> told) {
      for (WatchRows.Told one : told) {
        versions.put(one.pair().watch(), one.version());
        if (one.muted()) {
          muted.add(one.pair().watch());
        }
      }
    }

    /** Those that know less, by what they know. */
    SortedMap<Long, List<Long>> before(long version) {
      return versions.entrySet().stream()
          .filter(one -> one.getValue() < version && !muted.contains(one.getKey()))
          .collect(
              Collectors.groupingBy(
                  Map.Entry::getValue,
                  TreeMap::new,
                  Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }
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

  private List<Telling.Due> news(
      Story story,
      Matched matched,
      Map<String, List<WatchRows.Watcher>> watchers,
      Knowledge known,
      Map<Long, List<Claim>> quoted) {
    List<Long> fresh =
        matched.queries.stream()
            .flatMap(query -> watchers.getOrDefault(query, List.of()).stream())
            .filter(one -> story.version() > one.since())
            .map(WatchRows.Watcher::watch)
            .filter(watch -> !known.versions.containsKey(watch))
            .sorted()
            .toList();
    fresh.forEach(watch -> known.versions.put(watch, story.version()));
    List<Claim> claims = quoted.getOrDefault(matched.article.id(), List.of());
    return fresh.stream().map(watch -> new Telling.Due(watch, story, claims, false)).toList();
  }

  /** Who was told as much hears the same of what came since. */
  private List<Telling.Due> updates(
      Story story, Knowledge known, Map<List<Development>, List<Claim>> changes) {
    SortedMap<Long, List<Long>> before = known.before(story.version());
    if (before.isEmpty()) {
      return List.of();
    }
    List<Development> developments = stories.developmentsSince(story.id(), before.firstKey());
    List<Telling.Due> due = new ArrayList<>();
    before.forEach(
        (version, all) -> {
          List<Claim> claims =
              changes.computeIfAbsent(newest(developments, version, story.version()), this::quoted);
          if (!claims.isEmpty()) {
            all.forEach(watch -> due.add(new Telling.Due(watch, story, claims, true)));
            all.forEach(watch -> known.versions.put(watch, story.version()));
          }
        });
    return due;
  }

  private static List<Development> newest(List<Development> all, long since, long until) {
    List<Development> between =
        all.stream().filter(one -> one.version() > since && one.version() <= until).toList();
    return between.subList(Math.max(0, between.size() - SENTENCES), between.size());
  }

  /** What is materially new, each as its article says it. */
  private List<Claim> quoted(List<Development> developments) {
    List<Claim> claims = new ArrayList<>();
    for (Development one : developments) {
      articles
          .find(one.article())
          .ifPresent(article -> claims.addAll(briefing.quote(article, List.of(one.sentence()))));
    }
    return claims;
  }

  /** Forgets what was counted on days long gone. */
  public void forget() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(3);
    database.inTransaction(
        handle -> {
          WatchRows.forgetDaysBefore(handle, day);
          return day;
        });
  }
}
