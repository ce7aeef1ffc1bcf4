package dateline.follow;

import dateline.fetch.Fetcher;
import dateline.follow.HubSubscriptions.Subscription;
import dateline.store.Database;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the hubs of feeds tell us of news at once, as the W3C's WebSub says
 * (https://www.w3.org/TR/websub/). What a hub sends only makes its feed due: the news is read from
 * the feed itself. Works where the pages can be reached from outside, else does nothing.
 */
public final class Hubs {
  private static final Logger LOG = LoggerFactory.getLogger(Hubs.class);

  /** Below the public address; the id of the subscription follows. */
  public static final String PATH = "websub/";

  private static final Duration LEASE = Duration.ofDays(10);
  private static final Duration SHORTEST_LEASE = Duration.ofMinutes(10);
  private static final Duration LONGEST_LEASE = Duration.ofDays(30);
  private static final Duration AFTER_DENIAL = Duration.ofDays(7);
  private static final int AT_ONCE = 50;

  private final HubSubscriptions subscriptions;
  private final Feeds feeds;
  private final Fetcher fetcher;
  private final Optional<URI> publicAddress;
  private final InstantSource clock;

  public Hubs(
      Database database,
      Feeds feeds,
      Fetcher fetcher,
      Optional<URI> publicAddress,
      InstantSource clock) {
    this.subscriptions = new HubSubscriptions(database, clock);
    this.feeds = feeds;
    this.fetcher = fetcher;
    this.publicAddress = publicAddress;
    this.clock = clock;
  }

  /** Asks the hubs that are to be asked: to tell us, to go on with it, or to let go. */
  public void askDue() {
    publicAddress.ifPresent(
        base -> {
          subscriptions.matchFeeds();
          List<Subscription> due = subscriptions.claimDue(AT_ONCE);
          due.forEach(one -> ask(one, base.toString().replaceAll("/+$", "") + "/" + PATH));
        });
  }

  private void ask(Subscription one, String callbacks) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.mode", one.leaving() ? "unsubscribe" : "subscribe");
    form.put("hub.topic", one.topic());
    form.put("hub.callback", callbacks + one.id());
    if (!one.leaving()) {
      form.put("hub.secret", one.secret());
      form.put("hub.lease_seconds", Long.toString(LEASE.toSeconds()));
    }
    fetcher
        .post(one.hub(), form)
        .fold(
            answered -> answered.isAccepted() || refused(one, "HTTP " + answered.status()),
            failed -> refused(one, failed.trouble().kind().name()));
  }

  /** It is asked again a day after it was asked; whom we leave, not at all. */
  private boolean refused(Subscription one, String why) {
    LOG.info("The hub {} did not take our request: {}.", FollowedFeed.shown(one.hub()), why);
    if (one.leaving()) {
      subscriptions.forget(one);
    }
    return false;
  }

  /**
   * A hub asks whether it was we who asked it.
   *
   * @param lease how long it will tell us, in seconds
   * @return what to answer; nothing where it was not we
   */
  public Optional<String> verified(
      String id, String mode, String topic, String challenge, Optional<Long> lease) {
    Optional<Subscription> asked =
        subscriptions
            .find(id)
            .filter(one -> one.pending() && one.topic().equals(topic))
            .filter(one -> mode.equals(one.leaving() ? "unsubscribe" : "subscribe"));
    asked.ifPresent(one -> settle(one, lease));
    return asked.map(one -> challenge);
  }

  private void settle(Subscription one, Optional<Long> lease) {
    if (one.leaving()) {
      subscriptions.forget(one);
    } else {
      subscriptions.granted(one, lease.map(Hubs::bounded).orElse(LEASE));
    }
  }

  private static Duration bounded(long seconds) {
    long least = Math.max(seconds, SHORTEST_LEASE.toSeconds());
    return Duration.ofSeconds(Math.min(least, LONGEST_LEASE.toSeconds()));
  }

  /** A hub will not tell us, or tells us no longer. Returns whether we know it. */
  public boolean denied(String id, String topic) {
    Optional<Subscription> known =
        subscriptions.find(id).filter(one -> one.topic().equals(topic) && !one.leaving());
    known.ifPresent(one -> subscriptions.denied(one, AFTER_DENIAL));
    return known.isPresent();
  }

  /**
   * A hub sends news; where its signature is right, the feed is due now.
   *
   * @return whether somebody here still wants to hear of it
   */
  public boolean received(String id, Optional<String> signature, byte[] body) {
    Optional<Subscription> known = subscriptions.find(id).filter(one -> !one.leaving());
    known
        .filter(
            one -> signature.filter(it -> HubSignature.fits(it, one.secret(), body)).isPresent())
        .ifPresent(one -> feeds.visitAt(List.of(one.feed()), clock.instant()));
    return known.isPresent();
  }
}
