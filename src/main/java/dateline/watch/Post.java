package dateline.watch;

import java.util.List;

/** How alerts reach their readers; the words and the messenger are not ours. */
public interface Post {
  /**
   * Keeps alerts to be sent, each once for its {@link Alert#key}. It is called within the
   * transaction that notes that they were told, so both happen or none.
   */
  void put(List<Alert> alerts);
}
