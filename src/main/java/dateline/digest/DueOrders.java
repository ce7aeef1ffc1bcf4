package dateline.digest;

import dateline.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The orders whose turn it is, and who serves each. */
final class DueOrders {
  private final Database database;

  DueOrders(Database database) {
    this.database = database;
  }

  /** Those whose turn it is; they stand so that those that ask the same follow each other. */
  List<Long> at(Instant now) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select id from digest_order where state = 'ACTIVE' and due <= :now
                    order by topics, exclusions, outlets, languages, stories, id
                    """)
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .list());
  }

  /** Those of them whose turn it still is, in that order. */
  List<Order> stillDue(List<Long> ids, Instant now) {
    Map<Long, Order> orders =
        database.read(
            handle ->
                handle
                    .createQuery(
                        """
                        select * from digest_order
                        where id in (<ids>) and state = 'ACTIVE' and due <= :now
                        """)
                    .bindList("ids", ids)
                    .bind("now", now.toEpochMilli())
                    .map(OrderRows::read)
                    .collect(Collectors.toMap(Order::id, Function.identity())));
    return ids.stream().filter(orders::containsKey).map(orders::get).toList();
  }

  /** Lets it rest until its chat is awake. */
  void postpone(Order order, Instant until) {
    database.inTransaction(
        handle ->
            handle.execute(
                "update digest_order set due = ? where id = ? and due = ?",
                until.toEpochMilli(),
                order.id(),
                order.due().toEpochMilli()));
  }

  /**
   * How an order moves on.
   *
   * @param seen the last change of an article it knows of then
   */
  record Move(Order order, long seen, Instant slot, Instant due) {}

  /**
   * Moves orders on to their next deliveries, where nobody else did so since they were read.
   *
   * @return of each whether we did, so that the edition is ours to send
   */
  boolean[] claim(Handle handle, List<Move> moves) {
    boolean[] ours = new boolean[moves.size()];
    if (moves.isEmpty()) {
      return ours;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            update digest_order set edition = edition + 1, seen = :seen, slot = :slot, due = :due
            where id = :id and edition = :edition and due = :wasDue and state = 'ACTIVE'
            """);
    for (Move move : moves) {
      batch
          .bind("seen", move.seen())
          .bind("slot", move.slot().toEpochMilli())
          .bind("due", move.due().toEpochMilli())
          .bind("id", move.order().id())
          .bind("edition", move.order().edition())
          .bind("wasDue", move.order().due().toEpochMilli())
          .add();
    }
    int[] changed = batch.execute();
    for (int i = 0; i < ours.length; i++) {
      ours[i] = changed[i] == 1;
    }
    return ours;
  }
}
