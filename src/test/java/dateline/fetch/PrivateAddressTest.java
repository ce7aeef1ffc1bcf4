package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that comes from outside makes us ask this machine or its private networks. */
class PrivateAddressTest {
  private static final FetchOptions OPTIONS =
      FetchOptions.standard("Dateline/test (+https://example.org)");
  private static final Fetched PRIVATE =
      new Fetched.Failed(Trouble.of(Trouble.Kind.PRIVATE_ADDRESS));
  private static final Fetched NO_ADDRESS =
      new Fetched.Failed(Trouble.of(Trouble.Kind.BAD_ADDRESS));

  private final ScriptedServer privateServer = new ScriptedServer("127.0.0.2");

  @AfterEach
  void close() throws IOException {
    privateServer.close();
  }

  private static InetAddress address(String figures) {
    try {
      return InetAddress.getByName(figures);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Fetched fetch(String url, Function<String, List<InetAddress>> lookup) {
    try (Fetcher fetcher = new Fetcher(OPTIONS.withLookup(lookup), InstantSource.system())) {
      return fetcher.fetch(FetchRequest.feed(url));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.2",
        "127.255.255.254",
        "127.0.0.1.",
        "127.1",
        "127.0.1",
        "2130706433",
        "2130706433.",
        "0177.0.0.1",
        "0177.0.0.01",
        "017700000001",
        "0x7f.1",
        "0x7f.0x0.0x0.0x1",
        "0x7f000001",
        "0X7F000001",
        "%31%32%37.0.0.1",
        "１２７.０.０.１",
        "127。0。0。1",
        "0",
        "0.0.0.0",
        "0x",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "192.168.1",
        "3232235777",
        "100.64.0.1",
        "100.127.255.254",
        "100.100.100.200",
        "169.254.0.1",
        "169.254.169.254",
        "0xa9fea9fe",
        "169.254.43518",
        "168.63.129.16",
        "192.0.0.1",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "[::]",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::ffff:10.0.0.1]",
        "[::ffff:0:127.0.0.1]",
        "[::127.0.0.1]",
        "[::10.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[64:ff9b::a9fe:a9fe]",
        "[64:ff9b:1::1]",
        "[100::1]",
        "[2001::1]",
        "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
        "[2001:db8::1]",
        "[2002:7f00:1::]",
        "[2002:a00:1::1]",
        "[2002:c0a8:101::]",
        "[3fff::1]",
        "[fc00::1]",
        "[fd00:ec2::254]",
        "[fdff::1]",
        "[fe80::1]",
        "[febf::1]",
        "[fec0::1]",
        "[ff02::1]",
        "[4000::1]"
      })
  void anAddressThatIsNotPublicIsRefusedInEachOfItsForms(String host) {
    assertThat(fetch("http://" + host + ":" + privateServer.port() + "/", name -> List.of()))
        .isEqualTo(PRIVATE);
    assertThat(privateServer.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "localhost.",
        "news.localhost",
        "localhost.localdomain",
        "printer.local",
        "metadata.google.internal",
        "router.home.arpa"
      })
  void aLocalNameIsRefusedWhateverItsAddress(String host) {
    assertThat(fetch("http://" + host + "/", name -> List.of(address("8.8.8.8"))))
        .isEqualTo(PRIVATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.2", "10.1.2.3", "169.254.169.254", "::1", "fd00::1", "64:ff9b::a00:1"})
  void aPublicNameOfAPrivateAddressIsRefused(String address) {
    String url = "http://news.example:" + privateServer.port() + "/";
    assertThat(fetch(url, name -> List.of(address(address)))).isEqualTo(PRIVATE);
    assertThat(privateServer.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "news",
        "//example.org/",
        "http:",
        "http://",
        "http://.../",
        "ftp://example.org/",
        "file:///etc/passwd",
        "jar:http://example.org!/",
        "javascript:alert(1)",
        "http://256.1.1.1/",
        "http://1.2.3.4.5/",
        "http://08.1.1.1/",
        "http://0x100000000/",
        "http://99999999999999999999/",
        "http://example.0x/",
        "http://[::1",
        "http://[fe80::1%25eth0]/",
        "http://exa mple.org/"
      })
  void whatIsNoWebAddressIsSaidToBeNone(String url) {
    assertThat(fetch(url, name -> List.of())).isEqualTo(NO_ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({"22", "25", "110", "143", "3306", "5432", "6379", "11211"})
  void thePortOfAnotherServiceIsRefused(int port) {
    assertThat(fetch("http://news.example:" + port + "/", name -> List.of(address("8.8.8.8"))))
        .isEqualTo(new Fetched.Failed(new Trouble(Trouble.Kind.BAD_ADDRESS, "port " + port)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.0.1.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2001:4860:4860::8888",
        "2606:4700::1111",
        "64:ff9b::808:808",
        "2002:808:808::1",
        "::ffff:8.8.8.8"
      })
  void aPublicAddressIsPermitted(String address) {
    assertThat(AddressGuard.of(false).permits(address(address))).isTrue();
  }

  @Test
  void whereAllNetworksArePermittedThisMachineIsToo() {
    privateServer.serves("/", "ours");
    FetchOptions open =
        OPTIONS
            .withPrivateNetworks(true)
            .withLookup(Map.of("localhost", List.of(address("127.0.0.2")))::get);
    try (Fetcher fetcher = new Fetcher(open, InstantSource.system())) {
      assertThat(fetcher.fetch(FetchRequest.feed("http://localhost:" + privateServer.port() + "/")))
          .isInstanceOf(Fetched.Fresh.class);
    }
  }
}
