package dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How updates come in: a {@link Poller} fetches them, or Telegram brings them. */
public interface Reception extends AutoCloseable {
  void start();

  State state();

  @Override
  void close();

  /**
   * How it goes.
   *
   * @param trouble what is wrong now, in plain words
   * @param stopped whether no update will come until somebody changes a setting
   */
  record State(Optional<Instant> lastSuccess, Optional<String> trouble, boolean stopped) {
    private static final Duration HICCUP = Duration.ofMinutes(2);

    static State untried() {
      return new State(Optional.empty(), Optional.empty(), false);
    }

    State succeeded(Instant now) {
      return new State(Optional.of(now), Optional.empty(), false);
    }

    State troubled(String trouble, boolean stopped) {
      return new State(lastSuccess, Optional.of(trouble), stopped);
    }

    /** Whether updates come in; a short trouble does not count. */
    public boolean isWell(Instant now) {
      boolean lately = lastSuccess.filter(then -> then.plus(HICCUP).isAfter(now)).isPresent();
      return !stopped && lastSuccess.isPresent() && (trouble.isEmpty() || lately);
    }
  }
}
