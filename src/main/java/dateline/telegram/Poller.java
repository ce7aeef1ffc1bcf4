package dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Fetches updates into the inbox, on a thread of its own from {@link #start} to {@link #close}. No
 * failure ends it but a token that Telegram does not know.
 */
public final class Poller implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Poller.class.getName());
  private static final int BATCH = 100;
  private static final Duration LONG_POLL = Duration.ofSeconds(50);
  private static final long PATIENCE_MILLIS = 2_000;
  private static final Duration CLOCKS_AGREE = Duration.ofSeconds(30);

  private final BotApi api;
  private final Inbox inbox;
  private final Runnable onArrival;
  private final InstantSource clock;
  private final PollWait waits;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "telegram-poller");
  private volatile State state = new State(Optional.empty(), Optional.empty(), false);
  private int failures;

  /** How polling goes: when it last worked, and what is wrong with it now, in plain words. */
  public record State(Optional<Instant> lastSuccess, Optional<String> trouble, boolean stopped) {}

  /** {@code onArrival} runs after new updates were kept; it must be quick. */
  public Poller(
      BotApi api, Inbox inbox, Runnable onArrival, InstantSource clock, DoubleSupplier chance) {
    this.api = api;
    this.inbox = inbox;
    this.onArrival = onArrival;
    this.clock = clock;
    this.waits = new PollWait(chance);
    thread.setDaemon(true);
  }

  public State state() {
    return state;
  }

  public void start() {
    thread.start();
  }

  private void run() {
    boolean going = true;
    while (going && !isClosed()) {
      going = pollOnce().fold(took -> true, again -> !closesWithin(again.after()), stop -> false);
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private boolean closesWithin(Duration wait) {
    try {
      return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return isClosed();
    }
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
          new Polled.Stop(
              "Telegram does not know this bot's token ("
                  + refused.reason()
                  + "). Set TELEGRAM_BOT_TOKEN to the one @BotFather gave you and start again.");
      case 409 -> conflict(refused.reason());
      case 429 -> {
        Duration own = waits.afterTrouble(++failures);
        yield new Polled.TryAgain(refused.retryAfter().orElse(own), refused.reason());
      }
      default -> later("Telegram answers " + refused.reason());
    };
  }

  private Polled conflict(String reason) {
    failures++;
    if (reason.contains("webhook is active")) {
      Optional<String> trouble = api.deleteWebhook().trouble();
      return new Polled.TryAgain(
          trouble.isEmpty() ? Duration.ZERO : waits.afterTrouble(failures),
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
    State before = state;
    state =
        polled.fold(
            took -> new State(Optional.of(clock.instant()), Optional.empty(), false),
            again -> new State(before.lastSuccess(), Optional.of(again.trouble()), false),
            stop -> new State(before.lastSuccess(), Optional.of(stop.trouble()), true));
    boolean news = !state.trouble().equals(before.trouble()) && !isClosed();
    if (news) {
      String words =
          state.trouble().map(t -> "No messages come in: " + t).orElse("Messages come in again");
      LOG.log(
          state.trouble().isPresent() ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
          words);
    }
  }

  /** Breaks off a poll in flight; what it would have brought comes again at the next start. */
  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
