package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
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

  /** Stands for the public internet where a test needs one. */
  private static final InetAddress PUBLIC = address("127.0.0.1");

  private final ScriptedServer publicServer = new ScriptedServer("127.0.0.1");
  private final ScriptedServer privateServer = new ScriptedServer("127.0.0.2");

  @AfterEach
  void close() throws IOException {
    publicServer.close();
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

  private static Fetcher withPublicServer(Function<String, List<InetAddress>> lookup) {
    return new Fetcher(
        OPTIONS.withLookup(lookup), InstantSource.system(), AddressGuard.except(PUBLIC::equals));
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

  /** The name is looked up once a connection, and the address found is the one connected to. */
  @Test
  void aNameThatTurnsPrivateIsRefusedThen() {
    publicServer.serves("/", "public");
    Deque<InetAddress> answers = new ArrayDeque<>(List.of(PUBLIC, address("127.0.0.2")));
    try (Fetcher fetcher = withPublicServer(name -> List.of(answers.remove()))) {
      FetchRequest request =
          FetchRequest.feed("http://rebinding.example:" + publicServer.port() + "/");
      assertThat(fetcher.fetch(request)).isInstanceOf(Fetched.Fresh.class);
      assertThat(fetcher.fetch(request)).isEqualTo(PRIVATE);
    }
  }

  /** Had the check a lookup of its own, it would see the public address and miss the private. */
  @Test
  void aNameThatIsPrivateWhenItIsConnectedToIsRefused() {
    Deque<InetAddress> answers = new ArrayDeque<>(List.of(address("127.0.0.2"), PUBLIC, PUBLIC));
    try (Fetcher fetcher = withPublicServer(name -> List.of(answers.remove()))) {
      String url = "http://rebinding.example:" + privateServer.port() + "/";
      assertThat(fetcher.fetch(FetchRequest.feed(url))).isEqualTo(PRIVATE);
    }
    assertThat(privateServer.connections()).isZero();
  }

  @Test
  void aSocketConnectsToPermittedAddressesOnly() throws IOException {
    try (Socket socket =
        GuardedSocket.factory(AddressGuard.except(PUBLIC::equals), new ReadAllowance())
            .createSocket()) {
      assertThatThrownBy(
              () -> socket.connect(new InetSocketAddress("127.0.0.2", privateServer.port())))
          .isInstanceOf(AddressGuard.PrivateAddress.class);
      socket.connect(new InetSocketAddress("127.0.0.1", publicServer.port()));
      assertThat(socket.isConnected()).isTrue();
    }
    assertThat(privateServer.connections()).isZero();
  }

  @Test
  void ofPublicAndPrivateAddressesThePublicOnesAreAsked() {
    publicServer.serves("/", "public");
    try (Fetcher fetcher =
        withPublicServer(name -> List.of(address("127.0.0.2"), address("10.0.0.1"), PUBLIC))) {
      assertThat(
              fetcher.fetch(FetchRequest.feed("http://news.example:" + publicServer.port() + "/")))
          .isInstanceOf(Fetched.Fresh.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:PORT/",
        "//127.0.0.2:PORT/",
        "http://2130706434:PORT/",
        "http://0x7f.2:PORT/",
        "http://user@127.0.0.2:PORT/",
        "http://127.0.0.1@127.0.0.2:PORT/",
        "http:\\\\127.0.0.2:PORT/",
        "http://[::ffff:127.0.0.2]:PORT/",
        "http://localhost:PORT/",
        "http://inside.example:PORT/",
        "https://169.254.169.254/latest/meta-data/"
      })
  void aRedirectToAPrivateAddressIsNotFollowed(String location) {
    String target = location.replace("PORT", Integer.toString(privateServer.port()));
    publicServer.redirects("/", 302, target);
    try (Fetcher fetcher = withPublicServer(name -> List.of(address("127.0.0.2")))) {
      assertThat(fetcher.fetch(FetchRequest.feed(publicServer.at("/")))).isEqualTo(PRIVATE);
    }
    assertThat(publicServer.connections()).isEqualTo(1);
    assertThat(privateServer.connections()).isZero();
  }

  @Test
  void aRobotsFileCannotLeadToAPrivateAddressEither() {
    publicServer.redirects(
        "/robots.txt", 302, "http://127.0.0.2:" + privateServer.port() + "/robots.txt");
    try (Fetcher fetcher = withPublicServer(name -> List.of())) {
      assertThat(fetcher.fetch(FetchRequest.page(publicServer.at("/page")))).isEqualTo(PRIVATE);
    }
    assertThat(privateServer.connections()).isZero();
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
