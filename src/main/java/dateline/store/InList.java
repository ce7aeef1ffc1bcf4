package dateline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What stands in an {@code in (...)} of a statement. */
public final class InList {
  private InList() {}

  /**
   * The values, the last of them repeated to one of a few lengths: a statement of a length that was
   * there before need not be read anew.
   */
  public static <T> List<T> of(Collection<T> values) {
    List<T> list = new ArrayList<>(values);
    if (!list.isEmpty()) {
      int length = Integer.highestOneBit(list.size());
      int missing = length == list.size() ? 0 : 2 * length - list.size();
      list.addAll(Collections.nCopies(missing, list.get(list.size() - 1)));
    }
    return list;
  }
}
