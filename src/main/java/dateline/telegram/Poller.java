package dateline.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Fetches updates into the inbox, on a thread of its own from {@link #start} to {@link #close}. No
 * failure ends it; where Telegram does not know the token, it asks again only now and then.
 */
public final class Poller implements Reception {
  private static final System.Logger LOG = System.getLogger(Poller.class.getName());
  private static final int BATCH = 100;
  private static final Duration LONG_POLL = Duration.ofSeconds(50);
  private static final Duration STOPPED = Duration.ofMinutes(10);
  private static final Duration CLOCKS_AGREE = Duration.ofSeconds(30);

  private final BotApi api;
  private final Inbox inbox;
  private final Runnable onArrival;
  private final InstantSource clock;
  private final PollWait waits;
  private final PatientLoop loop = new PatientLoop("telegram-poller", this::step);
  private final TroubleLog log = new TroubleLog();
  private volatile State state = State.untried();
  private int failures;

  /** {@code onArrival} runs after new updates were kept; it must be quick. */
  public Poller(
      BotApi api, Inbox inbox, Runnable onArrival, InstantSource clock, DoubleSupplier chance) {
    this.api = api;
    this.inbox = inbox;
    this.onArrival = onArrival;
    this.clock = clock;
    this.waits = new PollWait(chance);
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public void start() {
    loop.start();
  }

  private Duration step() {
    return pollOnce().fold(took -> Duration.ZERO, Polled.TryAgain::after, stop -> STOPPED);
  }

  /** One poll, of up to 50 seconds when nothing happens. Never throws. */
  public Polled pollOnce() {
    Polled polled;
    try {
      polled =
          api.updates(inbox.nextOffset(), BATCH, LONG_POLL)
              .fold(
                  done -> take(done.value()),
                  this::refused,
                  down -> later(down.reason()),
                  lost -> later(lost.reason()));
    } catch (RuntimeException e) {
      // A full disk or a busy database: nothing was acknowledged, so nothing is lost.
      polled = later("The updates could not be kept: " + rootWords(e));
    }
    note(polled);
    return polled;
  }

  /** The outer messages quote the statement with what readers wrote. */
  private static String rootWords(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private Polled take(UpdateBatch batch) {
    if (batch.updates().isEmpty() && batch.nameless() > 0) {
      return later("Telegram sends updates without a number");
    }
    int fresh = inbox.accept(batch.updates(), skew(batch));
    failures = 0;
    if (fresh > 0) {
      onArrival.run();
    }
    return new Polled.Took(fresh);
  }

  /** A clock that goes wrong must not make a new message look old. */
  private Duration skew(UpdateBatch batch) {
    return batch
        .served()
        .map(served -> Duration.between(served, clock.instant()))
        .filter(skew -> skew.abs().compareTo(CLOCKS_AGREE) > 0)
        .orElse(Duration.ZERO);
  }

  private Polled refused(Reply.Refused<UpdateBatch> refused) {
    return switch (refused.status()) {
      case 401, 404 ->
          isFromTelegram(refused)
              ? new Polled.Stop(
                  "Telegram does not know this bot's token ("
                      + refused.reason()
                      + "). Set TELEGRAM_BOT_TOKEN to the one @BotFather gave you and start"
                      + " again.")
              : later("What answers is not Telegram (" + refused.reason() + ")");
      case 409 -> conflict(refused.reason());
      case 429 -> {
        Duration own = waits.afterTrouble(++failures);
        yield new Polled.TryAgain(refused.retryAfter().orElse(own), refused.reason());
      }
      default -> later("Telegram answers " + refused.reason());
    };
  }

  /** A proxy, or the page one must sign in on, refuses in words of its own. */
  private static boolean isFromTelegram(Reply.Refused<UpdateBatch> refused) {
    return !refused.reason().equals(Envelope.untold(refused.status()));
  }

  private Polled conflict(String reason) {
    failures++;
    if (reason.contains("webhook is active")) {
      Optional<String> trouble = api.deleteWebhook().trouble();
      return new Polled.TryAgain(
          trouble.isEmpty() && failures == 1 ? Duration.ZERO : waits.afterRival(failures),
          trouble.orElse("A webhook was set for this bot; it is removed"));
    }
    return new Polled.TryAgain(
        waits.afterRival(failures),
        "Another program fetches this bot's messages with the same token. Stop one of the two.");
  }

  private Polled later(String trouble) {
    return new Polled.TryAgain(waits.afterTrouble(++failures), trouble);
  }

  private void note(Polled polled) {
    state =
        polled.fold(
            took -> state.succeeded(clock.instant()),
            again -> state.troubled(again.trouble(), false),
            stop -> state.troubled(stop.trouble(), true));
    log.line(state.trouble(), clock.instant())
        .filter(line -> !loop.isClosed())
        .ifPresent(
            line ->
                LOG.log(
                    state.trouble().isPresent()
                        ? System.Logger.Level.WARNING
                        : System.Logger.Level.INFO,
                    line));
  }

  /** Breaks off a poll in flight; what it would have brought comes again at the next start. */
  @Override
  public void close() {
    loop.close();
  }
}
