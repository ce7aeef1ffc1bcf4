package dateline.digest;

import dateline.store.Database;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The orders whose turn it is, and who serves each. */
final class DueOrders {
  private final Database database;

  DueOrders(Database database) {
    this.database = database;
  }

  /** Those whose turn it is, longest waiting first. */
  List<Order> at(Instant now, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from digest_order where state = 'ACTIVE' and due <= :now
                    order by due, id limit :most
                    """)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map(OrderRows::read)
                .list());
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
   * Moves an order on to its next delivery, where nobody else did so since it was read.
   *
   * @return whether we did, so that the edition is ours to send
   */
  boolean claim(Handle handle, Order order, long seen, Instant slot, Instant due) {
    return bound(
                handle.createUpdate(
                    """
                    update digest_order set edition = edition + 1, seen = :seen, slot = :slot,
                      due = :due
                    where id = :id and edition = :edition and due = :wasDue and state = 'ACTIVE'
                    """),
                order)
            .bind("seen", seen)
            .bind("slot", slot.toEpochMilli())
            .bind("due", due.toEpochMilli())
            .execute()
        == 1;
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Order order) {
    return statement
        .bind("id", order.id())
        .bind("edition", order.edition())
        .bind("wasDue", order.due().toEpochMilli());
  }
}
