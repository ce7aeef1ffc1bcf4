package dateline.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Watches as rows of their tables. */
final class WatchRows {
  private static final String COLUMNS =
      "watch.id, watch.chat, watch.thread, watch.language, watch.words, watch.paused";

  private WatchRows() {}

  /** A watch by its query. */
  record Made(long id, String query) {}

  /** A watch with what it asks for and from which version of stories on. */
  record Watcher(Watch watch, String query, long since) {}

  /** How far a watch has told a story. */
  record Told(Watch watch, long version, boolean muted) {}

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
            "select "
                + COLUMNS
                + ", query, since from watch"
                + " where query in (<queries>) and not paused and not resting order by id")
        .bindList("queries", List.copyOf(queries))
        .map(
            (row, context) -> new Watcher(watch(row), row.getString("query"), row.getLong("since")))
        .list();
  }

  /** The watches that told the story, those at rest left out. */
  static List<Told> told(Handle handle, long story) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + ", watch_told.version, watch_told.muted"
                + " from watch_told join watch on watch.id = watch_told.watch"
                + " where watch_told.story = :story and not paused and not resting order by id")
        .bind("story", story)
        .map(
            (row, context) -> new Told(watch(row), row.getLong("version"), row.getBoolean("muted")))
        .list();
  }

  /**
   * Notes that the watch tells so much of the story.
   *
   * @param update whether it must have told of it before, or must not
   * @return whether it was so; two articles of one new story can come at once
   */
  static boolean tell(Handle handle, long watch, long story, long version, boolean update) {
    return handle
            .createUpdate(
                update
                    ? """
                    update watch_told set version = :version
                    where watch = :watch and story = :story and version < :version and not muted
                    """
                    : """
                    insert into watch_told (watch, story, version)
                    select :watch, :story, :version
                    where exists (select 1 from watch where id = :watch and not paused)
                    on conflict do nothing
                    """)
            .bind("watch", watch)
            .bind("story", story)
            .bind("version", version)
            .execute()
        == 1;
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

  /** How many were sent to the chat on that day. */
  static int sent(Handle handle, long chat, LocalDate day) {
    return handle
        .createQuery("select sent from watch_day where chat = :chat and day = :day")
        .bind("chat", chat)
        .bind("day", day.toEpochDay())
        .mapTo(int.class)
        .findOne()
        .orElse(0);
  }

  static void send(Handle handle, long chat, LocalDate day) {
    handle
        .createUpdate(
            """
            insert into watch_day (chat, day, sent) values (:chat, :day, 1)
            on conflict (chat, day) do update set sent = watch_day.sent + 1
            """)
        .bind("chat", chat)
        .bind("day", day.toEpochDay())
        .execute();
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
