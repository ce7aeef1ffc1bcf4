package dateline.feed;

/**
 * A feed a page names.
 *
 * @param title what the page calls it; empty where it does not
 * @param kind what the page says it is
 */
public record FeedLink(String address, String title, Feed.Kind kind) {}
