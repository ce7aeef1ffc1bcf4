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
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and redirects that begin in public and end in private. */
class LedAstrayTest {
  private static final FetchOptions OPTIONS =
      FetchOptions.standard("Dateline/test (+https://example.org)");
  private static final Fetched PRIVATE =
      new Fetched.Failed(Trouble.of(Trouble.Kind.PRIVATE_ADDRESS));

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

  private static Fetcher withPublicServer(Function<String, List<InetAddress>> lookup) {
    return new Fetcher(
        OPTIONS.withLookup(lookup), InstantSource.system(), AddressGuard.except(PUBLIC::equals));
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
}
