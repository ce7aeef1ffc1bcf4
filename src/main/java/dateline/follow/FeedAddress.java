package dateline.follow;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a feed or site as a reader or a list gives it. */
public final class FeedAddress {
  private static final int LONGEST = 2_048;
  private static final Pattern SCHEME = Pattern.compile("(?i)^(?:feed:(?://)?|)(https?://.*)$");
  private static final Pattern OTHER_SCHEME =
      Pattern.compile("(?i)^(?!feed://)[a-z][a-z0-9+.-]*:.*");
  private static final Pattern PORTED = Pattern.compile("^[^/:]+:\\d+(?:[/?].*)?$");
  private static final Pattern HOST =
      Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+|\\[[0-9a-f:.]+]|localhost");

  private FeedAddress() {}

  /**
   * The address with its scheme ({@code https} where none was given), its host in lower case and in
   * letters a name server knows, without fragment. Empty where the words are no address of the web.
   */
  public static Optional<String> of(String words) {
    String text = words.strip();
    if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ')) {
      return Optional.empty();
    }
    return withScheme(text).flatMap(FeedAddress::normal);
  }

  /** A title for readers: never an address with what may be secret in it. */
  static String name(String title, String address) {
    if (title.isBlank()) {
      return FollowedFeed.shown(address);
    }
    return title.contains("://") ? FollowedFeed.shown(title.strip()) : title;
  }

  private static Optional<String> withScheme(String text) {
    var schemed = SCHEME.matcher(text);
    if (schemed.matches()) {
      return Optional.of(schemed.group(1));
    }
    if (text.toLowerCase(Locale.ROOT).startsWith("feed://")) {
      return Optional.of("https://" + text.substring("feed://".length()));
    }
    boolean other = OTHER_SCHEME.matcher(text).matches() && !PORTED.matcher(text).matches();
    return other ? Optional.empty() : Optional.of("https://" + text);
  }

  private static Optional<String> normal(String address) {
    try {
      int start = address.indexOf("://") + 3;
      int end = start;
      while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
        end++;
      }
      String authority = address.substring(start, end);
      int at = authority.lastIndexOf('@') + 1;
      int colon = authority.indexOf(':', Math.max(at, authority.indexOf(']')));
      String host = authority.substring(at, colon < 0 ? authority.length() : colon);
      String named = host.startsWith("[") ? host : IDN.toASCII(host).toLowerCase(Locale.ROOT);
      if (!HOST.matcher(named).matches()) {
        return Optional.empty();
      }
      String rest = address.substring(end).replaceFirst("#.*$", "");
      String port = colon < 0 ? "" : authority.substring(colon);
      String scheme = address.substring(0, start).toLowerCase(Locale.ROOT);
      String path = rest.isEmpty() || rest.startsWith("?") ? "/" + rest : rest;
      return Optional.of(
          new URI(scheme + authority.substring(0, at) + named + port + path).toASCIIString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
