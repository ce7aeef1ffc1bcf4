package dateline.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as feeds and pages write them: relative, with spaces, without a scheme. */
final class Addresses {
  static final int LONGEST = 4_096;

  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern NOT_ALLOWED = Pattern.compile("[\\s\"<>\\\\^`{|}]");
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#].*");

  private Addresses() {}

  /**
   * The absolute http or https address a reference means at a base; empty where it means none. One
   * that is absolute stays letter for letter, but for characters an address cannot have.
   */
  static Optional<String> resolve(String base, String reference) {
    String clean = escaped(BREAKS.matcher(reference.strip()).replaceAll(""));
    if (clean.isEmpty() || clean.length() > LONGEST) {
      return Optional.empty();
    }
    if (SCHEME.matcher(clean).matches()) {
      return Optional.of(clean).filter(Addresses::isWeb);
    }
    if (clean.toLowerCase(Locale.ROOT).startsWith("www.")) {
      return Optional.of("http://" + clean);
    }
    try {
      String absolute = join(URI.create(escaped(base.strip())), clean);
      return Optional.of(absolute).filter(Addresses::isWeb);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@link URI#resolve} drops the last segment before a lone query, which RFC 3986 keeps. */
  private static String join(URI base, String reference) {
    if (reference.startsWith("?")) {
      String whole = base.toString();
      return whole.replaceFirst("[?#].*$", "") + reference;
    }
    URI rooted =
        base.getRawPath() == null || base.getRawPath().isEmpty() ? base.resolve("/") : base;
    return rooted.resolve(reference).toString();
  }

  static boolean isWeb(String address) {
    return WEB.matcher(address).matches();
  }

  private static String escaped(String address) {
    return NOT_ALLOWED
        .matcher(address)
        .replaceAll(match -> "%" + String.format("%02X", (int) match.group().charAt(0)));
  }
}
