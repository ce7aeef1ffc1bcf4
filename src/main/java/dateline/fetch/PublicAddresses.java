package dateline.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that belong to the public internet, after the IANA registries of special-purpose
 * addresses (RFC 6890 and its updates).
 */
final class PublicAddresses {
  private static final List<Network> PRIVATE_4 =
      networks(
          "0.0.0.0/8", // "this network"
          "10.0.0.0/8", // private, RFC 1918
          "100.64.0.0/10", // shared by carriers, RFC 6598; some clouds' metadata
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // public by number, but Azure's own service on each machine
          "169.254.0.0/16", // link-local; most clouds' metadata
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments; Oracle's metadata
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // former 6to4 relays, RFC 7526
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks, RFC 2544
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, and broadcast

  /** All that is given out to the public; the rest is local, mapped, or not yet in use. */
  private static final Network PUBLIC_6 = network("2000::/3");

  private static final List<Network> PRIVATE_6 =
      networks(
          "2001::/23", // protocol assignments; Teredo, which leads to any IPv4 address
          "2001:db8::/32", // documentation
          "3fff::/20"); // documentation, RFC 9637

  private static final Network NAT64 = network("64:ff9b::/96");
  private static final int NAT64_EMBEDS_AT = 12;
  private static final Network SIX_TO_FOUR = network("2002::/16");
  private static final int SIX_TO_FOUR_EMBEDS_AT = 2;

  private PublicAddresses() {}

  static boolean contains(InetAddress address) {
    if (address instanceof Inet4Address) {
      return PRIVATE_4.stream().noneMatch(network -> network.holds(address));
    }
    if (NAT64.holds(address)) {
      return contains(embedded(address, NAT64_EMBEDS_AT));
    }
    if (SIX_TO_FOUR.holds(address)) {
      return contains(embedded(address, SIX_TO_FOUR_EMBEDS_AT));
    }
    return PUBLIC_6.holds(address)
        && PRIVATE_6.stream().noneMatch(network -> network.holds(address));
  }

  private static InetAddress embedded(InetAddress address, int at) {
    return address(Arrays.copyOfRange(address.getAddress(), at, at + 4));
  }

  private static List<Network> networks(String... texts) {
    return Stream.of(texts).map(PublicAddresses::network).toList();
  }

  private static Network network(String text) {
    int slash = text.indexOf('/');
    try {
      // An address in figures is not looked up.
      InetAddress start = InetAddress.getByName(text.substring(0, slash));
      return new Network(start.getAddress(), Integer.parseInt(text.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("No address has so many bytes", e);
    }
  }

  private record Network(byte[] start, int bits) {
    boolean holds(InetAddress address) {
      byte[] bytes = address.getAddress();
      if (bytes.length != start.length) {
        return false;
      }
      int whole = bits / 8;
      int rest = 8 - bits % 8;
      return Arrays.equals(bytes, 0, whole, start, 0, whole)
          && (rest == 8 || (bytes[whole] & 255) >> rest == (start[whole] & 255) >> rest);
    }
  }
}
