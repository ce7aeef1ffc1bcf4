package dateline.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Addresses a page gives, made absolute. */
final class Links {
  private static final int LONGEST = 4_096;
  private static final Pattern UNSAFE = Pattern.compile("[ \"<>\\\\^`{|}]");

  private final String address;

  Links(String address) {
    this.address = address;
  }

  /** Empty where it is no address of the web. */
  Optional<String> absolute(String link) {
    String words = UNSAFE.matcher(link.strip()).replaceAll(Links::escaped);
    if (words.isEmpty() || words.length() > LONGEST) {
      return Optional.empty();
    }
    return uri(address)
        .map(base -> resolved(base, words))
        .or(() -> Optional.of(words))
        .filter(one -> uri(one).isPresent());
  }

  private static String resolved(URI base, String link) {
    try {
      return base.resolve(link).toString();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String escaped(MatchResult unsafe) {
    return String.format("%%%02X", (int) unsafe.group().charAt(0));
  }

  /** As {@link #absolute}; a front page, which many broken templates give, is no address of it. */
  Optional<String> canonical(String link) {
    return absolute(link).filter(one -> !isFront(one) || isFront(address) && isSameHost(one));
  }

  String host() {
    return uri(address).map(URI::getHost).orElse("");
  }

  private boolean isSameHost(String other) {
    return uri(other).map(URI::getHost).filter(host -> host.equalsIgnoreCase(host())).isPresent();
  }

  private static boolean isFront(String link) {
    return uri(link)
        .map(one -> one.getRawPath().matches("/*") && one.getRawQuery() == null)
        .orElse(false);
  }

  private static Optional<URI> uri(String link) {
    try {
      URI uri = new URI(link);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
