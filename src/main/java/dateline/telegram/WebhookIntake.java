package dateline.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Takes in the updates Telegram brings. It says that one is kept only after the transaction: what
 * it does not acknowledge Telegram brings again.
 */
public final class WebhookIntake {
  private static final System.Logger LOG = System.getLogger(WebhookIntake.class.getName());

  /** Where the server takes in updates, below its root. */
  public static final String PATH = "telegram/webhook";

  /** Twice what Telegram ever sends. */
  private static final int MOST_BYTES = 1 << 20;

  private final Optional<WebhookSecret> secret;
  private final Inbox inbox;
  private final Runnable onArrival;

  /**
   * @param secret nothing where updates are fetched, not brought
   * @param onArrival runs after a new update was kept; it must be quick
   */
  public WebhookIntake(Optional<WebhookSecret> secret, Inbox inbox, Runnable onArrival) {
    this.secret = secret;
    this.inbox = inbox;
    this.onArrival = onArrival;
  }

  /** What came of something being brought. */
  public enum Receipt {
    KEPT,
    /** Nothing is taken in here. */
    CLOSED,
    /** The secret is missing or wrong. */
    FORGED,
    TOO_LARGE,
    /** It could not be kept: it is to be brought again. */
    NOT_KEPT
  }

  public Receipt bring(Optional<String> said, byte[] body) {
    if (secret.isEmpty()) {
      return Receipt.CLOSED;
    }
    if (!secret.get().is(said.orElse(""))) {
      return Receipt.FORGED;
    }
    return body.length > MOST_BYTES ? Receipt.TOO_LARGE : keep(body);
  }

  private Receipt keep(byte[] body) {
    try {
      if (inbox.acceptPushed(update(new String(body, StandardCharsets.UTF_8)))) {
        onArrival.run();
      }
      return Receipt.KEPT;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "An update could not be kept; it comes again", e);
      return Receipt.NOT_KEPT;
    }
  }

  /** What has no number cannot be read either; it is kept as a dead letter. */
  private static RawUpdate update(String body) {
    List<RawUpdate> updates =
        UpdateBatch.read("{\"ok\":true,\"result\":[" + body + "]}")
            .map(UpdateBatch::updates)
            .orElse(List.of());
    return updates.size() == 1 ? updates.get(0) : new RawUpdate(0, body);
  }
}
