package dateline.telegram;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;

/**
 * Has Telegram bring the updates to an address of ours, and says so again now and then: another
 * program with the same token may have told it otherwise.
 */
public final class WebhookKeeper implements Reception {
  private static final System.Logger LOG = System.getLogger(WebhookKeeper.class.getName());
  private static final Duration AGAIN = Duration.ofMinutes(10);

  private final BotApi api;
  private final URI address;
  private final WebhookSecret secret;
  private final InstantSource clock;
  private final PollWait waits;
  private final PatientLoop loop = new PatientLoop("telegram-webhook", this::step);
  private final TroubleLog log = new TroubleLog();
  private volatile State state = State.untried();
  private int failures;

  public WebhookKeeper(
      BotApi api, URI address, WebhookSecret secret, InstantSource clock, DoubleSupplier chance) {
    this.api = api;
    this.address = address;
    this.secret = secret;
    this.clock = clock;
    this.waits = new PollWait(chance);
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public State state() {
    return state;
  }

  /** Tells Telegram the address once; returns how long to wait before the next time. */
  Duration step() {
    Reply<Boolean> reply = api.setWebhook(address, secret.words());
    Duration wait =
        reply.fold(
            done -> AGAIN,
            this::refused,
            unreachable -> waits.afterTrouble(++failures),
            unsure -> waits.afterTrouble(++failures));
    boolean stopped = reply instanceof Reply.Refused<Boolean> refused && refused.status() < 429;
    if (reply.trouble().isEmpty()) {
      failures = 0;
      state = state.succeeded(clock.instant());
    } else {
      state = state.troubled("Telegram does not take the webhook: " + said(reply), stopped);
    }
    log.line(state.trouble(), clock.instant())
        .filter(line -> !loop.isClosed())
        .ifPresent(
            line ->
                LOG.log(
                    state.trouble().isPresent()
                        ? System.Logger.Level.WARNING
                        : System.Logger.Level.INFO,
                    line));
    return wait;
  }

  private static String said(Reply<Boolean> reply) {
    return reply.trouble().orElse("");
  }

  private Duration refused(Reply.Refused<Boolean> refused) {
    Duration own = refused.status() < 429 ? AGAIN : waits.afterTrouble(++failures);
    return refused.retryAfter().orElse(own);
  }

  /** The webhook stays: Telegram keeps the updates until the next start. */
  @Override
  public void close() {
    loop.close();
  }
}
