package dateline.digest;

import dateline.digest.Told.Taste;
import dateline.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The last editions of the orders; those that had none are missing. */
  Map<Long, Past> last(Collection<Long> orders) {
    if (orders.isEmpty()) {
      return Map.of();
    }
    Map<Long, Past> last = new HashMap<>();
    database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select id, number, message_key, decided, put, seen_before, more, known
                    from digest_order join digest_edition on order_id = id and number = edition
                    where id in (<ids>)
                    """)
                .bindList("ids", List.copyOf(orders))
                .map(
                    (row, context) ->
                        last.put(
                            row.getLong(1),
                            new Past(
                                row.getInt(2),
                                row.getString(3),
                                Instant.ofEpochMilli(row.getLong(4)),
                                row.getBoolean(5),
                                row.getLong(6),
                                row.getInt(7),
                                row.getInt(8))))
                .list());
    return last;
  }

  /** The next edition of an order. */
  record Next(Order order, Edition edition, boolean put) {
    int number() {
      return order.edition() + 1;
    }

    String key() {
      return order.key(number());
    }
  }

  /** Writes down editions and what they told. */
  void remember(Handle handle, List<Next> editions, Instant now) {
    if (editions.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into digest_edition (order_id, number, slot, decided, message_key, put,
              seen_before, seen, shown, more, known)
            values (:order, :number, :slot, :now, :key, :put, :before, :seen, :shown, :more, :known)
            """);
    for (Next next : editions) {
      batch
          .bind("order", next.order().id())
          .bind("number", next.number())
          .bind("slot", next.order().slot().toEpochMilli())
          .bind("now", now.toEpochMilli())
          .bind("key", next.key())
          .bind("put", next.put())
          .bind("before", next.order().seen())
          .bind("seen", next.edition().upto())
          .bind(
              "shown",
              next.edition().picks().stream()
                  .map(pick -> Long.toString(pick.story()))
                  .collect(Collectors.joining("\n")))
          .bind("more", next.edition().more())
          .bind("known", next.edition().known())
          .add();
    }
    batch.execute();
    told(handle, editions, now);
  }

  private static void told(Handle handle, List<Next> editions, Instant now) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into digest_told (order_id, story, version, edition, told)
            values (:order, :story, :version, :edition, :now)
            on conflict (order_id, story) do update set before = digest_told.version,
              version = excluded.version, edition = excluded.edition, told = excluded.told
            """);
    for (Next next : editions) {
      for (Edition.Pick pick : next.edition().picks()) {
        batch
            .bind("order", next.order().id())
            .bind("story", pick.story())
            .bind("version", pick.version())
            .bind("edition", next.number())
            .bind("now", now.toEpochMilli())
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
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
