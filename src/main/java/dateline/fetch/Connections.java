package dateline.fetch;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The HTTP client: one guarded request at a time, no cookies, no logins, no redirects of its own.
 * Proxies of the system are not used, neither {@code http_proxy} nor {@code -Dhttp.proxyHost}: they
 * would connect to what we could not check.
 */
final class Connections implements AutoCloseable {
  /** Feeds are asked seldom, pages of one host one after the other; a longer list is slow. */
  private static final int IDLE = 8;

  private static final int IDLE_SECONDS = 15;

  /** The client answers these by asking once more; we answer for what we ask. */
  private static final Set<Integer> ASKED_AGAIN = Set.of(408, 421, 503);

  /** No status on the wire is so high. */
  private static final int MASK = 1_000;

  private final ReadAllowance allowance = new ReadAllowance();
  private final OkHttpClient client;
  private final String userAgent;
  private volatile boolean closed;

  Connections(FetchOptions options, AddressGuard guard) {
    userAgent = options.userAgent();
    client =
        new OkHttpClient.Builder()
            .socketFactory(GuardedSocket.factory(guard, allowance))
            .dns(host -> guard.lookup(host, options.lookup()))
            .proxy(Proxy.NO_PROXY)
            // A shared connection would let one answer hold up another.
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(IDLE, IDLE_SECONDS, TimeUnit.SECONDS))
            .connectTimeout(options.connectLimit())
            .readTimeout(options.timeLimit())
            .writeTimeout(options.timeLimit())
            .followRedirects(false)
            .followSslRedirects(false)
            .addNetworkInterceptor(Connections::once)
            .build();
  }

  /** A call for this thread to make next, and to read to its end. */
  Call call(Request.Builder request, Failures.Progress progress, Duration time, long bytes) {
    allowance.grant(bytes);
    request.header("User-Agent", userAgent).tag(Failures.Progress.class, progress);
    Call call = client.newCall(request.build());
    call.timeout().timeout(time.toNanos(), TimeUnit.NANOSECONDS);
    if (closed) {
      call.cancel();
    }
    return call;
  }

  /** The status that came over the wire. */
  static int status(Response response) {
    return response.code() > MASK ? response.code() - MASK : response.code();
  }

  /** A network interceptor runs once there is a connection. */
  private static Response once(Interceptor.Chain chain) throws IOException {
    Failures.Progress progress = chain.request().tag(Failures.Progress.class);
    progress.connected();
    Response response = chain.proceed(chain.request());
    progress.answered();
    return ASKED_AGAIN.contains(response.code())
        ? response.newBuilder().code(response.code() + MASK).build()
        : response;
  }

  /** What is under way fails, and so does what is asked later. */
  @Override
  public void close() {
    closed = true;
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }
}
