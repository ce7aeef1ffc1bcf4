package dateline.follow;

import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/** Writes down what came of a visit, and when the next one is. */
final class VisitBook {
  private final InstantSource clock;

  VisitBook(InstantSource clock) {
    this.clock = clock;
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
}
