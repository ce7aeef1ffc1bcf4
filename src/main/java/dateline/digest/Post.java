package dateline.digest;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How editions reach their readers; the words and the messenger are not ours. */
public interface Post {
  /** An edition on its way; the key is taken once. */
  record Sending(String key, Order order, Written edition) {}

  /**
   * Keeps editions to be sent, each once for its key. It is called within the transaction that
   * moves the orders on, so both happen or none. The same {@link Written} often comes several times
   * in a row.
   */
  void put(List<Sending> editions);

  /** The keys of editions that were given up: they never reached their readers. */
  Set<String> lost(Collection<String> keys);
}
