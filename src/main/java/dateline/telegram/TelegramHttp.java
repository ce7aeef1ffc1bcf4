package dateline.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** The HTTP clients for the Bot API. They tell "never left" from "may have arrived". */
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
  static OkHttpClient calls() {
    return base().readTimeout(READ).addInterceptor(TelegramHttp::inPromisedForm).build();
  }

  /** For polling: waits for as long as the server may, and hands the body on as it is. */
  static OkHttpClient polls(Duration longestWait) {
    return base().readTimeout(longestWait.plusSeconds(15)).build();
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
        // A silent second try could deliver a message twice.
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .addNetworkInterceptor(TelegramHttp::markAsLeft);
  }

  /** A network interceptor runs once there is a connection: what fails from here on may be done. */
  private static Response markAsLeft(Interceptor.Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (IOException e) {
      throw new MayHaveArrived(e);
    }
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
