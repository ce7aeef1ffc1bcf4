package dateline.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address an article is known by: tracking parameters and fragment off, scheme and host
 * lower-cased, default port off. Everything else stays, because it may name another page.
 */
public final class CanonicalAddress {
  private static final int LONGEST = 2_048;
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid"
              + "|cmpid|ns_.*|at_medium|at_campaign.*|at_custom.*|ito|ocid|s_cid|smid|smtyp"
              + "|_ga|_gl|__twitter_impression|guccounter|guce_.*)");

  private CanonicalAddress() {}

  /** Empty where the text is no http or https address. */
  public static Optional<String> of(String address) {
    try {
      URI uri = new URI(address.strip());
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      if (!web || uri.getHost() == null || address.length() > LONGEST) {
        return Optional.empty();
      }
      return Optional.of(scheme + "://" + host(uri, scheme) + path(uri) + query(uri));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The host of a canonical address, without {@code www.}. */
  public static String site(String canonical) {
    String host = URI.create(canonical).getHost();
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static String host(URI uri, String scheme) {
    int standard = scheme.equals("https") ? 443 : 80;
    boolean ported = uri.getPort() != -1 && uri.getPort() != standard;
    return uri.getHost().toLowerCase(Locale.ROOT) + (ported ? ":" + uri.getPort() : "");
  }

  private static String path(URI uri) {
    return uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
  }

  private static String query(URI uri) {
    if (uri.getRawQuery() == null) {
      return "";
    }
    String kept =
        Arrays.stream(uri.getRawQuery().split("&"))
            .filter(parameter -> !TRACKING.matcher(parameter.split("=", 2)[0]).matches())
            .filter(parameter -> !parameter.isEmpty())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
