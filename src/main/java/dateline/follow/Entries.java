package dateline.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dateline.feed.Entry;
import dateline.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** What the feeds have shown us, and the pages that are still to be read. */
public final class Entries {
  private static final ObjectMapper JSON =
      new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());

  private final Database database;
  private final InstantSource clock;

  public Entries(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** An entry of a feed as we saw it there last. */
  record Known(String guid, String fingerprint, Optional<Long> article) {}

  /** Those of the entries that the feed has shown before. */
  List<Known> known(long feed, Collection<String> guids) {
    if (guids.isEmpty()) {
      return List.of();
    }
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select guid, fingerprint, article from entry"
                        + " where feed = :feed and guid in (<guids>)")
                .bind("feed", feed)
                .bindList("guids", List.copyOf(guids))
                .map(
                    (row, context) ->
                        new Known(row.getString(1), row.getString(2), number(row, "article")))
                .list());
  }

  /** The article another feed's entry of the same words at the same host became, if one did. */
  Optional<Long> brought(long feed, String guid, String host, String fingerprint) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select article from entry
                    where guid = :guid and fingerprint = :fingerprint and article is not null
                      and host = :host and feed <> :feed
                    limit 1
                    """)
                .bind("guid", guid)
                .bind("fingerprint", fingerprint)
                .bind("host", host)
                .bind("feed", feed)
                .mapTo(Long.class)
                .findOne());
  }

  /**
   * An entry to be kept.
   *
   * @param article what it became
   * @param pageAt when its page is to be read, where it must be
   */
  record Keeping(SeenEntry seen, Optional<Long> article, Optional<Instant> pageAt) {}

  /** Keeps entries of a feed; of a feed that was unfollowed meanwhile nothing. */
  void keep(Handle handle, long feed, List<Keeping> entries) {
    if (entries.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into entry (guid, feed, host, fingerprint, seen, backlog, article, waiting,
              tries, next_try)
            select :guid, id, :host, :fingerprint, :now, :backlog, :article, :waiting, 0, :at
            from feed where id = :feed
            on conflict (guid, feed) do update set fingerprint = excluded.fingerprint,
              host = excluded.host, article = coalesce(excluded.article, entry.article),
              waiting = excluded.waiting, tries = 0, next_try = excluded.next_try
            """);
    for (Keeping one : entries) {
      Entry entry = one.seen().entry();
      batch
          .bind("guid", entry.id())
          .bind("feed", feed)
          .bind("host", FollowedFeed.host(entry.url()))
          .bind("fingerprint", one.seen().fingerprint())
          .bind("now", clock.millis())
          .bind("backlog", one.seen().backlog())
          .bind("article", one.article())
          .bind("waiting", one.pageAt().map(at -> written(entry)))
          .bind("at", one.pageAt().map(Instant::toEpochMilli))
          .add();
    }
    batch.execute();
  }

  /**
   * An entry whose page is to be read.
   *
   * @param backlog see {@link SeenEntry}
   * @param tries how often it was tried before
   */
  record Waiting(
      String guid,
      long feed,
      String host,
      String fingerprint,
      boolean backlog,
      Optional<Long> article,
      int tries,
      Entry entry) {}

  /** See {@link Feeds#claimDue}. */
  List<Waiting> claimDue(int limit, Duration lease) {
    long now = clock.millis();
    return database.inTransaction(
        handle ->
            handle
                .createQuery(
                    """
                    update entry set next_try = :later
                    where next_try <= :now and (guid, feed) in (
                      select guid, feed from entry where next_try <= :now
                      order by next_try limit :limit)
                    returning *
                    """)
                .bind("later", now + lease.toMillis())
                .bind("now", now)
                .bind("limit", limit)
                .map(Entries::readWaiting)
                .list());
  }

  /** Nothing is left to do; {@code article} is what it became, if anything. */
  void done(Handle handle, Waiting entry, Optional<Long> article) {
    handle
        .createUpdate(
            """
            update entry set waiting = null, next_try = null,
              article = coalesce(:article, article)
            where guid = :guid and feed = :feed
            """)
        .bind("article", article)
        .bind("guid", entry.guid())
        .bind("feed", entry.feed())
        .execute();
  }

  void again(Handle handle, Waiting entry, int tries, Instant when) {
    handle
        .createUpdate(
            """
            update entry set tries = :tries, next_try = :when
            where guid = :guid and feed = :feed
            """)
        .bind("tries", tries)
        .bind("when", when.toEpochMilli())
        .bind("guid", entry.guid())
        .bind("feed", entry.feed())
        .execute();
  }

  /** All that waits for the host waits so much longer: it wants to be asked less. */
  void delay(Handle handle, String host, Duration longer) {
    handle
        .createUpdate(
            "update entry set next_try = next_try + :longer"
                + " where host = :host and next_try is not null")
        .bind("longer", longer.toMillis())
        .bind("host", host)
        .execute();
  }

  /** The pages that wait to be read. */
  long waiting() {
    return database.read(
        handle ->
            handle
                .createQuery("select count(*) from entry where next_try is not null")
                .mapTo(long.class)
                .one());
  }

  private static Waiting readWaiting(ResultSet row, StatementContext context) throws SQLException {
    return new Waiting(
        row.getString("guid"),
        row.getLong("feed"),
        row.getString("host"),
        row.getString("fingerprint"),
        row.getBoolean("backlog"),
        number(row, "article"),
        row.getInt("tries"),
        read(row.getString("waiting")));
  }

  private static String written(Entry entry) {
    try {
      return JSON.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An entry can always be written", e);
    }
  }

  private static Entry read(String json) {
    try {
      return JSON.readValue(json, Entry.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What we wrote ourselves can be read", e);
    }
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }
}
