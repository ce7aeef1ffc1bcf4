package dateline.follow;

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
import org.jdbi.v3.core.statement.StatementContext;

/** The feeds we follow. */
public final class Feeds {
  /** What passes within a day is no news to the owner. */
  private static final Duration TOLD_AFTER = Duration.ofDays(1);

  private static final int TOLD_AFTER_FAILURES = 4;

  private final Database database;
  private final InstantSource clock;

  public Feeds(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A feed to follow.
   *
   * @param address as {@link FeedAddress} gives it
   * @param title how to name it until it was read
   */
  public record Wanted(String address, String title, String category, String site) {
    /** For readers. */
    public String name() {
      return FeedAddress.name(title, address);
    }
  }

  /** Follows those we do not follow yet; returns how many those were. They are visited at once. */
  public int follow(Collection<Wanted> feeds) {
    return database.inTransaction(
        handle -> feeds.stream().mapToInt(one -> insert(handle, one)).sum());
  }

  /** Follows them if no feed was ever followed here. */
  public int followAtFirstStart(Collection<Wanted> feeds) {
    return database.inTransaction(
        handle -> {
          boolean first =
              handle.createQuery("select last from feed_counter").mapTo(long.class).one() == 0;
          return first ? feeds.stream().mapToInt(one -> insert(handle, one)).sum() : 0;
        });
  }

  private int insert(Handle handle, Wanted feed) {
    if (byAddress(handle, feed.address()).isPresent()) {
      return 0;
    }
    long id =
        handle
            .createQuery("update feed_counter set last = last + 1 returning last")
            .mapTo(long.class)
            .one();
    return handle
        .createUpdate(
            """
            insert into feed (id, address, title, category, site, added, visit_every, next_visit,
              failures, owner_told)
            values (:id, :address, :title, :category, :site, :now, :every, :now, 0, false)
            """)
        .bind("id", id)
        .bind("address", feed.address())
        .bind("title", feed.title())
        .bind("category", feed.category())
        .bind("site", feed.site())
        .bind("now", clock.millis())
        .bind("every", RefreshPlan.FIRST.toMillis())
        .execute();
  }

  /** Its articles stay. Returns the feed that was, or nothing where there was none. */
  public Optional<FollowedFeed> unfollow(long id) {
    return database.inTransaction(
        handle -> {
          Optional<FollowedFeed> feed = find(handle, id);
          delete(handle, id);
          return feed;
        });
  }

  private static void delete(Handle handle, long id) {
    handle.createUpdate("delete from entry where feed = :id").bind("id", id).execute();
    handle.createUpdate("delete from feed where id = :id").bind("id", id).execute();
  }

  /**
   * As {@link #unfollow(long)}, and notes on whose word; the feed is offered again from now on.
   *
   * @param word whoever says it twice can ask with it what he did, see {@link #unfollowedBy}
   */
  public Optional<Offer> unfollow(long id, String word) {
    return database.inTransaction(
        handle ->
            find(handle, id)
                .map(
                    feed -> {
                      Offer offer = offer(handle, feed.wanted());
                      handle
                          .createUpdate("update feed_offer set unfollowed_by = :by where id = :id")
                          .bind("by", word)
                          .bind("id", offer.id())
                          .execute();
                      delete(handle, id);
                      return offer;
                    }));
  }

  /** What was unfollowed on that word. */
  public Optional<Offer> unfollowedBy(String word) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from feed_offer where unfollowed_by = :by")
                .bind("by", word)
                .map((row, context) -> new Offer(row.getLong("id"), wanted(row)))
                .findFirst());
  }

  public Optional<FollowedFeed> find(long id) {
    return database.read(handle -> find(handle, id));
  }

  private static Optional<FollowedFeed> find(Handle handle, long id) {
    return handle
        .createQuery("select * from feed where id = :id")
        .bind("id", id)
        .map(Feeds::read)
        .findOne();
  }

  public Optional<FollowedFeed> byAddress(String address) {
    return database.read(handle -> byAddress(handle, address));
  }

  private static Optional<FollowedFeed> byAddress(Handle handle, String address) {
    return handle
        .createQuery("select * from feed where address = :address")
        .bind("address", address)
        .map(Feeds::read)
        .findOne();
  }

  /** All of them, by category and title. */
  public List<FollowedFeed> all() {
    return database.read(
        handle ->
            handle
                .createQuery("select * from feed order by category, title, id")
                .map(Feeds::read)
                .list());
  }

  /** Those in trouble first, then by title. */
  public List<FollowedFeed> troubledFirst(int limit) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from feed order by trouble is null, title, id limit :limit")
                .bind("limit", limit)
                .map(Feeds::read)
                .list());
  }

  public long count() {
    return count("true");
  }

  /** How many could not be read at their last visit. */
  public long inTrouble() {
    return count("trouble is not null");
  }

  private long count(String condition) {
    return database.read(
        handle ->
            handle
                .createQuery("select count(*) from feed where " + condition)
                .mapTo(long.class)
                .one());
  }

  /**
   * Takes feeds that are due, the longest waiting first. Nobody else gets them for the time of the
   * lease; who dies over one leaves it to be taken again then.
   */
  List<FollowedFeed> claimDue(int limit, Duration lease) {
    long now = clock.millis();
    return database.inTransaction(
        handle ->
            handle
                .createQuery(
                    """
                    update feed set next_visit = :later
                    where next_visit <= :now and id in (
                      select id from feed where next_visit <= :now
                      order by next_visit, id limit :limit)
                    returning *
                    """)
                .bind("later", now + lease.toMillis())
                .bind("now", now)
                .bind("limit", limit)
                .map(Feeds::read)
                .list());
  }

  /** The feed is visited at the next opportunity from then on. */
  public void visitAt(Collection<Long> ids, Instant when) {
    if (!ids.isEmpty()) {
      database.inTransaction(
          handle ->
              handle
                  .createUpdate("update feed set next_visit = :when where id in (<ids>)")
                  .bind("when", when.toEpochMilli())
                  .bindList("ids", List.copyOf(ids))
                  .execute());
    }
  }

  /** Keeps what came of a visit. A feed that was unfollowed meanwhile stays so. */
  void keep(Handle handle, Visited visited, RefreshPlan.Next next) {
    visited
        .outcome()
        .fold(
            read -> keepRead(handle, visited.feed(), read, next),
            unchanged -> keepSuccess(handle, visited.feed(), next),
            failed -> keepFailure(handle, visited.feed(), failed.trouble(), next));
  }

  private int keepRead(Handle handle, FollowedFeed feed, Visited.Read read, RefreshPlan.Next next) {
    handle
        .createUpdate(
            """
            update feed set entity_tag = :tag, last_modified = :modified, body_hash = :hash,
              title = :title, site = :site, hub = :hub, hub_topic = :topic,
              hub_until = case when hub is not distinct from :hub
                and hub_topic is not distinct from :topic then hub_until end
            where id = :id
            """)
        .bind("tag", read.validators().entityTag())
        .bind("modified", read.validators().lastModified())
        .bind("hash", read.validators().bodyHash())
        .bind("title", read.title().isBlank() ? feed.title() : read.title())
        .bind("site", read.site().orElse(feed.site()))
        .bind("hub", read.hub().map(FollowedFeed.Hub::address))
        .bind("topic", read.hub().map(FollowedFeed.Hub::topic))
        .bind("id", feed.id())
        .execute();
    read.movedTo().ifPresent(address -> move(handle, feed, address));
    return keepSuccess(handle, feed, next);
  }

  /** Not where the new address is followed already: then both go on. */
  private static void move(Handle handle, FollowedFeed feed, String address) {
    handle
        .createUpdate(
            """
            update feed set address = :address
            where id = :id and not exists (select 1 from feed where address = :address)
            """)
        .bind("address", address)
        .bind("id", feed.id())
        .execute();
  }

  private int keepSuccess(Handle handle, FollowedFeed feed, RefreshPlan.Next next) {
    return handle
        .createUpdate(
            """
            update feed set visit_every = :every, next_visit = :next, last_visit = :now,
              last_success = :now, failures = 0, failing_since = null, trouble = null,
              trouble_detail = null, owner_told = false
            where id = :id
            """)
        .bind("every", next.every().toMillis())
        .bind("next", next.at().toEpochMilli())
        .bind("now", clock.millis())
        .bind("id", feed.id())
        .execute();
  }

  private int keepFailure(
      Handle handle, FollowedFeed feed, FeedTrouble trouble, RefreshPlan.Next next) {
    return handle
        .createUpdate(
            """
            update feed set visit_every = :every, next_visit = :next, last_visit = :now,
              failures = failures + 1, failing_since = coalesce(failing_since, :now),
              trouble = :trouble, trouble_detail = :detail
            where id = :id
            """)
        .bind("every", next.every().toMillis())
        .bind("next", next.at().toEpochMilli())
        .bind("now", clock.millis())
        .bind("trouble", trouble.kind().name())
        .bind("detail", trouble.detail())
        .bind("id", feed.id())
        .execute();
  }

  /**
   * Feeds the owner must hear of and has not: gone ones, and those that failed for a day or more.
   */
  public List<FollowedFeed> untold() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from feed where not owner_told and trouble is not null
                      and (trouble = 'GONE' or failing_since <= :since and failures >= :failures)
                    order by id
                    """)
                .bind("since", clock.millis() - TOLD_AFTER.toMillis())
                .bind("failures", TOLD_AFTER_FAILURES)
                .map(Feeds::read)
                .list());
  }

  /** The owner was told of the trouble; not again before the feed was well once. */
  public void told(long id) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate("update feed set owner_told = true where id = :id")
                .bind("id", id)
                .execute());
  }

  /** A feed a reader may choose by its number. */
  public record Offer(long id, Wanted feed) {}

  /** The same feed is offered under the same number each time. */
  Offer offer(Wanted feed) {
    return database.inTransaction(handle -> offer(handle, feed));
  }

  private static Offer offer(Handle handle, Wanted feed) {
    handle
        .createUpdate(
            """
            insert into feed_offer (id, address, title, category, site)
            select coalesce(max(id), 0) + 1, :address, :title, :category, :site
            from feed_offer where true
            on conflict (address) do update set title = :title, category = :category, site = :site
            """)
        .bind("address", feed.address())
        .bind("title", feed.title())
        .bind("category", feed.category())
        .bind("site", feed.site())
        .execute();
    return handle
        .createQuery("select * from feed_offer where address = :address")
        .bind("address", feed.address())
        .map((row, context) -> new Offer(row.getLong("id"), wanted(row)))
        .one();
  }

  public Optional<Wanted> offered(long id) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from feed_offer where id = :id")
                .bind("id", id)
                .map((row, context) -> wanted(row))
                .findOne());
  }

  private static Wanted wanted(ResultSet row) throws SQLException {
    return new Wanted(
        row.getString("address"),
        row.getString("title"),
        row.getString("category"),
        row.getString("site"));
  }

  private static FollowedFeed read(ResultSet row, StatementContext context) throws SQLException {
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
}
