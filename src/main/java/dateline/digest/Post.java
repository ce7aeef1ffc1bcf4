package dateline.digest;

/** How an edition reaches its reader; the words and the messenger are not ours. */
public interface Post {
  /**
   * Keeps an edition to be sent, once for a key. It is called within the transaction that moves the
   * order on, so both happen or none.
   */
  void put(String key, Order order, Written edition);

  /** Whether the edition was given up: it never reached the reader. */
  boolean isLost(String key);
}
