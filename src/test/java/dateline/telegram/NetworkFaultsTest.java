package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens below HTTP, between us and a server that is well. */
class NetworkFaultsTest extends SendingTest {
  private static final InetAddress HERE = loopback(1);

  private final BotServer server = new BotServer();
  private List<InetAddress> addresses = List.of();
  private TelegramBotApi api = at(server.address());

  @Override
  BotApi api() {
    return api;
  }

  private TelegramBotApi at(URI address) {
    return at(address, client -> client);
  }

  private TelegramBotApi at(URI address, UnaryOperator<OkHttpClient.Builder> change) {
    return new TelegramBotApi(
        address,
        BotServer.TOKEN,
        false,
        client ->
            change.apply(
                client
                    .connectTimeout(Duration.ofMillis(300))
                    .readTimeout(Duration.ofMillis(300))
                    .dns(this::find)));
  }

  /** From now on the bot knows the server by this. */
  private void known(URI address) {
    api.close();
    api = at(address);
    restart();
  }

  private URI named(String scheme, int port) {
    return URI.create(scheme + "://bot.example:" + port);
  }

  private List<InetAddress> find(String host) throws UnknownHostException {
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return addresses;
  }

  @AfterEach
  void closeServer() {
    api.close();
    server.close();
  }

  /** F92: the address that is called holds the token; what the client says of it must not. */
  @Test
  void theTokenIsInNothingThatIsSaidOfACall() {
    known(named("http", server.address().getPort()));
    assertThat(api.send(7, texts("one").get(0)).toString() + api.me() + api.deleteWebhook())
        .contains("UnknownHostException")
        .doesNotContain(TokenGuard.SECRET);
    known(server.address());
    for (int status : new int[] {400, 401, 403, 404, 409, 413, 421, 429, 500}) {
      server.plan("sendMessage", BotServer.refuses(status, "No: /bot" + BotServer.TOKEN + "/x"));
      put("m" + status, status, Urgency.ANSWER, "x");
      runFor(Duration.ofMinutes(2));
    }
    assertThat(server.calls("sendMessage")).hasSizeGreaterThan(9);
  }

  private static InetAddress loopback(int last) {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private void everythingWaits() {
    put("digest/7", 7, Urgency.BULK, "briefing");
    put("reply/8", 8, Urgency.ANSWER, "answer");
    runFor(Duration.ofMinutes(2));
    assertThat(server.sent()).isEmpty();
    assertThat(outbox.waiting()).isEqualTo(2);
    assertThat(outbox.doubts()).isZero();
    assertThat(api.updates(0, 1, Duration.ZERO)).isInstanceOf(Reply.Unreachable.class);
  }

  private void everythingArrivesOnce() {
    restart();
    runFor(Duration.ofMinutes(1));
    assertThat(server.texts(7)).containsExactly("briefing");
    assertThat(server.texts(8)).containsExactly("answer");
    assertThat(outbox.doubts()).isZero();
  }

  /** F6. */
  @Test
  void whileTheServersNameIsNotFoundEverythingWaits() {
    known(named("http", server.address().getPort()));
    everythingWaits();
    addresses = List.of(HERE);
    everythingArrivesOnce();
  }

  /** F6. */
  @Test
  void whileTheServersCertificateIsNotTrustedEverythingWaits() throws Exception {
    try (ForgedServer forger = new ForgedServer(folder)) {
      addresses = List.of(HERE);
      known(named("https", forger.port()));
      everythingWaits();
      assertThat(forger.requests()).isZero();
    }
    known(server.address());
    everythingArrivesOnce();
  }

  /** F6. */
  @Test
  void whileTheServerSpeaksNoTlsEverythingWaits() {
    addresses = List.of(HERE);
    known(named("https", server.address().getPort()));
    everythingWaits();
    known(server.address());
    everythingArrivesOnce();
  }

  /** F6: as where a host has an IPv6 address and the way there is broken. */
  @Test
  void anAddressThatLeadsNowhereIsPassedOver() throws IOException {
    List<Socket> crowd = new ArrayList<>();
    try (ServerSocket hole = new ServerSocket(server.address().getPort(), 1, loopback(2))) {
      fill(hole, crowd);
      addresses = List.of(loopback(2), HERE);
      known(named("http", server.address().getPort()));
      server.message(1, 7, "hello");
      assertThat(api.updates(0, 1, Duration.ZERO)).isInstanceOf(Reply.Done.class);
      put("digest/7", 7, Urgency.BULK, "one", "two");
      runFor(Duration.ofSeconds(5));
      assertThat(server.texts(7)).containsExactly("one", "two");
      assertThat(outbox.doubts()).isZero();
    } finally {
      for (Socket one : crowd) {
        one.close();
      }
    }
  }

  /** Until nobody's greeting is answered any more, as by a router that drops what it gets. */
  private static void fill(ServerSocket hole, List<Socket> crowd) throws IOException {
    for (int i = 0; i < 20; i++) {
      Socket one = new Socket();
      crowd.add(one);
      try {
        one.connect(hole.getLocalSocketAddress(), 200);
      } catch (SocketTimeoutException e) {
        return;
      }
    }
    throw new IllegalStateException("The queue of a server never fills here");
  }

  /** F5. */
  @Test
  void aServerThatNeverAnswersIsGivenUpAndWhatItDidIsNotKnown() {
    CountDownLatch over = new CountDownLatch(1);
    BotServer.Fault hangs =
        (bot, exchange, call) -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    server.plan("sendMessage", hangs);
    server.plan("getUpdates", hangs);
    put("digest/7", 7, Urgency.BULK, "one", "two");
    runFor(Duration.ofSeconds(5));
    assertThat(server.texts(7)).containsExactly("two");
    assertThat(outbox.doubts()).isEqualTo(1);
    assertThat(api.updates(0, 1, Duration.ZERO)).isInstanceOf(Reply.Unsure.class);
    over.countDown();
  }

  /** F73: the HTTP client would repeat this by itself, and the message may have been sent. */
  @Test
  void aServerThatAsksToComeBackAtOnceGetsNoSilentSecondSend() {
    server.plan(
        "sendMessage",
        (bot, exchange, call) -> {
          exchange.getResponseHeaders().add("Retry-After", "0");
          BotServer.answers(503, "").happen(bot, exchange, call);
        });
    put("digest/7", 7, Urgency.BULK, "one");
    runFor(Duration.ofSeconds(5));
    assertThat(server.calls("sendMessage")).hasSize(1);
    assertThat(outbox.delivery("digest/7")).contains(Delivery.UNCERTAIN);
  }

  /** F9: a front end that restarts says which requests it has not looked at. */
  @Test
  void whatAServerThatEndsAConnectionHasNotLookedAtWasNotSent() throws Exception {
    try (RefusingHttp2Server leaving = new RefusingHttp2Server()) {
      api.close();
      api = at(leaving.address(), client -> client.protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)));
      assertThat(api.send(7, texts("one").get(0))).isInstanceOf(SendResult.Unreachable.class);
      assertThat(leaving.refused()).isEqualTo(1);
    }
  }
}
