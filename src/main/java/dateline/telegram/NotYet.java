package dateline.telegram;

import java.time.Instant;

/**
 * Thrown by an {@link UpdateHandler} that can work on no update at all before that time, such as
 * while the network is away. The update waits, and this try does not count against it.
 */
public final class NotYet extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Instant until;

  public NotYet(String reason, Instant until) {
    super(reason);
    this.until = until;
  }

  Instant until() {
    return until;
  }
}
