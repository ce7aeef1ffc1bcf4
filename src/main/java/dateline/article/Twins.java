package dateline.article;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One page under several addresses: with and without {@code index.html}, {@code www} or parameters.
 * Where several were found, the plainest full address is the one to cite.
 */
public final class Twins {
  /** What names the page itself where one script shows them all: {@code story.php?id=7}. */
  private static final Pattern NAMES_THE_PAGE = Pattern.compile("(?i)(.*id|p|v|article|story)=.*");

  private Twins() {}

  /** What the addresses of one page have in common. */
  public static String page(String canonicalAddress) {
    String[] parts = canonicalAddress.split("\\?", 2);
    String page =
        parts[0].replaceFirst("^https?://(www\\.)?", "").replaceFirst("/(index\\.html?)?$", "");
    return parts.length == 1 ? page : page + naming(parts[1]);
  }

  private static String naming(String parameters) {
    return Arrays.stream(parameters.split("&"))
        .filter(parameter -> NAMES_THE_PAGE.matcher(parameter).matches())
        .map(parameter -> "?" + parameter)
        .collect(Collectors.joining());
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
  public static <T> void plainestFirst(List<T> found, Function<T, String> address) {
    for (int i = 0; i < found.size(); i++) {
      for (int j = i + 1; j < found.size(); j++) {
        String one = address.apply(found.get(i));
        String other = address.apply(found.get(j));
        if (page(one).equals(page(other)) && isPlainer(other, one)) {
          Collections.swap(found, i, j);
        }
      }
    }
  }
}
