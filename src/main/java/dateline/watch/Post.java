package dateline.watch;

import java.time.Instant;

/** How an alert reaches its reader; the words and the messenger are not ours. */
public interface Post {
  /**
   * Keeps an alert to be sent, once for {@link Alert#key}. It is called within the transaction that
   * notes that it was told, so both happen or none.
   */
  void put(Alert alert, Instant notBefore);
}
