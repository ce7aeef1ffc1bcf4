package dateline.follow;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A feed we follow.
 *
 * @param address may hold a reader's key in its query: show {@link #shownAddress} instead
 * @param title what it calls itself; before the first visit what it was followed as
 * @param category as its list named it, may be empty
 * @param validators what makes the next visit a conditional one
 * @param every how often it is visited as things are
 * @param trouble of the last visit
 * @param failingSince when the first of the failures in a row was
 */
public record FollowedFeed(
    long id,
    String address,
    String title,
    String category,
    String site,
    Validators validators,
    Duration every,
    Instant nextVisit,
    Optional<Instant> lastVisit,
    Optional<Instant> lastSuccess,
    int failures,
    Optional<Instant> failingSince,
    Optional<FeedTrouble> trouble,
    Optional<Hub> hub) {

  /** What the last answer said of itself. */
  public record Validators(
      Optional<String> entityTag, Optional<String> lastModified, Optional<String> bodyHash) {
    static final Validators NONE =
        new Validators(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Its WebSub hub.
   *
   * @param until when the hub stops telling us; empty where it does not tell us yet
   */
  public record Hub(String address, String topic, Optional<Instant> until) {
    boolean tells(Instant now) {
      return until.filter(end -> end.isAfter(now)).isPresent();
    }
  }

  /** Its title; where that is no more than an address, without what may be secret. */
  public String name() {
    return FeedAddress.name(title, address);
  }

  /** The feed as somebody could follow it anew. */
  public Feeds.Wanted wanted() {
    return new Feeds.Wanted(address, title, category, site);
  }

  /** The address without what may be secret: user, query and fragment. */
  public String shownAddress() {
    return shown(address);
  }

  /** An address as others may see it: without what stands behind the path. */
  public static String shown(String address) {
    try {
      URI uri = URI.create(address);
      String path = Optional.ofNullable(uri.getPath()).orElse("");
      return uri.getHost() == null ? "an unreadable address" : uri.getHost() + path;
    } catch (IllegalArgumentException e) {
      return "an unreadable address";
    }
  }

  /** Whether nothing of it was ever read. */
  public boolean isUnread() {
    return lastSuccess.isEmpty();
  }

  public String host() {
    return host(address);
  }

  static String host(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost()).orElse("").toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
