package dateline.localchat;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may use an unprotected server on this machine. A browser also runs pages of strangers: they
 * are told by the Origin they come from, or, where they gave a name of theirs our address, by Host.
 * A plain IP address as Host is safe, for it cannot be given to somebody else.
 */
final class Visitors {
  private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+)(?::[0-9]+)?");
  private static final Pattern ADDRESS =
      Pattern.compile("\\[[0-9a-f:.]+]|[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  private final Set<String> names;

  Visitors(Set<String> names) {
    this.names = names;
  }

  /** Why a request is refused; empty where it is welcome. */
  Optional<String> refusal(
      Optional<String> host,
      Optional<String> origin,
      Optional<String> fetchSite,
      Optional<String> fetchMode) {
    if (host.filter(this::isOurs).isEmpty()) {
      return Optional.of(
          "This chat answers only on its own address, such as http://localhost:8080. Open it"
              + " there.");
    }
    boolean stranger =
        origin.isPresent() && !isSame(origin.get(), host.get())
            || fetchSite.filter("cross-site"::equals).isPresent()
                && fetchMode.filter("navigate"::equals).isEmpty();
    return stranger
        ? Optional.of("Another site's page may not use this chat. Open the chat itself.")
        : Optional.empty();
  }

  private boolean isOurs(String host) {
    Matcher matcher = HOST.matcher(host.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return false;
    }
    String name = matcher.group(1);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || ADDRESS.matcher(name).matches()
        || names.contains(name);
  }

  private static boolean isSame(String origin, String host) {
    return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
  }
}
