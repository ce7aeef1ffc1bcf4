package dateline.watch;

import dateline.article.Articles;
import dateline.store.Database;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The standing queries of all chats. */
public final class Watches {
  public static final int MOST = 30;

  /** Who watches for what every tenth article has is told of everything. */
  private static final double TOO_WIDE = 0.1;

  private static final int SAMPLE = 400;
  private static final int LEAST_SAMPLE = 50;

  /** Queries in one statement. */
  private static final int AT_ONCE = 500;

  private final Database database;
  private final Articles articles;

  /** Queries of deleted watches; others may still watch for the same. */
  private final Queue<String> left = new ConcurrentLinkedQueue<>();

  public Watches(Database database, Articles articles) {
    this.database = database;
    this.articles = articles;
  }

  /** What came of a wish to watch. */
  public sealed interface Added {
    record Watching(Watch watch) implements Added {}

    /** The chat watches for the same already. */
    record Known(Watch watch) implements Added {}

    record TooMany() implements Added {}

    /** So many of a hundred articles match. */
    record TooWide(int percent) implements Added {}

    default <T> T fold(
        Function<Watch, T> watching,
        Function<Watch, T> known,
        Function<TooMany, T> tooMany,
        Function<TooWide, T> tooWide) {
      if (this instanceof Watching it) {
        return watching.apply(it.watch());
      }
      if (this instanceof Known it) {
        return known.apply(it.watch());
      }
      return this instanceof TooWide it ? tooWide.apply(it) : tooMany.apply((TooMany) this);
    }
  }

  /** Watches from now on: what was published and grouped before is not told. */
  public Added add(
      long chat, Optional<Integer> thread, String language, String words, WatchQuery query) {
    int percent = percent(query);
    if (percent > TOO_WIDE * 100) {
      return new Added.TooWide(percent);
    }
    return database.inTransaction(
        handle -> {
          Optional<Watch> known = WatchRows.ofChat(handle, chat, query.canonical());
          if (known.isPresent()) {
            return new Added.Known(known.get());
          }
          if (WatchRows.ofChat(handle, chat).size() >= MOST) {
            return new Added.TooMany();
          }
          long id = WatchRows.nextId(handle);
          Watch watch = new Watch(id, chat, thread, language, words, false);
          WatchRows.insert(handle, watch, query.canonical(), articles.lastChange());
          return new Added.Watching(watch);
        });
  }

  private int percent(WatchQuery query) {
    StandingQueries one = new StandingQueries();
    one.put(query);
    List<Articles.Change> newest =
        articles.changesAfter(Math.max(0, articles.lastChange() - SAMPLE), SAMPLE);
    if (newest.size() < LEAST_SAMPLE) {
      return 0;
    }
    long matching =
        newest.stream().filter(change -> !one.match(change.article()).isEmpty()).count();
    return (int) (100 * matching / newest.size());
  }

  /** The chat's, oldest first. */
  public List<Watch> of(long chat) {
    return database.read(handle -> WatchRows.ofChat(handle, chat));
  }

  /** Nothing where there is none, or it is another chat's. */
  public Optional<Watch> find(long chat, long id) {
    return of(chat).stream().filter(watch -> watch.id() == id).findFirst();
  }

  public void pause(Watch watch, boolean paused) {
    database.inTransaction(
        handle -> handle.execute("update watch set paused = ? where id = ?", paused, watch.id()));
  }

  public void delete(Watch watch) {
    Optional<String> query =
        database.inTransaction(
            handle -> {
              handle.execute("delete from watch_told where watch = ?", watch.id());
              return handle
                  .createQuery("delete from watch where id = ? returning query")
                  .bind(0, watch.id())
                  .mapTo(String.class)
                  .findOne();
            });
    query.ifPresent(left::add);
  }

  /** The watch tells no more of the story. */
  public void mute(Watch watch, long story) {
    database.inTransaction(handle -> WatchRows.mute(handle, watch.id(), story));
  }

  /** For as long as nothing can be sent to the chat. */
  public void rest(Handle handle, long chat, boolean resting) {
    handle.execute("update watch set resting = ? where chat = ?", resting, chat);
  }

  /** The chat has another number; what both watch for stays once. */
  public void moved(Handle handle, long from, long to) {
    handle.execute(
        """
        update watch set chat = ? where chat = ?
          and query not in (select query from watch where chat = ?)
        """,
        to,
        from,
        to);
    handle.execute(
        "delete from watch_told where watch in (select id from watch where chat = ?)", from);
    handle.execute("delete from watch where chat = ?", from);
  }

  /** Ids and canonical queries made after that id. */
  List<WatchRows.Made> madeAfter(long id) {
    return database.read(handle -> WatchRows.madeAfter(handle, id));
  }

  /** Queries that lost a watch since the last call, and have no other. */
  Set<String> unused() {
    Set<String> unused = new HashSet<>();
    for (String query = left.poll(); query != null; query = left.poll()) {
      unused.add(query);
    }
    slices(unused)
        .map(some -> database.read(handle -> WatchRows.used(handle, some)))
        .toList()
        .forEach(unused::removeAll);
    return unused;
  }

  /** Awake watches by their queries, of those queries. */
  Map<String, List<WatchRows.Watcher>> watchers(Set<String> queries) {
    return slices(queries)
        .flatMap(some -> database.read(handle -> WatchRows.watchers(handle, some)).stream())
        .collect(Collectors.groupingBy(WatchRows.Watcher::query));
  }

  private static Stream<List<String>> slices(Set<String> queries) {
    List<String> all = List.copyOf(queries);
    return IntStream.range(0, (all.size() + AT_ONCE - 1) / AT_ONCE)
        .mapToObj(i -> all.subList(i * AT_ONCE, Math.min(all.size(), (i + 1) * AT_ONCE)));
  }
}
