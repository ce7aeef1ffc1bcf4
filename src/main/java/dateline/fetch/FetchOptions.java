package dateline.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * How the web may be asked.
 *
 * @param userAgent who asks, told to every host; printable ASCII
 * @param largestFeed bytes of a feed, unpacked
 * @param largestPage bytes of a page, unpacked
 * @param timeLimit for all of one fetch, from the first redirect to the last byte of the body; only
 *     a name server that is slower still cannot be interrupted
 * @param connectLimit for a host to take a connection
 * @param mostRedirects followed in one fetch
 * @param privateNetworks whether this machine and its private networks may be asked too
 * @param lookup the addresses of a host name; empty where nobody knows it
 */
public record FetchOptions(
    String userAgent,
    int largestFeed,
    int largestPage,
    Duration timeLimit,
    Duration connectLimit,
    int mostRedirects,
    boolean privateNetworks,
    Function<String, List<InetAddress>> lookup) {
  private static final int MEGABYTE = 1_000_000;

  public FetchOptions {
    if (userAgent.isBlank() || !HeaderText.isPrintable(userAgent)) {
      throw new IllegalArgumentException("The user agent is not printable ASCII: " + userAgent);
    }
  }

  public static FetchOptions standard(String userAgent) {
    return new FetchOptions(
        userAgent,
        10 * MEGABYTE,
        5 * MEGABYTE,
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        8,
        false,
        FetchOptions::ofTheSystem);
  }

  /**
   * The name we go by: {@code Dateline/0.1 (+https://...)}.
   *
   * @param contact a page or mail address where the owner of a host can complain
   */
  public static String userAgent(String version, String contact) {
    return "Dateline/" + version + " (+" + contact + ")";
  }

  public FetchOptions withPrivateNetworks(boolean permitted) {
    return new FetchOptions(
        userAgent,
        largestFeed,
        largestPage,
        timeLimit,
        connectLimit,
        mostRedirects,
        permitted,
        lookup);
  }

  public FetchOptions withLookup(Function<String, List<InetAddress>> other) {
    return new FetchOptions(
        userAgent,
        largestFeed,
        largestPage,
        timeLimit,
        connectLimit,
        mostRedirects,
        privateNetworks,
        other);
  }

  public FetchOptions withTimeLimit(Duration limit) {
    return new FetchOptions(
        userAgent,
        largestFeed,
        largestPage,
        limit,
        connectLimit,
        mostRedirects,
        privateNetworks,
        lookup);
  }

  /** So many bytes, unpacked, of a feed and of a page. */
  public FetchOptions withLargest(int feed, int page) {
    return new FetchOptions(
        userAgent, feed, page, timeLimit, connectLimit, mostRedirects, privateNetworks, lookup);
  }

  int largest(FetchRequest.Kind kind) {
    return kind == FetchRequest.Kind.FEED ? largestFeed : largestPage;
  }

  private static List<InetAddress> ofTheSystem(String host) {
    try {
      return List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException e) {
      return List.of();
    }
  }
}
