package dateline.follow;

import dateline.store.Database;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What was asked of the hubs of our feeds, and what they granted. */
final class HubSubscriptions {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 20;
  private static final int SECRET_BYTES = 32;

  /** After that a hub that has not answered is asked again. */
  private static final Duration RETRY = Duration.ofDays(1);

  private static final Duration BEFORE_THE_END = Duration.ofDays(1);

  private final Database database;
  private final InstantSource clock;

  HubSubscriptions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A subscription.
   *
   * @param id unguessable; whoever knows it is the hub
   * @param pending the hub was asked, and may ask back whether that was us
   * @param leaving it is asked to let go
   */
  record Subscription(
      String id,
      long feed,
      String hub,
      String topic,
      String secret,
      boolean pending,
      boolean leaving) {}

  /** Makes one for each feed that has a hub and none; leaves those that no feed needs any more. */
  void matchFeeds() {
    database.inTransaction(handle -> leave(handle) + begin(handle));
  }

  private int leave(Handle handle) {
    return handle
        .createUpdate(
            """
            update feed_hub set leaving = true, pending = false, next_try = :now
            where not leaving and not exists (
              select 1 from feed f where f.id = feed_hub.feed and f.hub = feed_hub.hub
                and f.hub_topic = feed_hub.topic)
            """)
        .bind("now", clock.millis())
        .execute();
  }

  private int begin(Handle handle) {
    List<Subscription> missing =
        handle
            .createQuery(
                """
                select f.id, f.hub, f.hub_topic from feed f
                where f.hub is not null and not exists (
                  select 1 from feed_hub h where h.feed = f.id and not h.leaving)
                """)
            .map((row, context) -> made(row.getLong(1), row.getString(2), row.getString(3)))
            .list();
    missing.forEach(one -> insert(handle, one));
    return missing.size();
  }

  private static Subscription made(long feed, String hub, String topic) {
    return new Subscription(random(ID_BYTES), feed, hub, topic, random(SECRET_BYTES), false, false);
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private void insert(Handle handle, Subscription one) {
    handle
        .createUpdate(
            """
            insert into feed_hub (id, feed, hub, topic, secret, leaving, pending, next_try)
            values (:id, :feed, :hub, :topic, :secret, false, false, :now)
            """)
        .bind("id", one.id())
        .bind("feed", one.feed())
        .bind("hub", one.hub())
        .bind("topic", one.topic())
        .bind("secret", one.secret())
        .bind("now", clock.millis())
        .execute();
  }

  /** Those whose hub is to be asked now; from here on its question back is expected. */
  List<Subscription> claimDue(int limit) {
    return database.inTransaction(
        handle -> {
          forgetUngranted(handle);
          return handle
              .createQuery(
                  """
                  update feed_hub set pending = true, next_try = :later
                  where next_try <= :now and id in (
                    select id from feed_hub where next_try <= :now order by next_try limit :limit)
                  returning *
                  """)
              .bind("now", clock.millis())
              .bind("later", clock.millis() + RETRY.toMillis())
              .bind("limit", limit)
              .map(HubSubscriptions::read)
              .list();
        });
  }

  /** A hub that did not let go within a day never will: what it sends is refused from then on. */
  private void forgetUngranted(Handle handle) {
    handle
        .createUpdate("delete from feed_hub where leaving and pending and next_try <= :now")
        .bind("now", clock.millis())
        .execute();
  }

  Optional<Subscription> find(String id) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from feed_hub where id = :id")
                .bind("id", id)
                .map(HubSubscriptions::read)
                .findOne());
  }

  /** The hub tells us from now on, for that time. */
  void granted(Subscription one, Duration lease) {
    Duration until =
        lease.compareTo(BEFORE_THE_END.multipliedBy(2)) < 0
            ? lease.dividedBy(2)
            : lease.minus(BEFORE_THE_END);
    Instant now = clock.instant();
    database.inTransaction(
        handle ->
            renewAt(handle, one, now.plus(until))
                + telling(handle, one, Optional.of(now.plus(lease))));
  }

  /** The hub will not tell us; it is asked again when it may have thought better of it. */
  void denied(Subscription one, Duration wait) {
    database.inTransaction(
        handle ->
            renewAt(handle, one, clock.instant().plus(wait))
                + telling(handle, one, Optional.empty()));
  }

  private static int renewAt(Handle handle, Subscription one, Instant when) {
    return handle
        .createUpdate("update feed_hub set pending = false, next_try = :when where id = :id")
        .bind("when", when.toEpochMilli())
        .bind("id", one.id())
        .execute();
  }

  private static int telling(Handle handle, Subscription one, Optional<Instant> until) {
    return handle
        .createUpdate(
            """
            update feed set hub_until = :until
            where id = :feed and hub = :hub and hub_topic = :topic
            """)
        .bind("until", until.map(Instant::toEpochMilli))
        .bind("feed", one.feed())
        .bind("hub", one.hub())
        .bind("topic", one.topic())
        .execute();
  }

  void forget(Subscription one) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate("delete from feed_hub where id = :id")
                .bind("id", one.id())
                .execute());
  }

  private static Subscription read(ResultSet row, StatementContext context) throws SQLException {
    return new Subscription(
        row.getString("id"),
        row.getLong("feed"),
        row.getString("hub"),
        row.getString("topic"),
        row.getString("secret"),
        row.getBoolean("pending"),
        row.getBoolean("leaving"));
  }
}
