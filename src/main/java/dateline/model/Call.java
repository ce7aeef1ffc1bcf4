package dateline.model;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request to the model. What a stream had brought before it broke off or was late is kept. */
final class Call implements StreamingChatResponseHandler {
  /** A briefing has a tenth of it: a model that says more has lost its way. */
  private static final int MOST_CHARS = 40_000;

  private final LanguageModel.Endpoint endpoint;
  private final ChatRequest request;
  private final boolean streamed;
  private final StringBuffer said = new StringBuffer();
  private final CompletableFuture<Optional<ChatResponse>> end = new CompletableFuture<>();
  private volatile boolean begun;

  Call(LanguageModel.Endpoint endpoint, ChatRequest request, boolean streamed) {
    this.endpoint = endpoint;
    this.request = request;
    this.streamed = streamed;
  }

  /**
   * What came of it.
   *
   * @param late the time was over before the end
   * @param wasWorkedOn the server has taken it on, so it costs
   */
  record Outcome(
      String text,
      boolean whole,
      boolean late,
      boolean wasWorkedOn,
      Failure failure,
      Optional<Tokens> counted) {
    Tokens tokens(String sent) {
      return counted.orElseGet(() -> Tokens.estimated(sent, text));
    }
  }

  Outcome within(ExecutorService calls, Duration time) throws InterruptedException {
    Future<?> call = submit(calls);
    try {
      ChatResponse response = end.get(time.toNanos(), TimeUnit.NANOSECONDS).orElse(null);
      return response == null ? broken(Failure.unusable("too long"), false) : finished(response);
    } catch (TimeoutException e) {
      return broken(Failure.unusable("no answer in time"), true);
    } catch (ExecutionException e) {
      return broken(Failure.of(e.getCause()), false);
    } finally {
      call.cancel(true);
    }
  }

  private Future<?> submit(ExecutorService calls) {
    try {
      return calls.submit(this::run);
    } catch (RejectedExecutionException e) {
      end.completeExceptionally(e);
      return CompletableFuture.completedFuture(null);
    }
  }

  private void run() {
    begun = true;
    try {
      if (streamed) {
        endpoint.stream().chat(request, this);
      } else {
        onCompleteResponse(endpoint.whole().chat(request));
      }
    } catch (RuntimeException e) {
      end.completeExceptionally(e);
    }
  }

  private Outcome finished(ChatResponse response) {
    String text = Optional.ofNullable(response.aiMessage().text()).orElse(said.toString());
    boolean cut =
        response.finishReason() == dev.langchain4j.model.output.FinishReason.LENGTH
            || streamed && response.finishReason() == null;
    return new Outcome(
        text,
        !cut,
        false,
        true,
        Failure.unusable("an empty answer"),
        Tokens.counted(response.tokenUsage()));
  }

  private Outcome broken(Failure failure, boolean late) {
    String text = said.toString();
    return new Outcome(
        text, false, late, begun && late || !text.isEmpty(), failure, Optional.empty());
  }

  @Override
  public void onPartialResponse(String part) {
    said.append(part);
    if (said.length() > MOST_CHARS) {
      end.complete(Optional.empty());
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    end.complete(Optional.of(response));
  }

  @Override
  public void onError(Throwable error) {
    end.completeExceptionally(error);
  }
}
