package dateline.article;

import java.util.List;

/**
 * One page under several addresses: with and without {@code index.html}, {@code www} or parameters.
 * Where several were found, the plainest full address is the one to cite.
 */
public final class Twins {
  private Twins() {}

  /** What the addresses of one page have in common. */
  public static String page(String canonicalAddress) {
    return canonicalAddress
        .replaceFirst("^https?://(www\\.)?", "")
        .replaceFirst("\\?.*$", "")
        .replaceFirst("/(index\\.html?)?$", "");
  }

  /** Whether the first of two addresses of one page is the better one to cite. */
  public static boolean isPlainer(String one, String other) {
    boolean parameters = one.contains("?");
    if (parameters != other.contains("?")) {
      return !parameters;
    }
    return one.length() > other.length();
  }

  /** The same in the same order, but a plainer address before its twins. */
  public static <T> void plainestFirst(
      List<T> found, java.util.function.Function<T, String> address) {
    for (int i = 0; i < found.size(); i++) {
      for (int j = i + 1; j < found.size(); j++) {
        String one = address.apply(found.get(i));
        String other = address.apply(found.get(j));
        if (page(one).equals(page(other)) && isPlainer(other, one)) {
          java.util.Collections.swap(found, i, j);
        }
      }
    }
  }
}
