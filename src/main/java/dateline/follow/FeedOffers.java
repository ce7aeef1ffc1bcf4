package dateline.follow;

import dateline.store.Database;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Feeds that readers are shown to choose from, each under a number of its own for good. */
public final class FeedOffers {
  private final Database database;

  public FeedOffers(Database database) {
    this.database = database;
  }

  /** A feed a reader may choose by its number. */
  public record Offer(long id, Feeds.Wanted feed) {}

  /** The same feed is offered under the same number each time. */
  Offer offer(Feeds.Wanted feed) {
    return database.inTransaction(handle -> offer(handle, feed));
  }

  private static Offer offer(Handle handle, Feeds.Wanted feed) {
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
        .map((row, context) -> new Offer(row.getLong("id"), FeedRows.wanted(row)))
        .one();
  }

  public Optional<Feeds.Wanted> offered(long id) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from feed_offer where id = :id")
                .bind("id", id)
                .map((row, context) -> FeedRows.wanted(row))
                .findOne());
  }

  /**
   * As {@link Feeds#unfollow}, and notes on whose word; the feed is offered again from now on.
   *
   * @param word whoever says it twice can ask with it what he did, see {@link #unfollowedBy}
   */
  public Optional<Offer> unfollow(long id, String word) {
    return database.inTransaction(
        handle ->
            Feeds.find(handle, id)
                .map(
                    feed -> {
                      Offer offer = offer(handle, feed.wanted());
                      handle
                          .createUpdate("update feed_offer set unfollowed_by = :by where id = :id")
                          .bind("by", word)
                          .bind("id", offer.id())
                          .execute();
                      Feeds.delete(handle, id);
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
                .map((row, context) -> new Offer(row.getLong("id"), FeedRows.wanted(row)))
                .findFirst());
  }
}
