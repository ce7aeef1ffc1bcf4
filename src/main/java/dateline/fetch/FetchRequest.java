package dateline.fetch;

import java.util.Optional;

/**
 * What to get from the web.
 *
 * @param address http or https, as somebody outside gave it: nothing in it has been checked
 * @param entityTag what the address answered as its {@code ETag} last time
 * @param lastModified what it answered as {@code Last-Modified} last time, word for word
 */
public record FetchRequest(
    String address, Kind kind, Optional<String> entityTag, Optional<String> lastModified) {

  /** What is asked for; pages are asked for only where the site's robots.txt permits it. */
  public enum Kind {
    FEED,
    PAGE
  }

  public static FetchRequest feed(String address) {
    return new FetchRequest(address, Kind.FEED, Optional.empty(), Optional.empty());
  }

  public static FetchRequest page(String address) {
    return new FetchRequest(address, Kind.PAGE, Optional.empty(), Optional.empty());
  }
}
