package dateline.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The language model, as something that may be slow, away, dear or odd: {@link #ask} answers within
 * its time whatever its server does, and never throws because of it.
 */
public final class LanguageModel {
  private static final Logger LOG = LoggerFactory.getLogger(LanguageModel.class);

  /** So many may be asked at once; further ones wait within their time. */
  private static final int AT_ONCE = 4;

  private final Endpoint endpoint;
  private final Duration timeout;
  private final Budget budget;
  private final Usage usage;
  private final InstantSource clock;
  private final Breaker breaker = new Breaker();
  private final ExecutorService calls =
      Executors.newFixedThreadPool(AT_ONCE, LanguageModel::thread);
  private volatile Dialect dialect = Dialect.FULL;
  private volatile Optional<ModelReply.Why> lastTrouble = Optional.empty();

  /**
   * The model in LangChain4j's terms, in one piece and as a stream.
   *
   * @param pause how to wait before another try; {@code Thread::sleep}
   */
  public record Endpoint(ChatModel whole, StreamingChatModel stream, Pause pause) {}

  /** Waits. */
  @FunctionalInterface
  public interface Pause {
    void of(long millis) throws InterruptedException;
  }

  /**
   * How the model is.
   *
   * @param trouble what the last call failed for
   * @param pausedSince it failed several times in a row and is left alone
   * @param nextTrial when it is asked again, where it is left alone
   */
  public record Health(
      Optional<ModelReply.Why> trouble,
      Optional<Instant> pausedSince,
      Optional<Instant> nextTrial) {}

  /**
   * @param timeout for all of an {@link Errand}; the clients' own limits are not relied on
   */
  public LanguageModel(
      Endpoint endpoint, Duration timeout, Budget budget, Usage usage, InstantSource clock) {
    this.endpoint = endpoint;
    this.timeout = timeout;
    this.budget = budget;
    this.usage = usage;
    this.clock = clock;
  }

  /**
   * Asks on the account, and within the time, of the {@link Errand} of this thread.
   *
   * @param form the answer is asked for in; a server that cannot is asked without it, so the prompt
   *     must name it too
   */
  public ModelReply ask(SystemMessage system, UserMessage user, ResponseFormat form) {
    Errand errand = Errand.current();
    Account account = errand.account();
    if (budget.isSpent(usage.today(account))) {
      return new ModelReply.Silent(ModelReply.Why.OVER_BUDGET);
    }
    if (!breaker.permits(clock.instant())) {
      return new ModelReply.Silent(ModelReply.Why.PAUSED);
    }
    long started = System.nanoTime();
    try {
      long deadline = started + timeout.toNanos() - errand.usedNanos();
      return new Asking(account, system, user, form, deadline).untilItIsTime();
    } finally {
      errand.used(System.nanoTime() - started);
    }
  }

  public Budget budget() {
    return budget;
  }

  public Health health() {
    return new Health(lastTrouble, breaker.openSince(), breaker.nextTrial());
  }

  private static Thread thread(Runnable call) {
    Thread thread = new Thread(call, "language-model");
    thread.setDaemon(true);
    return thread;
  }

  /** One question to the model, with all its tries. */
  private final class Asking {
    private final Account account;
    private final SystemMessage system;
    private final UserMessage user;
    private final ResponseFormat form;
    private final long deadline;
    private Failure failure = Failure.unusable("nothing");
    private boolean late;

    Asking(
        Account account,
        SystemMessage system,
        UserMessage user,
        ResponseFormat form,
        long deadline) {
      this.account = account;
      this.system = system;
      this.user = user;
      this.form = form;
      this.deadline = deadline;
    }

    ModelReply untilItIsTime() {
      int tried = 0;
      try {
        while (true) {
          Dialect spoken = dialect;
          Optional<ModelReply> reply = once(spoken);
          if (reply.isPresent()) {
            return succeeded(reply.get());
          }
          Optional<Dialect> simpler = spoken.after(failure);
          if (simpler.isPresent()) {
            dialect = simpler.get();
            continue;
          }
          Optional<Duration> pause =
              late ? Optional.empty() : RetryPlan.pause(failure, ++tried, left());
          if (pause.isEmpty()) {
            return failed();
          }
          endpoint.pause().of(pause.get().toMillis());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ModelReply.Silent(ModelReply.Why.AWAY);
      }
    }

    private Optional<ModelReply> once(Dialect spoken) throws InterruptedException {
      Call call = new Call(endpoint, request(spoken), spoken.stream());
      Call.Outcome outcome = call.within(calls, left());
      late = outcome.late();
      failure = outcome.failure();
      if (outcome.wasWorkedOn()) {
        usage.add(account, outcome.tokens(system.text() + user.singleText()), budget.prices());
      }
      return outcome.text().isBlank()
          ? Optional.empty()
          : Optional.of(new ModelReply.Said(outcome.text(), outcome.whole()));
    }

    private ChatRequest request(Dialect spoken) {
      ChatRequest.Builder request = ChatRequest.builder().messages(system, user);
      if (spoken.schema()) {
        request.responseFormat(form);
      }
      if (spoken.temperature()) {
        request.temperature(0.0);
      }
      return request.build();
    }

    private Duration left() {
      return Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
    }

    private ModelReply succeeded(ModelReply reply) {
      breaker.succeeded();
      lastTrouble = Optional.empty();
      return reply;
    }

    private ModelReply failed() {
      ModelReply.Why why =
          late || System.nanoTime() >= deadline
              ? ModelReply.Why.TOO_SLOW
              : failure.isRefusal() ? ModelReply.Why.REFUSED : ModelReply.Why.AWAY;
      LOG.warn("The language model did not answer: {} ({})", why, failure.what());
      breaker.failed(clock.instant());
      lastTrouble = Optional.of(why);
      return new ModelReply.Silent(why);
    }
  }
}
