package dateline.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** Finds a related address in {@code Link} headers (RFC 8288). */
final class LinkHeader {
  private static final int LONGEST = 8_000;
  private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");
  private static final Pattern RELATIONS =
      Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))");

  private LinkHeader() {}

  /** The first web address with the relation, seen from where the header stood. */
  static Optional<String> find(List<String> headers, String relation, HttpUrl base) {
    return headers.stream()
        .filter(header -> header.length() <= LONGEST)
        .flatMap(header -> LINK.matcher(header).results())
        .filter(link -> relations(link.group(2)).anyMatch(relation::equalsIgnoreCase))
        .flatMap(link -> WebAddress.from(base, link.group(1).strip()).stream())
        .map(HttpUrl::toString)
        .findFirst();
  }

  /** Only the first {@code rel} of a link counts. */
  private static Stream<String> relations(String parameters) {
    Matcher matcher = RELATIONS.matcher(parameters);
    if (!matcher.find()) {
      return Stream.empty();
    }
    String names = Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2));
    return Arrays.stream(names.strip().split("\\s+"));
  }
}
