package dateline.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of feeds, as the database gives them. */
final class FeedRows {
  private FeedRows() {}

  static FollowedFeed read(ResultSet row, StatementContext context) throws SQLException {
    return new FollowedFeed(
        row.getLong("id"),
        row.getString("address"),
        row.getString("title"),
        row.getString("category"),
        row.getString("site"),
        new FollowedFeed.Validators(
            text(row, "entity_tag"), text(row, "last_modified"), text(row, "body_hash")),
        Duration.ofMillis(row.getLong("visit_every")),
        Instant.ofEpochMilli(row.getLong("next_visit")),
        instant(row, "last_visit"),
        instant(row, "last_success"),
        row.getInt("failures"),
        instant(row, "failing_since"),
        trouble(row),
        hub(row));
  }

  private static Optional<FeedTrouble> trouble(ResultSet row) throws SQLException {
    String detail = text(row, "trouble_detail").orElse("");
    return text(row, "trouble")
        .map(kind -> new FeedTrouble(FeedTrouble.Kind.valueOf(kind), detail));
  }

  private static Optional<FollowedFeed.Hub> hub(ResultSet row) throws SQLException {
    String topic = text(row, "hub_topic").orElse("");
    Optional<Instant> until = instant(row, "hub_until");
    return text(row, "hub").map(hub -> new FollowedFeed.Hub(hub, topic, until));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  static Feeds.Wanted wanted(ResultSet row) throws SQLException {
    return new Feeds.Wanted(
        row.getString("address"),
        row.getString("title"),
        row.getString("category"),
        row.getString("site"));
  }
}
