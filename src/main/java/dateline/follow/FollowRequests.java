package dateline.follow;

import dateline.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What readers asked to follow and were not told about yet; it outlives a crash. */
public final class FollowRequests {
  private final Database database;

  public FollowRequests(Database database) {
    this.database = database;
  }

  /**
   * A wish to follow something.
   *
   * @param key of the update that brought it
   * @param address what the reader wrote
   * @param replyTo the message the answer is to hang on
   * @param language the answer is to be in
   */
  public record Request(
      String key,
      String address,
      long chat,
      Optional<Integer> thread,
      Optional<Integer> replyTo,
      String language) {}

  /** Returns whether it is new. */
  public boolean add(Request request) {
    return database.inTransaction(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into follow_request (update_key, address, chat, thread, reply_to, language)
                        values (:key, :address, :chat, :thread, :replyTo, :language)
                        on conflict do nothing
                        """)
                    .bind("key", request.key())
                    .bind("address", request.address())
                    .bind("chat", request.chat())
                    .bind("thread", request.thread())
                    .bind("replyTo", request.replyTo())
                    .bind("language", request.language())
                    .execute()
                == 1);
  }

  public List<Request> all() {
    return database.read(
        handle ->
            handle
                .createQuery("select * from follow_request order by update_key")
                .map((row, context) -> request(row))
                .list());
  }

  /** The reader was told. */
  public void done(Request request) {
    database.inTransaction(
        handle -> handle.execute("delete from follow_request where update_key = ?", request.key()));
  }

  private static Request request(ResultSet row) throws SQLException {
    return new Request(
        row.getString("update_key"),
        row.getString("address"),
        row.getLong("chat"),
        number(row, "thread"),
        number(row, "reply_to"),
        row.getString("language"));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
