package dateline.watch;

import dateline.store.InList;
import dateline.store.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Watches as rows of their tables. */
final class WatchRows {
  private static final String COLUMNS =
      "watch.id, watch.chat, watch.thread, watch.language, watch.words, watch.paused";

  private WatchRows() {}

  /** A watch by its query. */
  record Made(long id, String query) {}

  /** A watch with what it asks for and from which version of stories on. */
  record Watcher(long watch, String query, long since) {}

  record Pair(long watch, long story) {}

  /** How far a watch has told a story. */
  record Told(Pair pair, long version, boolean muted) {}

  record ChatDay(long chat, LocalDate day) {}

  static long nextId(Handle handle) {
    return handle
        .createQuery("update watch_counter set last = last + 1 returning last")
        .mapTo(long.class)
        .one();
  }

  static void insert(Handle handle, Watch watch, String query, long since) {
    handle
        .createUpdate(
            """
            insert into watch (id, chat, thread, language, words, query, since)
            values (:id, :chat, :thread, :language, :words, :query, :since)
            """)
        .bind("id", watch.id())
        .bind("chat", watch.chat())
        .bind("thread", watch.thread().orElse(null))
        .bind("language", watch.language())
        .bind("words", watch.words())
        .bind("query", query)
        .bind("since", since)
        .execute();
  }

  static List<Watch> ofChat(Handle handle, long chat) {
    return handle
        .createQuery("select " + COLUMNS + " from watch where chat = :chat order by id")
        .bind("chat", chat)
        .map((row, context) -> watch(row))
        .list();
  }

  static Optional<Watch> ofChat(Handle handle, long chat, String query) {
    return handle
        .createQuery("select " + COLUMNS + " from watch where chat = :chat and query = :query")
        .bind("chat", chat)
        .bind("query", query)
        .map((row, context) -> watch(row))
        .findOne();
  }

  private static Watch watch(ResultSet row) throws SQLException {
    int thread = row.getInt("thread");
    return new Watch(
        row.getLong("id"),
        row.getLong("chat"),
        row.wasNull() ? Optional.empty() : Optional.of(thread),
        row.getString("language"),
        row.getString("words"),
        row.getBoolean("paused"));
  }

  static List<Made> madeAfter(Handle handle, long id) {
    return handle
        .createQuery("select id, query from watch where id > :id order by id")
        .bind("id", id)
        .map((row, context) -> new Made(row.getLong(1), row.getString(2)))
        .list();
  }

  static List<Watcher> watchers(Handle handle, Collection<String> queries) {
    return handle
        .createQuery(
            "select id, query, since from watch"
                + " where query in (<queries>) and not paused and not resting order by id")
        .bindList("queries", InList.of(queries))
        .map(
            (row, context) ->
                new Watcher(row.getLong("id"), row.getString("query"), row.getLong("since")))
        .list();
  }

  /** Those of the queries that anybody still watches for. */
  static Set<String> used(Handle handle, Collection<String> queries) {
    return handle
        .createQuery("select distinct query from watch where query in (<queries>)")
        .bindList("queries", InList.of(queries))
        .mapTo(String.class)
        .set();
  }

  /** What was told of the stories by watches that are awake, by story. */
  static Map<Long, List<Told>> told(Handle handle, Collection<Long> stories) {
    return handle
        .createQuery(
            """
            select watch_told.watch, watch_told.story, watch_told.version, watch_told.muted
            from watch_told join watch on watch.id = watch_told.watch
            where watch_told.story in (<stories>) and not paused and not resting
            order by watch.id
            """)
        .bindList("stories", InList.of(stories))
        .map((row, context) -> told(row))
        .collect(Collectors.groupingBy(one -> one.pair.story));
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        new Pair(row.getLong("watch"), row.getLong("story")),
        row.getLong("version"),
        row.getBoolean("muted"));
  }

  /** Those of the watches that may tell now. */
  static Map<Long, Watch> awake(Handle handle, Collection<Long> ids) {
    return handle
        .createQuery(
            "select " + COLUMNS + " from watch where id in (<ids>) and not paused and not resting")
        .bindList("ids", InList.of(ids))
        .map((row, context) -> watch(row))
        .collect(Collectors.toMap(Watch::id, one -> one));
  }

  /** How far those of the pairs were told that were; each is looked up by itself. */
  static Map<Pair, Told> told(Handle handle, Set<Pair> pairs) {
    List<Pair> asked = InList.of(pairs);
    Query query =
        handle
            .createQuery(
                """
                select told.watch, told.story, told.version, told.muted
                from (values <pairs>) asked join watch_told told
                  on told.watch = asked.column1 and told.story = asked.column2
                """)
            .define("pairs", String.join(", ", Collections.nCopies(asked.size(), "(?, ?)")));
    for (int i = 0; i < asked.size(); i++) {
      query.bind(2 * i, asked.get(i).watch).bind(2 * i + 1, asked.get(i).story);
    }
    return query
        .map((row, context) -> told(row))
        .collect(Collectors.toMap(Told::pair, one -> one, (one, same) -> one));
  }

  /** Notes that the watches tell so much of the stories. */
  static void tell(Handle handle, Map<Pair, Long> versions) {
    List<Object[]> rows = new ArrayList<>(versions.size());
    versions.forEach((pair, version) -> rows.add(new Object[] {pair.watch, pair.story, version}));
    Rows.write(
        handle,
        """
        insert into watch_told (watch, story, version) values (?, ?, ?)
        on conflict (watch, story) do update set version = excluded.version
        """,
        rows);
  }

  static int mute(Handle handle, long watch, long story) {
    return handle
        .createUpdate(
            """
            insert into watch_told (watch, story, version, muted)
            values (:watch, :story, 0, true)
            on conflict (watch, story) do update set muted = true
            """)
        .bind("watch", watch)
        .bind("story", story)
        .execute();
  }

  /** How many were sent to each of the chats on each day that is remembered. */
  static Map<ChatDay, Integer> sent(Handle handle, Collection<Long> chats) {
    if (chats.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("select chat, day, sent from watch_day where chat in (<chats>)")
        .bindList("chats", InList.of(chats))
        .map(
            (row, context) ->
                Map.entry(
                    new ChatDay(row.getLong(1), LocalDate.ofEpochDay(row.getLong(2))),
                    row.getInt(3)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static void send(Handle handle, Map<ChatDay, Integer> counts) {
    List<Object[]> rows = new ArrayList<>(counts.size());
    counts.forEach((day, count) -> rows.add(new Object[] {day.chat, day.day.toEpochDay(), count}));
    Rows.write(
        handle,
        """
        insert into watch_day (chat, day, sent) values (?, ?, ?)
        on conflict (chat, day) do update set sent = excluded.sent
        """,
        rows);
  }

  static void forgetDaysBefore(Handle handle, LocalDate day) {
    handle.execute("delete from watch_day where day < ?", day.toEpochDay());
  }

  static long taken(Handle handle) {
    return handle.createQuery("select taken from watch_counter").mapTo(long.class).one();
  }

  /** Whether we are the ones who took it so far. */
  static boolean advance(Handle handle, long taken, long next) {
    return handle.execute("update watch_counter set taken = ? where taken = ?", next, taken) == 1;
  }
}
