package dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which changes of a trouble are worth a line in the log: its beginning, another trouble after a
 * while, and its end. A connection that comes and goes every second makes no flood.
 */
final class TroubleLog {
  private static final Duration QUIET = Duration.ofMinutes(10);

  private Optional<Instant> lastSaid = Optional.empty();
  private Optional<String> said = Optional.empty();
  private boolean open;

  /** The line to write, if any; told after each step, with the trouble there is now. */
  Optional<String> line(Optional<String> trouble, Instant now) {
    return trouble.isPresent() ? troubled(trouble.get(), now) : well();
  }

  private Optional<String> troubled(String trouble, Instant now) {
    boolean lately = lastSaid.filter(then -> now.isBefore(then.plus(QUIET))).isPresent();
    boolean news = !said.equals(Optional.of(trouble));
    if (lately || open && !news) {
      return Optional.empty();
    }
    lastSaid = Optional.of(now);
    said = Optional.of(trouble);
    open = true;
    return Optional.of("No messages come in: " + trouble);
  }

  private Optional<String> well() {
    boolean wasOpen = open;
    open = false;
    return wasOpen ? Optional.of("Messages come in again") : Optional.empty();
  }
}
