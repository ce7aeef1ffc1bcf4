package dateline.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.internal.http2.ConnectionShutdownException;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.internal.http2.StreamResetException;
import okio.BufferedSink;

/**
 * The HTTP clients for the Bot API. They tell "never left" from "may have arrived": what never left
 * is tried at the host's next address, what left is never sent twice.
 */
final class TelegramHttp {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration READ = Duration.ofSeconds(30);

  /** Shorter than Telegram keeps a connection, so that a send rarely meets a closed one. */
  private static final int IDLE_SECONDS = 30;

  private static final int CALLS_AT_ONCE = 128;

  private TelegramHttp() {}

  /** The request had begun to leave when this happened. */
  static final class MayHaveArrived extends IOException {
    private static final long serialVersionUID = 1;

    MayHaveArrived(IOException cause) {
      super(cause.getClass().getSimpleName(), cause);
    }
  }

  /** For everything but polling; each answer is in the promised form. */
  static OkHttpClient calls(UnaryOperator<OkHttpClient.Builder> change) {
    OkHttpClient.Builder calls =
        base().readTimeout(READ).addInterceptor(TelegramHttp::inPromisedForm);
    return change.apply(calls).build();
  }

  /** For polling: waits for as long as the server may, and hands the body on as it is. */
  static OkHttpClient polls(Duration longestWait, UnaryOperator<OkHttpClient.Builder> change) {
    return change.apply(base().readTimeout(longestWait.plusSeconds(15))).build();
  }

  private static OkHttpClient.Builder base() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(CALLS_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(8, IDLE_SECONDS, TimeUnit.SECONDS))
        .connectTimeout(Duration.ofSeconds(10))
        .writeTimeout(READ)
        // A host whose first address leads nowhere may have others.
        .retryOnConnectionFailure(true)
        .followRedirects(false)
        .addInterceptor(TelegramHttp::once)
        .addNetworkInterceptor(TelegramHttp::markAsLeft);
  }

  /** The client's silent second try, of a broken send or after a 503, could deliver it twice. */
  private static Response once(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    return chain.proceed(
        body == null
            ? request
            : request.newBuilder().method(request.method(), new OneShot(body)).build());
  }

  /** A body of which the client knows that it goes once. */
  private static final class OneShot extends RequestBody {
    private final RequestBody body;

    OneShot(RequestBody body) {
      this.body = body;
    }

    @Override
    public MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
      return true;
    }
  }

  /** A network interceptor runs once there is a connection: what fails from here on may be done. */
  private static Response markAsLeft(Interceptor.Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (IOException e) {
      throw isRefusedUnread(e) ? e : new MayHaveArrived(e);
    }
  }

  /** HTTP/2 says itself which requests a server that ends a connection has not looked at. */
  private static boolean isRefusedUnread(IOException failure) {
    return failure instanceof ConnectionShutdownException
        || failure instanceof StreamResetException reset
            && reset.errorCode == ErrorCode.REFUSED_STREAM;
  }

  private static Response inPromisedForm(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    Optional<String> retryAfter = Optional.ofNullable(response.header("Retry-After"));
    String envelope = Envelope.read(response.code(), body(response), retryAfter).toString();
    return response.newBuilder().body(ResponseBody.create(envelope, JSON)).build();
  }

  static String body(Response response) throws IOException {
    try (ResponseBody body = response.body()) {
      return body == null ? "" : body.string();
    } catch (IOException e) {
      throw new MayHaveArrived(e);
    }
  }
}
