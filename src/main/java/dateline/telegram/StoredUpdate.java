package dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * A row of the inbox.
 *
 * @param crashes how much it is under suspicion of ending the process, see {@link Suspects}
 */
record StoredUpdate(
    long seq,
    int tries,
    boolean quick,
    int crashes,
    RawUpdate raw,
    String content,
    Instant arrived,
    Duration skew) {
  static final String COLUMNS =
      "seq, tries, pace, crashes, update_id, content, json, arrived, skew";

  static final RowMapper<StoredUpdate> ROW =
      (row, context) ->
          new StoredUpdate(
              row.getLong("seq"),
              row.getInt("tries"),
              row.getInt("pace") == 0,
              row.getInt("crashes"),
              new RawUpdate(row.getLong("update_id"), row.getString("json")),
              row.getString("content"),
              Instant.ofEpochMilli(row.getLong("arrived")),
              Duration.ofMillis(row.getLong("skew")));

  Optional<IncomingUpdate> read() {
    return UpdateReader.read(raw, Inbox.key(raw.id(), content), arrived, skew);
  }
}
