package dateline.follow;

import dateline.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

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

  static void delete(Handle handle, long id) {
    handle.createUpdate("delete from entry where feed = :id").bind("id", id).execute();
    handle.createUpdate("delete from feed where id = :id").bind("id", id).execute();
  }

  public Optional<FollowedFeed> find(long id) {
    return database.read(handle -> find(handle, id));
  }

  static Optional<FollowedFeed> find(Handle handle, long id) {
    return handle
        .createQuery("select * from feed where id = :id")
        .bind("id", id)
        .map(FeedRows::read)
        .findOne();
  }

  public Optional<FollowedFeed> byAddress(String address) {
    return database.read(handle -> byAddress(handle, address));
  }

  private static Optional<FollowedFeed> byAddress(Handle handle, String address) {
    return handle
        .createQuery("select * from feed where address = :address")
        .bind("address", address)
        .map(FeedRows::read)
        .findOne();
  }

  /** All of them, by category and title. */
  public List<FollowedFeed> all() {
    return database.read(
        handle ->
            handle
                .createQuery("select * from feed order by category, title, id")
                .map(FeedRows::read)
                .list());
  }

  /** Those in trouble first, then by title. */
  public List<FollowedFeed> troubledFirst(int limit) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from feed order by trouble is null, title, id limit :limit")
                .bind("limit", limit)
                .map(FeedRows::read)
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
                .map(FeedRows::read)
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
                .map(FeedRows::read)
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
}
