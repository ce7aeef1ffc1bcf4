package dateline.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import okhttp3.HttpUrl;

/**
 * Keeps requests off this machine and its private networks, whatever an address, a redirect or a
 * name server says. What decides is the check of {@link GuardedSocket} on the address a connection
 * is really made to; those before it only give a clear answer sooner.
 */
final class AddressGuard {
  /** Reserved for this machine and local networks: RFC 6761, 6762, 8375 and ICANN for internal. */
  private static final List<String> LOCAL_NAMES =
      List.of("localhost", "localdomain", "local", "internal", "home.arpa");

  /**
   * Ports of services that can be hurt by what HTTP says; the kinds browsers refuse, and stores.
   */
  private static final Set<Integer> OTHER_SERVICES =
      Set.of(
          7, 9, 13, 19, 21, 22, 23, 25, 53, 69, 79, 110, 111, 119, 123, 135, 137, 139, 143, 161,
          389, 445, 465, 514, 515, 587, 636, 873, 993, 995, 1433, 1521, 2049, 2375, 2376, 2379,
          3306, 3389, 4190, 5060, 5061, 5432, 5900, 5984, 6000, 6379, 6443, 6667, 9042, 9200, 9300,
          10250, 11211, 27017);

  private final boolean all;
  private final Predicate<InetAddress> permitted;

  private AddressGuard(boolean all, Predicate<InetAddress> permitted) {
    this.all = all;
    this.permitted = permitted;
  }

  static AddressGuard of(boolean privateNetworks) {
    return new AddressGuard(privateNetworks, address -> privateNetworks);
  }

  /** Private addresses are permitted where the test says so. */
  static AddressGuard except(Predicate<InetAddress> permitted) {
    return new AddressGuard(false, permitted);
  }

  boolean permits(InetAddress address) {
    return permitted.test(address) || PublicAddresses.contains(address);
  }

  /** Why an address is not even looked up. */
  Optional<Trouble> refusal(HttpUrl url) {
    if (OTHER_SERVICES.contains(url.port())) {
      return Optional.of(new Trouble(Trouble.Kind.BAD_ADDRESS, "port " + url.port()));
    }
    return !all && isLocalName(url.host())
        ? Optional.of(Trouble.of(Trouble.Kind.PRIVATE_ADDRESS))
        : Optional.empty();
  }

  /** The permitted ones among the addresses of a host. */
  List<InetAddress> lookup(String host, Function<String, List<InetAddress>> names)
      throws UnknownHostException {
    List<InetAddress> known = names.apply(host);
    if (known.isEmpty()) {
      throw new UnknownHostException("Nobody knows the host");
    }
    List<InetAddress> open = known.stream().filter(this::permits).toList();
    if (open.isEmpty()) {
      throw new PrivateAddress();
    }
    return open;
  }

  private static boolean isLocalName(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return LOCAL_NAMES.stream().anyMatch(local -> name.equals(local) || name.endsWith("." + local));
  }

  /** A connection that was not made. */
  static final class PrivateAddress extends UnknownHostException {
    private static final long serialVersionUID = 1;

    PrivateAddress() {
      super("The address is a private one");
    }
  }
}
