package dateline.telegram;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * The long poll, made by hand: the library reads a batch as a whole, so that one update it cannot
 * read would silence the bot until that update expires.
 */
final class UpdatesCall implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(50);

  /** The kinds of updates we want; Telegram remembers them. */
  static final List<String> WANTED =
      List.of("message", "edited_message", "channel_post", "callback_query", "my_chat_member");

  private final OkHttpClient http;
  private final HttpUrl address;
  private final Failures failures;

  UpdatesCall(
      URI server, String token, Failures failures, UnaryOperator<OkHttpClient.Builder> change) {
    this.http = TelegramHttp.polls(LONGEST_WAIT, change);
    HttpUrl root = HttpUrl.get(server.toString());
    this.address = root.newBuilder().encodedPath("/bot" + token + "/getUpdates").build();
    this.failures = failures;
  }

  Reply<UpdateBatch> call(long offset, int limit, Duration wait) {
    String body =
        "{\"offset\":%d,\"limit\":%d,\"timeout\":%d,\"allowed_updates\":%s}"
            .formatted(
                offset, limit, wait.toSeconds(), "[\"" + String.join("\",\"", WANTED) + "\"]");
    Request request =
        new Request.Builder().url(address).post(RequestBody.create(body, JSON)).build();
    Call call = http.newCall(request);
    CompletableFuture<Reply<UpdateBatch>> reply = new CompletableFuture<>();
    call.enqueue(new Answer(reply));
    try {
      return reply.get();
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      return new Reply.Unreachable<>("The bot is stopping");
    } catch (ExecutionException e) {
      throw new IllegalStateException("Reading the updates failed", e.getCause());
    }
  }

  private final class Answer implements Callback {
    private final CompletableFuture<Reply<UpdateBatch>> reply;

    Answer(CompletableFuture<Reply<UpdateBatch>> reply) {
      this.reply = reply;
    }

    @Override
    public void onFailure(Call call, IOException failure) {
      reply.complete(failures.network(failure));
    }

    @Override
    public void onResponse(Call call, Response response) {
      try {
        reply.complete(read(response));
      } catch (IOException e) {
        reply.complete(failures.network(e));
      } catch (RuntimeException | Error e) {
        // Also where memory ran out: whoever waits for the answer must not wait for ever.
        reply.completeExceptionally(e);
      }
    }
  }

  private Reply<UpdateBatch> read(Response response) throws IOException {
    Optional<String> retryAfter = Optional.ofNullable(response.header("Retry-After"));
    String body = TelegramHttp.body(response);
    Optional<UpdateBatch> batch =
        response.isSuccessful() ? UpdateBatch.read(body) : Optional.empty();
    if (batch.isPresent()) {
      Optional<Instant> served =
          Optional.ofNullable(response.headers().getDate("Date")).map(Date::toInstant);
      return new Reply.Done<>(batch.get().served(served));
    }
    return response.isSuccessful()
        ? new Reply.Unsure<>("What answered is not Telegram, or its answer was cut short")
        : failures.refused(Envelope.read(response.code(), body, retryAfter));
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
