package dateline.localchat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** People who wait for something to happen, without holding a thread each. */
final class Waiters {
  private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();

  /** What {@code look} finds, now or after a change; {@code otherwise} when patience ends. */
  <T> CompletableFuture<T> await(Supplier<Optional<T>> look, Duration patience, T otherwise) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Runnable lookAgain = () -> look.get().ifPresent(answer::complete);
    if (patience.isZero()) {
      answer.complete(look.get().orElse(otherwise));
      return answer;
    }
    waiting.add(lookAgain);
    answer.whenComplete((found, failure) -> waiting.remove(lookAgain));
    // Only now, so that nothing happens unseen between the look and the waiting.
    lookAgain.run();
    return answer.completeOnTimeout(otherwise, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  void changed() {
    waiting.forEach(Runnable::run);
  }

  int count() {
    return waiting.size();
  }
}
