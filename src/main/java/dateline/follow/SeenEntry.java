package dateline.follow;

import dateline.article.Incoming;
import dateline.feed.Entry;
import java.util.Optional;

/**
 * An entry that is new to us, or shows other words than before.
 *
 * @param fingerprint of its words, to know it again
 * @param article what it became before: by this feed, or by another of the same outlet
 * @param backlog was there before we followed the feed, and is not known to be among its newest few
 * @param settled nothing is left to read: another feed of the outlet has brought it
 * @param whole the article where the feed gives it whole; else its page must be read
 */
record SeenEntry(
    Entry entry,
    String fingerprint,
    Optional<Long> article,
    boolean backlog,
    boolean settled,
    Optional<Incoming> whole) {}
