package dateline.digest;

import dateline.digest.Told.Taste;
import dateline.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What orders were told, edition by edition, and what their readers want less of. */
public final class ReaderMemory {
  /** So long a story is known to have been told; nothing that old is in an edition again. */
  private static final long KEPT_MILLIS = 60L * 24 * 60 * 60 * 1000;

  private final Database database;

  public ReaderMemory(Database database) {
    this.database = database;
  }

  /** What each of the orders knows; those that know nothing are missing. */
  Map<Long, Told> told(Collection<Long> orders) {
    if (orders.isEmpty()) {
      return Map.of();
    }
    Map<Long, Map<Long, Long>> versions = new HashMap<>();
    Map<Long, List<Taste>> tastes = new HashMap<>();
    database.read(
        handle -> {
          handle
              .createQuery(
                  "select order_id, story, version from digest_told where order_id in (<ids>)")
              .bindList("ids", List.copyOf(orders))
              .map(
                  (row, context) ->
                      versions
                          .computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                          .put(row.getLong(2), row.getLong(3)))
              .list();
          return handle
              .createQuery(
                  """
                  select order_id, kind, value from digest_taste where order_id in (<ids>)
                  order by kind, value
                  """)
              .bindList("ids", List.copyOf(orders))
              .map(
                  (row, context) ->
                      tastes
                          .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                          .add(new Taste(Taste.Kind.valueOf(row.getString(2)), row.getString(3))))
              .list();
        });
    return orders.stream()
        .distinct()
        .filter(id -> versions.containsKey(id) || tastes.containsKey(id))
        .collect(
            Collectors.toMap(
                id -> id,
                id ->
                    new Told(
                        versions.getOrDefault(id, Map.of()), tastes.getOrDefault(id, List.of()))));
  }

  /** An edition that was decided. */
  public record Past(
      int number, String key, Instant decided, boolean put, long seenBefore, int more, int known) {}

  Optional<Past> last(long order) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select number, message_key, decided, put, seen_before, more, known
                    from digest_edition where order_id = :order order by number desc limit 1
                    """)
                .bind("order", order)
                .map(
                    (row, context) ->
                        new Past(
                            row.getInt(1),
                            row.getString(2),
                            Instant.ofEpochMilli(row.getLong(3)),
                            row.getBoolean(4),
                            row.getLong(5),
                            row.getInt(6),
                            row.getInt(7)))
                .findOne());
  }

  /** Writes down an edition and what it told. */
  void remember(Handle handle, Order order, Edition edition, Instant now, boolean put) {
    int number = order.edition() + 1;
    handle
        .createUpdate(
            """
            insert into digest_edition (order_id, number, slot, decided, message_key, put,
              seen_before, seen, shown, more, known)
            values (:order, :number, :slot, :now, :key, :put, :before, :seen, :shown, :more, :known)
            """)
        .bind("order", order.id())
        .bind("number", number)
        .bind("slot", order.slot().toEpochMilli())
        .bind("now", now.toEpochMilli())
        .bind("key", order.key(number))
        .bind("put", put)
        .bind("before", order.seen())
        .bind("seen", edition.upto())
        .bind(
            "shown",
            edition.picks().stream()
                .map(pick -> Long.toString(pick.story()))
                .collect(Collectors.joining("\n")))
        .bind("more", edition.more())
        .bind("known", edition.known())
        .execute();
    told(handle, order, edition, number, now);
  }

  private static void told(Handle handle, Order order, Edition edition, int number, Instant now) {
    if (edition.picks().isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into digest_told (order_id, story, version, edition, told)
            values (:order, :story, :version, :edition, :now)
            on conflict (order_id, story) do update set before = digest_told.version,
              version = excluded.version, edition = excluded.edition, told = excluded.told
            """);
    for (Edition.Pick pick : edition.picks()) {
      batch
          .bind("order", order.id())
          .bind("story", pick.story())
          .bind("version", pick.version())
          .bind("edition", number)
          .bind("now", now.toEpochMilli())
          .add();
    }
    batch.execute();
  }

  /**
   * Takes back the last edition of an order, which did not arrive: its stories are news again.
   *
   * @return whether it was still the last one
   */
  boolean takeBack(Order order, Past lost) {
    return database.inTransaction(
        handle -> {
          int ours =
              handle.execute(
                  "update digest_order set seen = ? where id = ? and edition = ? and seen = ?",
                  lost.seenBefore(),
                  order.id(),
                  order.edition(),
                  order.seen());
          if (ours == 1) {
            handle.execute(
                "delete from digest_told where order_id = ? and edition = ? and before is null",
                order.id(),
                lost.number());
            handle.execute(
                """
                update digest_told set version = before, before = null
                where order_id = ? and edition = ? and before is not null
                """,
                order.id(),
                lost.number());
          }
          return ours == 1;
        });
  }

  /** Adds what a reader wants less of. */
  public void dislike(long order, String kind, String value) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into digest_taste (order_id, kind, value)
                    select :order, :kind, :value
                    where exists (select 1 from digest_order where id = :order)
                    on conflict do nothing
                    """)
                .bind("order", order)
                .bind("kind", Taste.Kind.valueOf(kind).name())
                .bind("value", value)
                .execute());
  }

  /** Whether the order was ever told the story, so that a button about it is no forgery. */
  public boolean wasTold(long order, long story) {
    return database.read(
        handle ->
            handle
                    .createQuery(
                        "select count(*) from digest_told where order_id = :order and story ="
                            + " :story")
                    .bind("order", order)
                    .bind("story", story)
                    .mapTo(long.class)
                    .one()
                > 0);
  }

  /** Forgets what is too old to matter. */
  public void forget(Instant now) {
    long before = now.toEpochMilli() - KEPT_MILLIS;
    database.inTransaction(
        handle ->
            handle.execute("delete from digest_told where told < ?", before)
                + handle.execute("delete from digest_edition where decided < ?", before));
  }
}
