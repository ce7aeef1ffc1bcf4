package dateline.digest;

import dateline.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How the rounds went. */
public final class Rounds {
  private final Database database;

  public Rounds(Database database) {
    this.database = database;
  }

  /**
   * The last round.
   *
   * @param editions how many were decided since the first start
   * @param lag how late the latest edition of the last round with any was
   * @param trouble what last went wrong, and when
   */
  public record Last(
      Instant started,
      Instant ended,
      long editions,
      Duration lag,
      Optional<String> trouble,
      Optional<Instant> troubleAt) {}

  public Optional<Last> last() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select started, ended, editions, latest_lag, trouble, trouble_at
                    from digest_round where one = 1
                    """)
                .map(
                    (row, context) -> {
                      long troubleAt = row.getLong(6);
                      return new Last(
                          Instant.ofEpochMilli(row.getLong(1)),
                          Instant.ofEpochMilli(row.getLong(2)),
                          row.getLong(3),
                          Duration.ofMillis(row.getLong(4)),
                          Optional.ofNullable(row.getString(5)),
                          troubleAt == 0
                              ? Optional.empty()
                              : Optional.of(Instant.ofEpochMilli(troubleAt)));
                    })
                .findOne());
  }

  /** A round came to its end. */
  void ended(Instant started, Instant ended, long editions, Optional<Duration> lag) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into digest_round (one, started, ended, editions, latest_lag)
                    values (1, :started, :ended, :editions, coalesce(:lag, 0))
                    on conflict (one) do update set started = excluded.started,
                      ended = excluded.ended, editions = digest_round.editions + excluded.editions,
                      latest_lag = coalesce(:lag, digest_round.latest_lag)
                    """)
                .bind("started", started.toEpochMilli())
                .bind("ended", ended.toEpochMilli())
                .bind("editions", editions)
                .bind("lag", lag.map(Duration::toMillis).orElse(null))
                .execute());
  }

  /** An order could not be served, or a whole round did not end. */
  void failed(Instant when, String trouble) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into digest_round (one, started, ended, editions, latest_lag, trouble,
                      trouble_at)
                    values (1, :now, :now, 0, 0, :trouble, :now)
                    on conflict (one) do update set trouble = excluded.trouble,
                      trouble_at = excluded.trouble_at
                    """)
                .bind("now", when.toEpochMilli())
                .bind("trouble", trouble)
                .execute());
  }
}
